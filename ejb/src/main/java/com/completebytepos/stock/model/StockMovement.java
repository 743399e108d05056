package com.completebytepos.stock.model;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.kernel.Rows;
import com.completebytepos.stock.DocumentKind;
import com.completebytepos.stock.MovedGoods;
import com.completebytepos.stock.MovementReason;
import com.completebytepos.stock.StockDocument;
import com.completebytepos.stock.StockMoved;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
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

    private static final String COLUMNS = "document_id, line_no, part_no, document_kind, branch_id, sku_id, quantity, reason, unit_cost, value, at, person_id";

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

    /** All that a document moved, in one statement: nobody changes a movement, so nothing need watch over it. */
    public static void write(EntityManager em, StockDocument document, List<StockMoved.Moved> moved) {
        Rows.insert(em, "stock_movement", COLUMNS, moved.stream().map(one -> new Object[] {document.id(), one.line(), one.part(), document.kind(), document.branchId(), one.skuId(), one.quantity(), one.reason(),
                rounded(one.unitCost()), one.value(), document.at(), document.personId()}).toList());
    }

    private static BigDecimal rounded(BigDecimal cost) {
        return cost == null ? null : cost.setScale(4, RoundingMode.HALF_UP);
    }

    public MovedGoods.Row row() {
        return new MovedGoods.Row(branchId, key.lineNo(), key.partNo(), skuId, quantity, reason, at);
    }
}
