package com.completebytepos.stock;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.model.Adjustment;
import com.completebytepos.stock.model.Holding;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tracking.TrackedStock;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promises that stock changes by hand only for a reason, and above the ceiling only when somebody else agrees. */
@Stateless
public class StockAdjustments {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject WantedGoods wanted;
    @Inject ProductQueries goods;
    @Inject StockLedger ledger;
    @Inject TrackedStock tracked;
    @Inject StockRules rules;
    @Inject StockNumbers numbers;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** Quantities are positive; the reason says which way they go. {@code obNumber}: the police's occurrence book, for theft. */
    public record Ask(UUID branchId, MovementReason reason, String note, String obNumber, List<WantedGoods.Line> lines) {
    }

    public record Row(UUID id, String number, UUID branchId, MovementReason reason, String note, String obNumber, AdjustmentState state, Money worth, String asker, Instant askedAt,
                      String decider, Instant decidedAt, String decision) implements Serializable {
    }

    public record LineRow(UUID skuId, String code, String name, Quantity quantity) implements Serializable {
    }

    /** @return its id; whether it was posted or waits its row says */
    @Requires(Permission.KEEP_STOCK)
    public UUID ask(Ask told) {
        if (told.reason() == null || !told.reason().isAdjustment()) throw StockRejection.REASON_UNKNOWN.at("reason");
        BranchScope.check(told.branchId());
        var branch = wanted.branch(told.branchId(), "branchId");
        var note = WantedGoods.note(told.note(), true);
        var ob = told.obNumber() == null || told.obNumber().isBlank() ? null : told.obNumber().strip();
        if (told.reason() == MovementReason.THEFT && (ob == null || !ob.matches("[\\w/ .-]{3,40}"))) throw StockRejection.OB_NUMBER_MISSING.at("obNumber");
        var lines = wanted.check(told.lines());
        for (var line : lines) tracked.check(line.skuId(), told.reason().sign() < 0 ? line.quantity().negated() : line.quantity(), line.marks());
        var costs = costs(branch.id(), lines.stream().map(WantedGoods.Named::skuId).toList());
        var worth = lines.stream().map(l -> Holding.worth(l.quantity(), costs.get(l.skuId()))).reduce(BigDecimal.ZERO, BigDecimal::add);
        var adjustment = new Adjustment(numbers.next("ADJ"), new Ask(branch.id(), told.reason(), note, ob, List.of()), lines, money(worth), CurrentShop.actor(), clock.instant());
        em.persist(adjustment);
        audit.record("stock.adjustment-asked", "adjustment", adjustment.id(), adjustment.row().number() + " " + told.reason() + " " + worth.setScale(2, RoundingMode.HALF_UP) + ": " + note);
        if (money(worth).compareTo(rules.limits().adjustmentCeiling()) <= 0) post(adjustment, null);
        return adjustment.id();
    }

    /** @throws com.completebytepos.kernel.Rejection 409 when it is decided, or one would approve one's own */
    @Requires(Permission.APPROVE_STOCK)
    public void approve(UUID id) {
        var adjustment = waiting(id);
        if (adjustment.isAskedBy(CurrentShop.actor())) throw StockRejection.OWN_APPROVAL.with(adjustment.row().number());
        audit.record("stock.adjustment-approved", "adjustment", id, adjustment.row().number());
        post(adjustment, CurrentShop.actor().name());
    }

    @Requires(Permission.APPROVE_STOCK)
    public void refuse(UUID id, String why) {
        var adjustment = waiting(id);
        adjustment.refuse(CurrentShop.actor().name(), WantedGoods.note(why, true), clock.instant());
        audit.record("stock.adjustment-refused", "adjustment", id, adjustment.row().number() + ": " + why);
    }

    @Requires(Permission.VIEW_STOCK)
    public long count(AdjustmentState state) {
        return BranchScope.bind(em.createQuery("select count(a) from Adjustment a where (:state is null or a.state = :state)" + BranchScope.jpql("a.branchId"), Long.class)).setParameter("state", state).getSingleResult();
    }

    /** Newest first; {@code state} null: all. */
    @Requires(Permission.VIEW_STOCK)
    public List<Row> page(AdjustmentState state, int first, int size) {
        return BranchScope.bind(em.createQuery("select a from Adjustment a where (:state is null or a.state = :state)" + BranchScope.jpql("a.branchId") + " order by a.askedAt desc, a.id desc", Adjustment.class)).setParameter("state", state)
                .setFirstResult(first).setMaxResults(size).getResultStream().map(Adjustment::row).toList();
    }

    @Requires(Permission.VIEW_STOCK)
    public Row row(UUID id) {
        return found(id, LockModeType.NONE).row();
    }

    @Requires(Permission.VIEW_STOCK)
    public List<LineRow> lines(UUID id) {
        return found(id, LockModeType.NONE).lines();
    }

    private void post(Adjustment adjustment, String decider) {
        var row = adjustment.row();
        var moves = adjustment.moves();
        var posted = ledger.post(new StockDocument(row.id(), DocumentKind.ADJUSTMENT, row.branchId(), CurrentShop.actor().id(), clock.instant()), moves);
        adjustment.post(decider, money(posted.value().abs()), clock.instant());
    }

    private Map<UUID, BigDecimal> costs(UUID branchId, List<UUID> skus) {
        var found = new HashMap<>(goods.costs(skus));
        em.createQuery("select i.key.skuId, i.averageCost from StockItem i where i.key.branchId = :branch and i.key.skuId in :skus and i.averageCost is not null", Object[].class)
                .setParameter("branch", branchId).setParameter("skus", skus).getResultStream().forEach(row -> found.put((UUID) row[0], (BigDecimal) row[1]));
        return found;
    }

    private Adjustment waiting(UUID id) {
        var adjustment = found(id, LockModeType.PESSIMISTIC_WRITE);
        if (adjustment.row().state() != AdjustmentState.WAITING) throw StockRejection.DECIDED_ALREADY.with(adjustment.row().number());
        return adjustment;
    }

    private Adjustment found(UUID id, LockModeType lock) {
        var adjustment = id == null ? null : em.find(Adjustment.class, id, lock);
        if (adjustment == null) throw StockRejection.NO_SUCH_DOCUMENT.with();
        BranchScope.check(adjustment.row().branchId());
        return adjustment;
    }

    private static Money money(BigDecimal worth) {
        return Money.of(worth.setScale(2, RoundingMode.HALF_UP));
    }
}
