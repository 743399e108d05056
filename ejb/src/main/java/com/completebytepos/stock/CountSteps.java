package com.completebytepos.stock;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.kernel.Rows;
import com.completebytepos.stock.model.CountSheet;
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
import java.util.Set;
import java.util.UUID;

/** Promises the end of a count: sums, large and doubtful differences counted again, a second person, and books changed by the difference and nothing else. */
@Stateless
public class CountSteps {
    /** So few at once that no till waits for a count. */
    private static final int AT_A_TIME = 500;
    /** What nobody counts again keeps its first figure. Summed before it is joined: the database has not yet seen how many entries an hour of counting made, and read all of them for every line. */
    private static final String SUMMED = """
            update stock_count_line l join (select sku_id, sum(quantity) quantity, min(counted_at) began, max(counted_at) mark from stock_count_entry where count_id = ? and round = ? and undone = 0 group by sku_id) e
            on e.sku_id = l.sku_id set l.counted = e.quantity, l.began = e.began, l.mark = e.mark where l.count_id = ? and (? = 1 or l.again = 1)""";
    private static final String OPEN = " from CountLine l where l.key.countId = :count and l.counted is not null and l.posted = false";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject WantedGoods wanted;
    @Inject ProductQueries goods;
    @Inject StockLedger ledger;
    @Inject StockRules rules;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** @return how many lines must be counted again; 0: the differences wait for a second person */
    @Requires(Permission.KEEP_STOCK)
    public int close(UUID countId) {
        var count = locked(countId);
        count.require(CountState.OPEN);
        Rows.change(em, SUMMED, countId, count.round(), countId, count.round());
        var seen = CountSheet.all(em, count, goods::costs);
        if (seen.isEmpty()) throw StockRejection.COUNT_EMPTY.with(count.number());
        int again = 0;
        for (var one : count.round() == 1 ? seen : List.<CountSheet.Seen>of()) {
            if (!isDoubtful(one.difference())) continue;
            one.line().again();
            again++;
        }
        if (again > 0) count.again();
        else count.check(clock.instant());
        audit.record("stock.count-closed", "count", countId, count.number() + ", " + seen.size() + " counted, " + again + " again, " + CountSheet.countNever(em, count) + " never");
        return again;
    }

    /** Worth much, worth nobody knows what, or counted in several places while the goods moved: a piece sold between two of them is counted and gone. */
    private boolean isDoubtful(CountQueries.Difference one) {
        if (one.quantity().thousandths() == 0) return false;
        return one.unitCost() == null || one.span().moved() > 0 || money(one.worth().abs()).compareTo(rules.limits().recountValue()) > 0;
    }

    /** What nobody found though the books have it is gone, as somebody says who may: it becomes a difference of the moment the count was closed. */
    @Requires(Permission.APPROVE_STOCK)
    public int takeAsGone(UUID countId) {
        var count = locked(countId);
        count.require(CountState.CHECK);
        int gone = em.createQuery("update CountLine l set l.counted = :none, l.began = :closed, l.mark = :closed where l.key.countId = :count and l.counted is null"
                        + " and exists (select i.key.skuId from StockItem i where i.key.branchId = :branch and i.key.skuId = l.key.skuId and i.onHand <> :none)")
                .setParameter("none", Quantity.ofThousandths(0)).setParameter("closed", count.closedAt()).setParameter("count", countId).setParameter("branch", count.branchId()).executeUpdate();
        audit.record("stock.count-taken-as-gone", "count", countId, count.number() + ", " + gone + " lines");
        return gone;
    }

    /** Whoever opened it or counted in it cannot be the one, unless there is nobody else; a newer count of the same goods stands. */
    @Requires(Permission.APPROVE_STOCK)
    public void approve(UUID countId) {
        var count = locked(countId);
        count.require(CountState.CHECK);
        wanted.checkSecond(count.isOpenedBy(CurrentShop.actor()) || CountSheet.isCountedBy(em, count, CurrentShop.actor().id()), count.branchId(), count.number());
        var newer = CountSheet.overtakenName(em, count);
        if (newer != null) throw StockRejection.COUNT_OLDER.with(count.number(), newer);
        var worth = CountSheet.all(em, count, goods::costs).stream().map(one -> one.difference().worth()).reduce(BigDecimal.ZERO, BigDecimal::add);
        count.approve(CurrentShop.actor(), money(worth), clock.instant());
        audit.record("stock.count-approved", "count", countId, count.number() + ", " + money(worth));
    }

    /**
     * The goods stand still meanwhile: of two counts of the same goods the second sees what the first corrected, and a sale that is told late
     * comes before, and is seen, or after, and finds the line posted.
     * @return how many lines are still to be posted after these
     */
    @Requires(Permission.APPROVE_STOCK)
    public long postSome(UUID countId) {
        var count = locked(countId);
        if (count.state() == CountState.POSTED) return 0;
        count.require(CountState.POSTING);
        var some = em.createQuery("select l.key.skuId" + OPEN + " order by l.key.skuId", UUID.class).setParameter("count", countId).setMaxResults(AT_A_TIME).getResultList();
        long left = em.createQuery("select count(l)" + OPEN, Long.class).setParameter("count", countId).getSingleResult() - some.size();
        if (left == 0) audit.record("stock.count-posted", "count", countId, count.number());
        ledger.keepStill(count.branchId(), some);
        var moves = moves(count, some);
        if (left == 0) count.posted(clock.instant());
        em.flush();
        ledger.post(new StockDocument(countId, DocumentKind.COUNT, count.branchId(), CurrentShop.actor().id(), clock.instant()), moves);
        return left;
    }

    private List<StockMove> moves(StockCount count, List<UUID> some) {
        var moves = new ArrayList<StockMove>();
        if (some.isEmpty()) return moves;
        var overtaken = Set.copyOf(CountSheet.overtaken(em, count, some));
        for (var one : CountSheet.some(em, count, some, goods::costs)) {
            var difference = one.difference();
            if (overtaken.contains(difference.skuId())) {
                one.line().overtaken();
                continue;
            }
            if (difference.quantity().thousandths() != 0) moves.add(StockMove.atAverage(one.line().lineNo(), difference.skuId(), difference.quantity(), MovementReason.COUNT));
            one.line().post(difference.expected(), difference.unitCost());
        }
        return moves;
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
