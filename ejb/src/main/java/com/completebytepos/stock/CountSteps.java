package com.completebytepos.stock;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.Money;
import com.completebytepos.stock.model.CountLine;
import com.completebytepos.stock.model.StockCount;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Promises the end of a count: sums, large differences counted again, a second person, and books changed by the difference and nothing else. */
@Stateless
public class CountSteps {
    /** So few at once that no till waits for a count. */
    private static final int AT_A_TIME = 500;
    private static final String SUMMED = " from CountEntry e where e.countId = l.key.countId and e.skuId = l.key.skuId and e.round = :round and e.undone = false)";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject StockLedger ledger;
    @Inject StockRules rules;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** @return how many lines must be counted again; 0: the differences wait for a second person */
    @Requires(Permission.KEEP_STOCK)
    public int close(UUID countId) {
        var count = locked(countId);
        count.require(CountState.OPEN);
        em.createQuery("update CountLine l set l.counted = (select sum(e.quantity)" + SUMMED + ", l.mark = (select max(e.countedAt)" + SUMMED + " where l.key.countId = :count and (:round = 1 or l.again = true)")
                .setParameter("round", count.round()).setParameter("count", countId).executeUpdate();
        var seen = seen(count, Integer.MAX_VALUE);
        if (seen.isEmpty()) throw StockRejection.COUNT_EMPTY.with(count.number());
        int large = 0;
        for (var row : count.round() == 1 ? seen : List.<Object[]>of()) {
            if (money(CountQueries.difference(row).worth().abs()).compareTo(rules.limits().recountValue()) <= 0) continue;
            ((CountLine) row[0]).again();
            large++;
        }
        if (large > 0) count.again();
        else count.check();
        audit.record("stock.count-closed", "count", countId, count.number() + ", " + seen.size() + " counted, " + large + " again");
        return large;
    }

    /** Whoever opened it cannot be the one; a newer count of the same goods stands. */
    @Requires(Permission.APPROVE_STOCK)
    public void approve(UUID countId) {
        var count = locked(countId);
        count.require(CountState.CHECK);
        var newer = em.createQuery("select min(l.name) from CountLine l join CountLine o on o.key.skuId = l.key.skuId and o.posted = true and o.mark > l.mark join StockCount c on c.id = o.key.countId and c.branchId = :branch"
                + " where l.key.countId = :count and l.counted is not null", String.class).setParameter("branch", count.branchId()).setParameter("count", countId).getSingleResult();
        if (newer != null) throw StockRejection.COUNT_OLDER.with(count.number(), newer);
        var worth = seen(count, Integer.MAX_VALUE).stream().map(row -> CountQueries.difference(row).worth()).reduce(BigDecimal.ZERO, BigDecimal::add);
        count.approve(CurrentShop.actor(), money(worth), clock.instant());
        audit.record("stock.count-approved", "count", countId, count.number() + ", " + money(worth));
    }

    /** @return how many lines are still to be posted after these */
    @Requires(Permission.APPROVE_STOCK)
    public long postSome(UUID countId) {
        var count = locked(countId);
        if (count.state() == CountState.POSTED) return 0;
        count.require(CountState.POSTING);
        var moves = new ArrayList<StockMove>();
        for (var row : seen(count, AT_A_TIME)) {
            var line = (CountLine) row[0];
            var difference = CountQueries.difference(row);
            if (difference.quantity().thousandths() != 0) moves.add(StockMove.atAverage(line.lineNo(), line.skuId(), difference.quantity(), MovementReason.COUNT));
            line.post(difference.expected(), difference.unitCost());
        }
        em.flush();
        long left = em.createQuery("select count(l) from CountLine l where l.key.countId = :count and l.counted is not null and l.posted = false", Long.class).setParameter("count", countId).getSingleResult();
        if (left == 0) {
            count.posted(clock.instant());
            audit.record("stock.count-posted", "count", countId, count.number());
        }
        ledger.post(new StockDocument(countId, DocumentKind.COUNT, count.branchId(), CurrentShop.actor().id(), clock.instant()), moves);
        return left;
    }

    private List<Object[]> seen(StockCount count, int most) {
        return em.createQuery(CountQueries.SEEN + " order by l.key.skuId", Object[].class).setParameter("branch", count.branchId()).setParameter("count", count.id()).setMaxResults(most).getResultList();
    }

    private StockCount locked(UUID id) {
        var count = id == null ? null : em.find(StockCount.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (count == null) throw StockRejection.NO_SUCH_DOCUMENT.with();
        BranchScope.check(count.branchId());
        return count;
    }

    private static Money money(BigDecimal worth) {
        return Money.of(worth.setScale(2, RoundingMode.HALF_UP));
    }
}
