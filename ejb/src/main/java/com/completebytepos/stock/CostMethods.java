package com.completebytepos.stock;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.stock.model.StockLimits;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Promises one answer to what goods cost that leave, for whole months: it changes with a month that has not begun, or in which nothing moved yet. */
@Stateless
public class CostMethods {
    private static final int MONTHS_AHEAD = 3;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** AVERAGE: the branch's moving average; FIFO: what those cost that came first. */
    public enum Method { AVERAGE, FIFO }

    /** @param from the first day of {@code method}, a month's first; null: since ever */
    public record Costing(Method method, Method before, LocalDate from) implements Serializable {
        public static final Costing USUAL = new Costing(Method.AVERAGE, Method.AVERAGE, null);

        public Method on(LocalDate day) {
            return waits(day) ? before : method;
        }

        /** Since when goods that have not moved since are worth what they are. @param moved where it was never changed */
        Instant since(Instant moved) {
            return from == null ? moved : from.atStartOfDay(HouseClock.NAIROBI).toInstant();
        }

        /** Chosen, and that day not yet so. */
        public boolean waits(LocalDate day) {
            return from != null && day.isBefore(from);
        }
    }

    /** {@code now}: what holds today; {@code begins}: first days of months with which it may change. */
    public record State(Method now, Costing chosen, boolean waits, List<LocalDate> begins) implements Serializable {
    }

    @Requires(Permission.EDIT_SETTINGS)
    public State state() {
        var today = today();
        var chosen = costing();
        var month = today.withDayOfMonth(1);
        var begins = new ArrayList<LocalDate>();
        if (!movedSince(month)) begins.add(month);
        for (int ahead = 1; ahead <= MONTHS_AHEAD; ahead++) begins.add(month.plusMonths(ahead));
        return new State(chosen.on(today), chosen, chosen.waits(today), begins);
    }

    /** Layers begin with what lies there then, at the average it has; an average begins with what the layers are worth. What was chosen and has not begun is given up by choosing what holds today, what began and moved nothing yet by choosing what held before. */
    @Requires(Permission.EDIT_SETTINGS)
    public void choose(Method wanted, LocalDate from) {
        BranchScope.checkWhole();
        var today = today();
        var now = costing();
        if (wanted == null) throw StockRejection.RULE_RANGE.at("method");
        if (wanted == now.on(today) && now.waits(today)) {
            set(now, new Costing(wanted, wanted, null));
            return;
        }
        if (from == null || from.getDayOfMonth() != 1 || from.isAfter(today.plusMonths(MONTHS_AHEAD))) throw StockRejection.COSTING_DAY.at("from");
        if (!from.isAfter(today) && movedSince(from)) throw StockRejection.COSTING_BEGUN.at("from", from);
        if (wanted == now.on(from) && (!now.waits(today) || from.equals(now.from()))) throw StockRejection.COSTING_SAME.at("method");
        var before = now.on(from.isAfter(today) ? today : from.minusDays(1));
        set(now, new Costing(wanted, before, wanted == before ? null : from));
    }

    private Costing costing() {
        return StockLimits.costing(em);
    }

    private void set(Costing now, Costing then) {
        audit.record("stock.costing-set", "stock-rules", null, now.on(today()) + " -> " + then.method() + (then.from() == null ? "" : " from " + then.from()));
        var known = em.find(StockLimits.class, StockLimits.THE_ONE);
        var row = known == null ? new StockLimits(StockRules.Limits.USUAL) : known;
        row.set(then);
        if (known == null) em.persist(row);
    }

    private boolean movedSince(LocalDate day) {
        return !em.createQuery("select m.skuId from StockMovement m where m.at >= :begin", UUID.class).setParameter("begin", day.atStartOfDay(HouseClock.NAIROBI).toInstant()).setMaxResults(1).getResultList().isEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
    }
}
