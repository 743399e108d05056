package com.completebytepos.taxbooks.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * KRA's ledger of one thing at one device, as far as we told it: two decimals. What our third decimal is ahead of it is carried to the next
 * movement, so that both never differ by a cent of a unit. Born with the first movement told.
 */
@Entity
@Table(name = "tax_stock_item")
public class StockMirror {

    /** Goods by KRA's code, at a device. */
    @Embeddable
    public record Key(UUID deviceId, String code) implements Serializable {
    }

    @EmbeddedId private Key key;
    private UUID skuId;
    private BigDecimal told = BigDecimal.ZERO;
    private BigDecimal carried = BigDecimal.ZERO;
    private boolean balanceDue;
    private String words;
    @Version private Integer version;

    protected StockMirror() {
    }

    public StockMirror(Key key, UUID skuId) {
        this.key = key;
        this.skuId = skuId;
    }

    /** What of a movement KRA is told: with what is carried, to two decimals, never against the movement's own direction. */
    public BigDecimal telling(BigDecimal quantity) {
        var rounded = carried.add(quantity).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == quantity.signum() ? rounded : BigDecimal.ZERO.setScale(2);
    }

    /** KRA took {@code said} for a movement of {@code quantity}. */
    public void took(BigDecimal said, BigDecimal quantity) {
        carried = carried.add(quantity).subtract(said);
        told = told.add(said);
        balanceDue |= said.signum() != 0;
    }

    /** KRA is to be told again, whatever it said. */
    public void owes() {
        balanceDue = true;
    }

    public void balanced(String complaint) {
        balanceDue = false;
        words = StockLane.cut(complaint);
    }

    public Key key() {
        return key;
    }

    public BigDecimal told() {
        return told;
    }
}
