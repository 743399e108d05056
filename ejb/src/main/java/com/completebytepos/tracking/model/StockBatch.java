package com.completebytepos.tracking.model;

import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** So many of a batch in a branch. Born when the first of it arrives; kept when it is used up, because the same batch may come again. */
@Entity
public class StockBatch {

    /** Where, what, which. */
    @Embeddable
    public record Key(UUID branchId, UUID skuId, String batch) implements Serializable {
    }

    @EmbeddedId private Key key;
    private LocalDate expiresOn;
    private Quantity onHand;
    @Version private int version;

    protected StockBatch() {
    }

    public StockBatch(Key key, LocalDate expiresOn) {
        this.key = key;
        this.expiresOn = expiresOn;
        this.onHand = Quantity.ofThousandths(0);
    }

    public void add(long thousandths) {
        onHand = Quantity.ofThousandths(Math.addExact(onHand.thousandths(), thousandths));
    }

    public void expires(LocalDate day) {
        expiresOn = day;
    }

    public boolean isExpiredOn(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }

    public Key key() {
        return key;
    }

    public LocalDate expiresOn() {
        return expiresOn;
    }

    public Quantity onHand() {
        return onHand;
    }
}
