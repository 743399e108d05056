package com.completebytepos.warranty.model;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.Returns;
import com.completebytepos.selling.SaleCompleted;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One piece by its serial, or so much of goods without one, as a receipt's line sold it. Born with the sale, with the warranty of that day; changed only when it comes back. */
@Entity
public class SoldPiece {

    /** Counted within its line. */
    @Embeddable
    public record Key(UUID saleId, int lineNo, int pieceNo) implements Serializable {
    }

    @EmbeddedId private Key key;
    private UUID skuId;
    private String serial;
    private Quantity quantity;
    private Quantity returned;
    private UUID branchId;
    private UUID customerId;
    private String receiptNumber;
    private Instant soldAt;
    private LocalDate warrantyUntil;
    private UUID returnId;
    private Instant returnedAt;
    @Version private int version;

    protected SoldPiece() {
    }

    /** @param serial null for so much of goods that have none @param until null without a warranty */
    public SoldPiece(SaleCompleted sale, SaleCompleted.Goods goods, int number, String serial, Quantity quantity, LocalDate until) {
        this.key = new Key(sale.saleId(), goods.line(), number);
        this.skuId = goods.skuId();
        this.serial = serial;
        this.quantity = quantity;
        this.returned = Quantity.ofThousandths(0);
        this.branchId = sale.branchId();
        this.customerId = sale.customerId();
        this.receiptNumber = sale.receiptNumber();
        this.soldAt = sale.completedAt();
        this.warrantyUntil = until;
    }

    /** Never more than was sold. */
    public void cameBack(long thousandths, Returns.GoodsReturned by) {
        long much = Math.min(thousandths, quantity.thousandths() - returned.thousandths());
        if (much <= 0) return;
        returned = Quantity.ofThousandths(returned.thousandths() + much);
        returnId = by.returnId();
        returnedAt = by.at();
    }

    /** The other of two entries of one customer stays. */
    public void isOf(UUID customer) {
        customerId = customer;
    }

    /** One thing is not in two hands: another receipt sold it before {@code at}, and it came back there after this one sold it. Sold, back, sold again and back again is no such thing. */
    public boolean isBackBy(List<SoldPiece> others, Instant at) {
        return others.stream().anyMatch(other -> !other.key.saleId().equals(key.saleId()) && other.skuId.equals(skuId) && other.serial.equals(serial) && !other.isOut()
                && other.soldAt.isBefore(at) && soldAt.isBefore(other.returnedAt));
    }

    public boolean isOut() {
        return returned.thousandths() < quantity.thousandths();
    }

    public Key key() {
        return key;
    }

    public UUID skuId() {
        return skuId;
    }

    public String serial() {
        return serial;
    }

    public Quantity quantity() {
        return quantity;
    }

    public Quantity returned() {
        return returned;
    }

    public UUID branchId() {
        return branchId;
    }

    public UUID customerId() {
        return customerId;
    }

    public String receiptNumber() {
        return receiptNumber;
    }

    public Instant soldAt() {
        return soldAt;
    }

    public LocalDate warrantyUntil() {
        return warrantyUntil;
    }

    public Instant returnedAt() {
        return returnedAt;
    }
}
