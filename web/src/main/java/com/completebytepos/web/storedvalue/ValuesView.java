package com.completebytepos.web.storedvalue;

import com.completebytepos.kernel.Money;
import com.completebytepos.storedvalue.ValueBook;
import com.completebytepos.storedvalue.ValueKind;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.Page;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** office/storedvalue/values.xhtml */
@Named
@ViewScoped
public class ValuesView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject ValueBook book;

    private ValueKind kind;
    private String code;
    private boolean all;
    private ValueKind newKind = ValueKind.VOUCHER;
    private Money amount;
    private int pieces = 1;
    private LocalDate expiresOn;
    private List<String> issued = List.of();
    private final Page<ValueBook.Row> rows = new Page<>(() -> book.count(filter()), (first, size) -> book.page(filter(), first, size), ValueBook.Row::id);

    public void issue() {
        issued = book.issue(newKind, amount, pieces, expiresOn);
        Messages.done("values.issued", issued.size());
    }

    /** What was found last, for the files. */
    public String getQuery() {
        return "kind=" + (kind == null ? "" : kind) + "&code=" + URLEncoder.encode(code == null ? "" : code, StandardCharsets.UTF_8) + "&all=" + all;
    }

    private ValueBook.Filter filter() {
        return new ValueBook.Filter(kind, code, all);
    }

    public Money getOwed() { return book.owed(filter()); }
    public ValueKind[] getKinds() { return ValueKind.values(); }
    public Page<ValueBook.Row> getRows() { return rows; }
    public List<String> getIssued() { return issued; }
    public ValueKind getKind() { return kind; }
    public void setKind(ValueKind kind) { this.kind = kind; }
    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
    public boolean isAll() { return all; }
    public void setAll(boolean all) { this.all = all; }
    public ValueKind getNewKind() { return newKind; }
    public void setNewKind(ValueKind newKind) { this.newKind = newKind; }
    public Money getAmount() { return amount; }
    public void setAmount(Money amount) { this.amount = amount; }
    public int getPieces() { return pieces; }
    public void setPieces(int pieces) { this.pieces = pieces; }
    public LocalDate getExpiresOn() { return expiresOn; }
    public void setExpiresOn(LocalDate expiresOn) { this.expiresOn = expiresOn; }
}
