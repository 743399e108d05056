package com.completebytepos.stock;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchClosing;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.model.Adjustment;
import com.completebytepos.stock.model.Holding;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tracking.TrackedStock;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Promises that stock changes by hand only for a reason, and above the ceiling only when somebody else agrees. */
@Stateless
public class StockAdjustments {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject WantedGoods wanted;
    @Inject StockLedger ledger;
    @Inject TrackedStock tracked;
    @Inject StockRules rules;
    @Inject StockNumbers numbers;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** Quantities are positive; the reason says which way they go. {@code obNumber}: the police's occurrence book, for theft. */
    public record Ask(UUID branchId, MovementReason reason, String note, String obNumber, List<WantedGoods.Line> lines) {
    }

    public record Row(UUID id, String number, UUID branchId, MovementReason reason, String note, String obNumber, AdjustmentState state, Money worth, boolean costUnknown, String asker, Instant askedAt,
                      String decider, Instant decidedAt, String decision) implements Serializable {
    }

    public record LineRow(UUID skuId, String code, String name, Quantity quantity) implements Serializable {
    }

    /**
     * @param knowing that more is taken than the books have
     * @return its id; whether it was posted or waits its row says
     */
    @Requires(Permission.KEEP_STOCK)
    public UUID ask(Ask told, boolean knowing) {
        if (told.reason() == null || !told.reason().isAdjustment()) throw StockRejection.REASON_UNKNOWN.at("reason");
        BranchScope.check(told.branchId());
        var branch = wanted.branch(told.branchId(), "branchId");
        var note = WantedGoods.note(told.note(), true);
        var ob = told.obNumber() == null || told.obNumber().isBlank() ? null : told.obNumber().strip();
        if (told.reason() == MovementReason.THEFT && (ob == null || !ob.matches("[\\w/ .-]{3,40}"))) throw StockRejection.OB_NUMBER_MISSING.at("obNumber");
        var lines = wanted.check(told.lines());
        for (var line : lines) tracked.check(line.skuId(), told.reason().sign() < 0 ? line.quantity().negated() : line.quantity(), line.marks());
        var costs = ledger.costs(branch.id(), lines.stream().map(WantedGoods.Named::skuId).toList());
        var worth = money(lines.stream().map(l -> Holding.worth(l.quantity(), costs.get(l.skuId()))).reduce(BigDecimal.ZERO, BigDecimal::add));
        var adjustment = new Adjustment(numbers.next("ADJ"), new Ask(branch.id(), told.reason(), note, ob, List.of()), lines, worth, CurrentShop.actor(), clock.instant());
        if (costs.size() < lines.size()) adjustment.costUnknown();
        boolean alone = costs.size() == lines.size() && aloneToday().plus(worth).compareTo(rules.limits().adjustmentCeiling()) <= 0;
        em.persist(adjustment);
        audit.record("stock.adjustment-asked", "adjustment", adjustment.id(), adjustment.row().number() + " " + told.reason() + " " + worth + ": " + note);
        if (alone) post(adjustment, null, knowing);
        else wanted.checkTaken(branch.id(), adjustment.taken(), knowing);
        return adjustment.id();
    }

    /** What the person posted today with nobody else's word: one who takes little often takes much. Asked under the lock of the last number given, so two at once are seen. */
    private Money aloneToday() {
        var me = CurrentShop.actor().id();
        return em.createQuery("select a from Adjustment a where a.state = :posted and a.decider is null and a.askedAt >= :morning and (a.askedBy = :me or a.askedBy is null and :me is null)", Adjustment.class)
                .setParameter("posted", AdjustmentState.POSTED).setParameter("morning", LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI).atStartOfDay(HouseClock.NAIROBI).toInstant()).setParameter("me", me)
                .getResultStream().map(a -> a.row().worth()).reduce(Money.ZERO, Money::plus);
    }

    /** @throws com.completebytepos.kernel.Rejection 409 when it is decided, or one would approve one's own */
    @Requires(Permission.APPROVE_STOCK)
    public void approve(UUID id) {
        var adjustment = waiting(id);
        wanted.checkSecond(adjustment.isAskedBy(CurrentShop.actor()), adjustment.row().branchId(), adjustment.row().number());
        audit.record("stock.adjustment-approved", "adjustment", id, adjustment.row().number());
        post(adjustment, CurrentShop.actor().name(), true);
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

    /** A branch is not closed while somebody's word about its stock is missing. */
    @OpenToAll("part of closing a branch, which was allowed")
    public void closing(@Observes BranchClosing branch) {
        long waiting = em.createQuery("select count(a) from Adjustment a where a.branchId = :branch and a.state = :waiting", Long.class).setParameter("branch", branch.branchId())
                .setParameter("waiting", AdjustmentState.WAITING).getSingleResult();
        if (waiting > 0) throw StockRejection.ADJUSTMENTS_WAIT.with(branch.name(), waiting);
    }

    private void post(Adjustment adjustment, String decider, boolean knowing) {
        var row = adjustment.row();
        var posted = ledger.post(new StockDocument(row.id(), DocumentKind.ADJUSTMENT, row.branchId(), CurrentShop.actor().id(), clock.instant()), adjustment.moves());
        if (!adjustment.taken().isEmpty()) wanted.checkTaken(row.branchId(), WantedGoods.nothingMore(posted.moves()), knowing);
        adjustment.post(decider, money(posted.value().abs()), clock.instant());
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
