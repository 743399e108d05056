package com.completebytepos.stock.model;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.CountQueries;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * One kind of goods on a count's list. Born with the list; gets what was counted and expected when the count is closed, by statements over
 * all lines at once. {@code mark} is the moment its last piece was counted: what moved after it is no difference. {@code began}: that of its first piece.
 */
@Entity
@Table(name = "stock_count_line")
public class CountLine {

    @Embeddable
    public record Key(UUID countId, UUID skuId) implements Serializable {
    }

    @EmbeddedId private Key key;
    private int lineNo;
    private String code;
    private String name;
    private Quantity counted;
    private Instant began;
    private Instant mark;
    private Quantity expected;
    private BigDecimal unitCost;
    private boolean again;
    private boolean posted;
    @Version private Integer version;

    protected CountLine() {
    }

    public CountLine(Key key, int lineNo, String code, String name) {
        this.key = key;
        this.lineNo = lineNo;
        this.code = code;
        this.name = name;
    }

    public void again() {
        again = true;
    }

    /** What was expected at the mark, as it is known now, and at what cost the difference goes into the books. */
    public void post(Quantity expected, BigDecimal unitCost) {
        this.expected = expected;
        this.unitCost = unitCost;
        this.posted = true;
    }

    /** Somebody else's newer count was posted meanwhile: it stands, and this one says nothing of these goods. */
    public void overtaken() {
        counted = null;
        began = null;
        mark = null;
    }

    public UUID skuId() {
        return key.skuId();
    }

    public int lineNo() {
        return lineNo;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Quantity counted() {
        return counted;
    }

    /** From its first piece to its last. */
    CountQueries.Span span(long moved) {
        return new CountQueries.Span(began, mark, moved);
    }

    /** As it was posted. */
    public CountQueries.Difference difference() {
        return new CountQueries.Difference(key.skuId(), code, name, counted, expected, unitCost, span(0));
    }
}
