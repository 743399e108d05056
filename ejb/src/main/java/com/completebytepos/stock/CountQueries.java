package com.completebytepos.stock;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.model.CountLine;
import com.completebytepos.stock.model.Holding;
import com.completebytepos.stock.model.StockCount;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Promises counters their list without a figure on it, and who decides the differences as they are now. */
@Stateless
public class CountQueries {
    /** One statement sees one moment: what is on hand less what moved after the mark was there at the mark, whatever is sold meanwhile. */
    static final String SEEN = "select l, i.onHand, i.averageCost, (select sum(m.quantity) from StockMovement m where m.branchId = :branch and m.skuId = l.key.skuId and m.at > l.mark)"
            + " from CountLine l left join StockItem i on i.key.branchId = :branch and i.key.skuId = l.key.skuId where l.key.countId = :count and l.counted is not null and l.posted = false";

    @PersistenceContext(unitName = "shop") EntityManager em;

    public record Row(UUID id, String number, UUID branchId, CountKind kind, String title, CountState state, int round, String opener, Instant openedAt, String approver, Instant approvedAt,
                      Instant postedAt, Money worth) implements Serializable {
    }

    /** What a counter entered. */
    public record Entered(UUID id, UUID skuId, String name, Quantity quantity, String counter, Instant at) implements Serializable {
    }

    public record Progress(long lines, long counted, long again) implements Serializable {
    }

    /** {@code unitCost} null: nobody knows what it costs. */
    public record Difference(UUID skuId, String code, String name, Quantity counted, Quantity expected, BigDecimal unitCost) implements Serializable {

        public Quantity quantity() {
            return Quantity.ofThousandths(counted.thousandths() - expected.thousandths());
        }

        public BigDecimal worth() {
            return Holding.worth(quantity(), unitCost);
        }
    }

    @Requires(Permission.VIEW_STOCK)
    public long count() {
        return BranchScope.bind(em.createQuery("select count(c) from StockCount c where true = true" + BranchScope.jpql("c.branchId"), Long.class)).getSingleResult();
    }

    /** Newest first. */
    @Requires(Permission.VIEW_STOCK)
    public List<Row> page(int first, int size) {
        return BranchScope.bind(em.createQuery("select c from StockCount c where true = true" + BranchScope.jpql("c.branchId") + " order by c.openedAt desc, c.id desc", StockCount.class)).setFirstResult(first).setMaxResults(size).getResultStream().map(StockCount::row).toList();
    }

    @Requires(Permission.VIEW_STOCK)
    public Row row(UUID id) {
        return found(id).row();
    }

    @Requires(Permission.VIEW_STOCK)
    public Progress progress(UUID id) {
        var round = found(id).round();
        long lines = lines(id, "");
        long again = round == 1 ? lines : lines(id, " and l.again = true");
        long counted = em.createQuery("select count(distinct e.skuId) from CountEntry e where e.countId = :count and e.round = :round and e.undone = false", Long.class)
                .setParameter("count", id).setParameter("round", round).getSingleResult();
        return new Progress(lines, counted, again);
    }

    /** One's own, newest first. */
    @Requires(Permission.KEEP_STOCK)
    public List<Entered> mine(UUID countId, int most) {
        found(countId);
        return em.createQuery("select e.id, e.skuId, l.name, e.quantity, e.counter, e.countedAt from CountEntry e join CountLine l on l.key.countId = e.countId and l.key.skuId = e.skuId"
                + " where e.countId = :count and e.counterId = :me and e.undone = false order by e.countedAt desc", Object[].class).setParameter("count", countId).setParameter("me", CurrentShop.actor().id())
                .setMaxResults(most).getResultStream().map(r -> new Entered((UUID) r[0], (UUID) r[1], (String) r[2], (Quantity) r[3], (String) r[4], (Instant) r[5])).toList();
    }

    /** What is still to be counted in this round, without a figure. */
    @Requires(Permission.KEEP_STOCK)
    public List<String> open(UUID countId, int most) {
        var count = found(countId);
        return em.createQuery("select concat(l.code, ' ', l.name) from CountLine l where l.key.countId = :count and (:round = 1 or l.again = true)"
                + " and not exists (select 1 from CountEntry e where e.countId = :count and e.skuId = l.key.skuId and e.round = :round and e.undone = false) order by l.lineNo", String.class)
                .setParameter("count", countId).setParameter("round", count.round()).setMaxResults(most).getResultList();
    }

    /** Of a closed count; what is worth most first. Only what differs. */
    @Requires(Permission.APPROVE_STOCK)
    public List<Difference> differences(UUID countId) {
        var count = found(countId);
        if (count.state() == CountState.POSTED) {
            return em.createQuery("select l.key.skuId, l.code, l.name, l.counted, l.expected, l.unitCost from CountLine l where l.key.countId = :count and l.posted = true", Object[].class).setParameter("count", countId)
                    .getResultStream().map(r -> new Difference((UUID) r[0], (String) r[1], (String) r[2], (Quantity) r[3], (Quantity) r[4], (BigDecimal) r[5])).filter(d -> d.quantity().thousandths() != 0).sorted(LARGEST).toList();
        }
        return em.createQuery(SEEN, Object[].class).setParameter("branch", count.branchId()).setParameter("count", countId).getResultStream().map(CountQueries::difference)
                .filter(d -> d.quantity().thousandths() != 0).sorted(LARGEST).toList();
    }

    private static final Comparator<Difference> LARGEST = Comparator.comparing((Difference d) -> d.worth().abs()).reversed().thenComparing(Difference::code);

    static Difference difference(Object[] row) {
        var line = (CountLine) row[0];
        long now = row[1] == null ? 0 : ((Quantity) row[1]).thousandths();
        long since = row[3] == null ? 0 : thousandths(row[3]);
        return new Difference(line.skuId(), line.code(), line.name(), line.counted(), Quantity.ofThousandths(now - since), (BigDecimal) row[2]);
    }

    private static long thousandths(Object sum) {
        return sum instanceof Quantity quantity ? quantity.thousandths() : Quantity.of((BigDecimal) sum).thousandths();
    }

    private long lines(UUID id, String more) {
        return em.createQuery("select count(l) from CountLine l where l.key.countId = :count" + more, Long.class).setParameter("count", id).getSingleResult();
    }

    private StockCount found(UUID id) {
        var count = id == null ? null : em.find(StockCount.class, id);
        if (count == null) throw StockRejection.NO_SUCH_DOCUMENT.with();
        BranchScope.check(count.branchId());
        return count;
    }
}
