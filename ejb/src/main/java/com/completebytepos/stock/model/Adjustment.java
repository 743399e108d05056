package com.completebytepos.stock.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.AdjustmentState;
import com.completebytepos.stock.MovementReason;
import com.completebytepos.stock.StockAdjustments;
import com.completebytepos.stock.StockMove;
import com.completebytepos.stock.WantedGoods;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tracking.Marks;
import com.completebytepos.tracking.Track;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Stock changed by hand. Born when somebody asks with a reason; posted at once below the shop's ceiling, above it when somebody else
 * agrees, or refused. Never changed afterwards: a mistake is adjusted back.
 */
@Entity
@Table(name = "stock_adjustment")
public class Adjustment {
    @Id private UUID id;
    private String number;
    private UUID branchId;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private MovementReason reason;
    private String note;
    private String obNumber;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private AdjustmentState state = AdjustmentState.WAITING;
    private Money worth;
    private boolean costUnknown;
    private UUID askedBy;
    private String asker;
    private Instant askedAt;
    private String decider;
    private Instant decidedAt;
    private String decision;
    @Version private Integer version;

    @ElementCollection @CollectionTable(name = "stock_adjustment_line", joinColumns = @JoinColumn(name = "adjustment_id")) @OrderBy("lineNo")
    private List<AdjustmentLine> lines = new ArrayList<>();

    protected Adjustment() {
    }

    public Adjustment(String number, StockAdjustments.Ask asked, List<WantedGoods.Named> goods, Money worth, Actor asker, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.branchId = asked.branchId();
        this.reason = asked.reason();
        this.note = asked.note();
        this.obNumber = asked.obNumber();
        this.worth = worth;
        this.askedBy = asker.id();
        this.asker = asker.name();
        this.askedAt = now;
        goods.forEach(g -> lines.add(new AdjustmentLine(lines.size() + 1, g.skuId(), g.code(), g.name(), g.quantity(), Marks.kept(g.marks()))));
    }

    /** Of some of it nobody knows what it costs, so that its worth says too little. */
    public void costUnknown() {
        costUnknown = true;
    }

    public void post(String decider, Money worth, Instant now) {
        this.state = AdjustmentState.POSTED;
        this.decider = decider;
        this.worth = worth;
        this.decidedAt = now;
    }

    public void refuse(String decider, String why, Instant now) {
        this.state = AdjustmentState.REFUSED;
        this.decider = decider;
        this.decision = why;
        this.decidedAt = now;
    }

    public boolean isAskedBy(Actor actor) {
        return askedBy == null ? actor.id() == null : askedBy.equals(actor.id());
    }

    public UUID id() {
        return id;
    }

    public List<StockMove> moves() {
        return lines.stream().map(l -> new StockMove(l.lineNo(), 0, l.skuId(), reason.sign() < 0 ? l.quantity().negated() : l.quantity(), reason, null, Track.asked(Marks.ofKept(l.marks())))).toList();
    }

    /** What it takes off the shelf, by SKU; nothing when it brings goods. */
    public Map<UUID, Quantity> taken() {
        return reason.sign() > 0 ? Map.of() : lines.stream().collect(Collectors.toMap(AdjustmentLine::skuId, AdjustmentLine::quantity));
    }

    public List<StockAdjustments.LineRow> lines() {
        return lines.stream().map(l -> new StockAdjustments.LineRow(l.skuId(), l.code(), l.name(), reason.sign() < 0 ? l.quantity().negated() : l.quantity())).toList();
    }

    public StockAdjustments.Row row() {
        return new StockAdjustments.Row(id, number, branchId, reason, note, obNumber, state, worth, costUnknown, asker, askedAt, decider, decidedAt, decision);
    }
}
