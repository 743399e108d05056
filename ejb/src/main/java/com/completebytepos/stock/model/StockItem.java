package com.completebytepos.stock.model;

import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a branch has of one thing: the sum of its movements, kept beside them by the ledger alone. Born with the first movement; only read here. */
@Entity
@Immutable
public class StockItem {

    /** What, where. */
    @Embeddable
    public record Key(UUID branchId, UUID skuId) implements Serializable {
    }

    @EmbeddedId private Key key;
    private Quantity onHand;
    private BigDecimal value;
    private BigDecimal averageCost;
    private Quantity reserved;

    protected StockItem() {
    }

    public UUID branchId() {
        return key.branchId();
    }

    public UUID skuId() {
        return key.skuId();
    }

    public Quantity onHand() {
        return onHand;
    }

    public Quantity reserved() {
        return reserved;
    }

    public Holding holding() {
        return new Holding(onHand, value, averageCost);
    }
}
