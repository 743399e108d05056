package com.completebytepos.stock.model;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.DocumentKind;
import com.completebytepos.stock.MovedGoods;
import com.completebytepos.stock.MovementReason;
import com.completebytepos.stock.StockDocument;
import com.completebytepos.stock.StockMoved;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Goods that came or went, tied to the line of the document that says why, with what they cost. Born once, never changed; mistakes are moved back. */
@Entity
public class StockMovement {

    /** Of the document and its line; {@code partNo} counts a kit's parts from 1, else 0. */
    @Embeddable
    public record Key(UUID documentId, int lineNo, int partNo) implements Serializable {
    }

    @EmbeddedId private Key key;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private DocumentKind documentKind;
    private UUID branchId;
    private UUID skuId;
    private Quantity quantity;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private MovementReason reason;
    private BigDecimal unitCost;
    private BigDecimal value;
    @Column(name = "at") private Instant at;
    private UUID personId;

    protected StockMovement() {
    }

    public StockMovement(StockDocument document, StockMoved.Moved moved) {
        this.key = new Key(document.id(), moved.line(), moved.part());
        this.documentKind = document.kind();
        this.branchId = document.branchId();
        this.skuId = moved.skuId();
        this.quantity = moved.quantity();
        this.reason = moved.reason();
        this.unitCost = moved.unitCost();
        this.value = moved.value();
        this.at = document.at();
        this.personId = document.personId();
    }

    public MovedGoods.Row row() {
        return new MovedGoods.Row(branchId, key.lineNo(), key.partNo(), skuId, quantity, reason, at);
    }
}
