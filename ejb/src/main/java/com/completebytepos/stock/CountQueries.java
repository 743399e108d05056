package com.completebytepos.stock;

import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.model.CountLine;
import com.completebytepos.stock.model.CountSheet;
import com.completebytepos.stock.model.Holding;
import com.completebytepos.stock.model.StockCount;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProductQueries goods;

    public record Row(UUID id, String number, UUID branchId, CountKind kind, String title, CountState state, int round, String opener, Instant openedAt, String approver, Instant approvedAt,
                      Instant postedAt, Money worth) implements Serializable {
    }

    /** What a counter entered. */
    public record Entered(UUID id, UUID skuId, String name, Quantity quantity, String counter, Instant at) implements Serializable {
    }

    public record Progress(long lines, long counted, long again) implements Serializable {
    }

    /** From a line's first piece to its last; {@code moved}: how often its goods came or went between them. */
    public record Span(Instant from, Instant to, long moved) implements Serializable {
    }

    /** On the list and on hand by the books, and nobody entered a figure. */
    public record Missed(String code, String name, Quantity onHand, BigDecimal worth) implements Serializable {
    }

    /** {@code unitCost} null: nobody knows what it costs. */
    public record Difference(UUID skuId, String code, String name, Quantity counted, Quantity expected, BigDecimal unitCost, Span span) implements Serializable {

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
            return em.createQuery("select l from CountLine l where l.key.countId = :count and l.posted = true", CountLine.class).setParameter("count", countId)
                    .getResultStream().map(CountLine::difference).filter(CountQueries::differs).sorted(LARGEST).toList();
        }
        return CountSheet.all(em, count, goods::costs).stream().map(CountSheet.Seen::difference).filter(CountQueries::differs).sorted(LARGEST).toList();
    }

    /** What nobody found though the books have it, of a count that waits for a decision: no difference until somebody says it is not there. */
    @Requires(Permission.APPROVE_STOCK)
    public List<Missed> neverCounted(UUID countId) {
        var count = found(countId);
        return count.state() == CountState.CHECK ? CountSheet.neverCounted(em, count) : List.of();
    }

    /** How many kinds of goods those are, for whoever counts. */
    @Requires(Permission.VIEW_STOCK)
    public long countNever(UUID countId) {
        return CountSheet.countNever(em, found(countId));
    }

    private static final Comparator<Difference> LARGEST = Comparator.comparing((Difference d) -> d.worth().abs()).reversed().thenComparing(Difference::code);

    private static boolean differs(Difference one) {
        return one.quantity().thousandths() != 0;
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
