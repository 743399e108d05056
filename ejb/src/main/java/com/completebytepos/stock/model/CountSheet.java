package com.completebytepos.stock.model;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.CountQueries;
import com.completebytepos.stock.MovementReason;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What the lines of a count say and what the books say of the same moment. */
public final class CountSheet {
    /**
     * One statement sees one moment: what is on hand less what moved after the mark was there at the mark, whatever is sold meanwhile. What another count
     * found missing did not move then: it had been missing before, so its correction is no goods that came or went after the mark.
     */
    private static final String SEEN = "select l, i.onHand, i.averageCost, (select sum(m.quantity) from StockMovement m where m.branchId = :branch and m.skuId = l.key.skuId and m.at > l.mark and m.reason <> :count),"
            + " (select count(m.key.lineNo) from StockMovement m where m.branchId = :branch and m.skuId = l.key.skuId and m.at > l.began and m.at <= l.mark and m.reason <> :count)"
            + " from CountLine l left join StockItem i on i.key.branchId = :branch and i.key.skuId = l.key.skuId where l.key.countId = :id and l.counted is not null and l.posted = false";
    private static final String NEWER = " from CountLine l join CountLine o on o.key.skuId = l.key.skuId and o.posted = true and o.mark > l.mark join StockCount c on c.id = o.key.countId and c.branchId = :branch"
            + " where l.key.countId = :id and l.counted is not null and l.posted = false";
    /** What nobody entered and the books say is there. */
    private static final String NEVER = " from CountLine l join StockItem i on i.key.branchId = :branch and i.key.skuId = l.key.skuId where l.key.countId = :id and l.counted is null and i.onHand <> :none";

    private CountSheet() {
    }

    public record Seen(CountLine line, CountQueries.Difference difference) {
    }

    /** All that was counted and is not posted. @param listed what goods cost of which no branch has an average */
    public static List<Seen> all(EntityManager em, StockCount count, Function<Collection<UUID>, Map<UUID, BigDecimal>> listed) {
        return seen(of(em, count, SEEN, Object[].class).setParameter("count", MovementReason.COUNT), listed);
    }

    public static List<Seen> some(EntityManager em, StockCount count, Collection<UUID> skuIds, Function<Collection<UUID>, Map<UUID, BigDecimal>> listed) {
        return seen(of(em, count, SEEN + " and l.key.skuId in :skus order by l.key.skuId", Object[].class).setParameter("count", MovementReason.COUNT).setParameter("skus", skuIds), listed);
    }

    /** Which of these goods somebody else counted later, and that was posted. */
    public static List<UUID> overtaken(EntityManager em, StockCount count, Collection<UUID> skuIds) {
        return of(em, count, "select distinct l.key.skuId" + NEWER + " and l.key.skuId in :skus", UUID.class).setParameter("skus", skuIds).getResultList();
    }

    /** One of them by name, or null. */
    public static String overtakenName(EntityManager em, StockCount count) {
        return of(em, count, "select min(l.name)" + NEWER, String.class).getSingleResult();
    }

    public static List<CountQueries.Missed> neverCounted(EntityManager em, StockCount count) {
        return of(em, count, "select l.code, l.name, i.onHand, i.averageCost" + NEVER + " order by l.lineNo", Object[].class).setParameter("none", Quantity.ofThousandths(0)).getResultStream()
                .map(r -> new CountQueries.Missed((String) r[0], (String) r[1], (Quantity) r[2], Holding.worth((Quantity) r[2], (BigDecimal) r[3]))).toList();
    }

    public static long countNever(EntityManager em, StockCount count) {
        return of(em, count, "select count(l)" + NEVER, Long.class).setParameter("none", Quantity.ofThousandths(0)).getSingleResult();
    }

    /** Whoever entered something that stands. */
    public static boolean isCountedBy(EntityManager em, StockCount count, UUID person) {
        return em.createQuery("select count(e) from CountEntry e where e.countId = :id and e.undone = false and (e.counterId = :person or e.counterId is null and :person is null)", Long.class)
                .setParameter("id", count.id()).setParameter("person", person).getSingleResult() > 0;
    }

    private static <T> TypedQuery<T> of(EntityManager em, StockCount count, String query, Class<T> type) {
        return em.createQuery(query, type).setParameter("branch", count.branchId()).setParameter("id", count.id());
    }

    private static List<Seen> seen(TypedQuery<Object[]> query, Function<Collection<UUID>, Map<UUID, BigDecimal>> listed) {
        var rows = query.getResultList();
        var costs = listed.apply(rows.stream().filter(row -> row[2] == null).map(row -> ((CountLine) row[0]).skuId()).toList());
        var seen = new ArrayList<Seen>();
        for (var row : rows) {
            var line = (CountLine) row[0];
            long now = row[1] == null ? 0 : ((Quantity) row[1]).thousandths();
            long since = row[3] == null ? 0 : thousandths(row[3]);
            var cost = row[2] == null ? costs.get(line.skuId()) : (BigDecimal) row[2];
            seen.add(new Seen(line, new CountQueries.Difference(line.skuId(), line.code(), line.name(), line.counted(), Quantity.ofThousandths(now - since), cost, line.span((Long) row[4]))));
        }
        return seen;
    }

    private static long thousandths(Object sum) {
        return sum instanceof Quantity quantity ? quantity.thousandths() : Quantity.of((BigDecimal) sum).thousandths();
    }
}
