package com.completebytepos.web.agreeing;

import com.completebytepos.agreeing.StatementSheet;
import com.completebytepos.agreeing.SupplierStatements;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.SupplierDetails;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.primefaces.model.file.UploadedFile;

/** office/agreeing/statements.xhtml: a supplier's statements, and where the next one is typed, pasted or brought as a file. */
@Named
@ViewScoped
public class StatementsView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST_FAULTS = 50;

    @Inject SupplierStatements statements;
    @Inject Suppliers suppliers;

    private UUID supplierId;
    private SupplierDetails supplier;
    private List<StatementSheet.Head> rows;
    private List<SupplierStatements.Fault> faults = List.of();
    private LocalDate first;
    private LocalDate last;
    private Money opening;
    private Money closing;
    private String text;
    private transient UploadedFile file;

    public void load() {
        supplier = suppliers.details(supplierId);
        rows = statements.of(supplierId);
    }

    /** Stays on the page with every line that cannot be read, else goes to the statement. */
    public String keep() throws IOException {
        faults = List.of();
        var bytes = file == null || file.getSize() == 0 ? null : file.getInputStream().readAllBytes();
        var kept = statements.keep(new SupplierStatements.Told(supplierId, first, last, opening, closing, bytes, text));
        if (kept.id() != null) return "statement.xhtml?faces-redirect=true&id=" + kept.id();
        faults = kept.faults();
        Messages.error("agreeing.nothing-kept", faults.size());
        return null;
    }

    public UUID getSupplierId() { return supplierId; }
    public void setSupplierId(UUID supplierId) { this.supplierId = supplierId; }
    public SupplierDetails getSupplier() { return supplier; }
    public List<StatementSheet.Head> getRows() { return rows; }
    public List<SupplierStatements.Fault> getFaults() { return faults.subList(0, Math.min(faults.size(), MOST_FAULTS)); }
    public int getMoreFaults() { return Math.max(0, faults.size() - MOST_FAULTS); }
    public LocalDate getFirst() { return first; }
    public void setFirst(LocalDate first) { this.first = first; }
    public LocalDate getLast() { return last; }
    public void setLast(LocalDate last) { this.last = last; }
    public Money getOpening() { return opening; }
    public void setOpening(Money opening) { this.opening = opening; }
    public Money getClosing() { return closing; }
    public void setClosing(Money closing) { this.closing = closing; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
    public UploadedFile getFile() { return file; }
    public void setFile(UploadedFile file) { this.file = file; }
}
