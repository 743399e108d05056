package com.completebytepos.taxbooks.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.taxbooks.PurchaseRow;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A line of a supplier's invoice; which of our goods it is, is said by a person. */
@Embeddable
public class ToldLine {
    private int seq;
    private String name;
    private BigDecimal quantity;
    private Money price;
    @JdbcTypeCode(SqlTypes.CHAR) private String taxLetter;
    private Money tax;
    private Money total;
    private String itemCode;

    protected ToldLine() {
    }

    public ToldLine(PurchaseRow.Line told) {
        this.seq = told.seq();
        this.name = told.name();
        this.quantity = told.quantity();
        this.price = told.price();
        this.taxLetter = told.taxLetter();
        this.tax = told.tax();
        this.total = told.total();
        this.itemCode = told.itemCode();
    }

    public void is(String code) {
        itemCode = code;
    }

    public int seq() {
        return seq;
    }

    public String itemCode() {
        return itemCode;
    }

    public PurchaseRow.Line row() {
        return new PurchaseRow.Line(seq, name, quantity, price, taxLetter, tax, total, itemCode);
    }
}
