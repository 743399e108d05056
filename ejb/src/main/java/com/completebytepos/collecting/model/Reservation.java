package com.completebytepos.collecting.model;

import com.completebytepos.collecting.CollectionState;
import com.completebytepos.collecting.WhoCollects;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.SaleCompleted;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Goods of a sale's line that wait in another branch. Born OPEN with the sale; HANDED_OVER once, whole; RELEASED when all of it was given back
 * before. What was given back of it makes less wait.
 */
@Entity
public class Reservation {

    /** Of the sale and its line; {@code partNo} counts a kit's parts from 1, else 0. */
    @Embeddable
    public record Key(UUID saleId, int lineNo, int partNo) implements Serializable {
    }

    @EmbeddedId private Key key;
    private String receiptNumber;
    private UUID soldBranchId;
    private UUID branchId;
    private UUID skuId;
    private Quantity quantity;
    private Quantity released = Quantity.ofThousandths(0);
    private BigDecimal unitCost;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private CollectionState state = CollectionState.OPEN;
    private String collector;
    private String phone;
    private UUID customerId;
    private Instant reservedAt;
    private Instant endedAt;
    private String hander;
    private UUID claim;
    @Version private Integer version;

    protected Reservation() {
    }

    /** @param unitCost what one costs where it lies, null when nobody knows */
    public Reservation(SaleCompleted sale, SaleCompleted.Goods goods, BigDecimal unitCost, WhoCollects.Person who) {
        this.key = new Key(sale.saleId(), goods.line(), goods.part());
        this.receiptNumber = sale.receiptNumber();
        this.soldBranchId = sale.branchId();
        this.branchId = goods.collect().branchId();
        this.skuId = goods.skuId();
        this.quantity = goods.quantity();
        this.unitCost = unitCost;
        this.collector = who.name();
        this.phone = who.phone();
        this.customerId = who.customerId();
        this.reservedAt = sale.completedAt();
    }

    /** @return how much of it no longer waits, never more than did */
    public Quantity release(long thousandths, Instant at) {
        long less = Math.min(thousandths, left().thousandths());
        released = Quantity.ofThousandths(released.thousandths() + less);
        if (left().thousandths() == 0) {
            state = CollectionState.RELEASED;
            endedAt = at;
            phone = null;
        }
        return Quantity.ofThousandths(less);
    }

    /** Whoever asked for the phone needs it no more. */
    public void handedOver(String by, UUID claim, Instant at) {
        state = CollectionState.HANDED_OVER;
        endedAt = at;
        hander = by;
        phone = null;
        this.claim = claim;
    }

    /** What waits is handed over against the receipt all the same. */
    public void forgetWho() {
        collector = null;
        phone = null;
        customerId = null;
    }

    public void passTo(UUID customer) {
        customerId = customer;
    }

    public boolean waits() {
        return state == CollectionState.OPEN;
    }

    public boolean wasHandedOver() {
        return state == CollectionState.HANDED_OVER;
    }

    public boolean wasHandedOverBy(UUID attempt) {
        return wasHandedOver() && attempt != null && attempt.equals(claim);
    }

    /** What waits, or was handed over. */
    public Quantity left() {
        return Quantity.ofThousandths(quantity.thousandths() - released.thousandths());
    }

    public Key key() {
        return key;
    }

    public String receiptNumber() {
        return receiptNumber;
    }

    public UUID soldBranchId() {
        return soldBranchId;
    }

    public UUID branchId() {
        return branchId;
    }

    public UUID skuId() {
        return skuId;
    }

    public Quantity quantity() {
        return quantity;
    }

    public BigDecimal unitCost() {
        return unitCost;
    }

    public CollectionState state() {
        return state;
    }

    public String collector() {
        return collector;
    }

    public String phone() {
        return phone;
    }

    public Instant reservedAt() {
        return reservedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String hander() {
        return hander;
    }
}
