package com.completebytepos.collecting.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.selling.SaleCompleted;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a line of a sale paid towards a layaway. Born with the sale; returns of the line take from it. */
@Entity
public class LayawayPayment {

    /** Of the sale and its line. */
    @Embeddable
    public record Key(UUID saleId, int lineNo) implements Serializable {
    }

    @EmbeddedId private Key key;
    private UUID layawayId;
    private String receiptNumber;
    @JdbcTypeCode(SqlTypes.CHAR) private String taxLetter;
    private Money amount;
    private Money returned = Money.ZERO;
    @Column(name = "at") private Instant at;
    @Version private Integer version;

    protected LayawayPayment() {
    }

    public LayawayPayment(SaleCompleted sale, SaleCompleted.Instalment told) {
        this.key = new Key(sale.saleId(), told.line());
        this.layawayId = told.layawayId();
        this.receiptNumber = sale.receiptNumber();
        this.taxLetter = told.letter();
        this.amount = told.amount();
        this.at = sale.completedAt();
    }

    public void giveBack(Money part) {
        returned = returned.plus(part);
    }

    public Money left() { return amount.minus(returned); }
    public UUID saleId() { return key.saleId(); }
    public int lineNo() { return key.lineNo(); }
    public UUID layawayId() { return layawayId; }
    public String receiptNumber() { return receiptNumber; }
    public String taxLetter() { return taxLetter; }
    public Money amount() { return amount; }
    public Instant at() { return at; }
}
