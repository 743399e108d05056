package com.completebytepos.web.storedvalue;

import com.completebytepos.kernel.Money;
import com.completebytepos.storedvalue.ValueBook;
import com.completebytepos.storedvalue.ValueKind;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.web.export.CsvDownload;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.Page;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** office/storedvalue/values.xhtml */
@Named
@ViewScoped
public class ValuesView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int AT_A_TIME = 1000;

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

    /** What is shown, all pages of it. */
    public void export() {
        var wanted = filter();
        long count = book.count(wanted);
        var lines = Stream.iterate(0, first -> first < count, first -> first + AT_A_TIME).flatMap(first -> book.page(wanted, first, AT_A_TIME).stream()).map(ValuesView::line);
        var header = Stream.of("kind", "code", "balance", "expires", "created").map(c -> Messages.text("values." + c)).toList();
        CsvDownload.send("stored-values-" + CurrentShop.require() + ".csv", header, lines);
    }

    private static List<Object> line(ValueBook.Row row) {
        return Arrays.asList(Messages.text("tender." + row.kind()), row.code(), row.balance(), row.expiresOn(), row.createdAt());
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
