package com.completebytepos.reporting;

import com.completebytepos.kernel.Money;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Promises the office every cart that waits, since when and by whom, and who took those that wait no more; the list and its sums speak of the same ones. */
@Stateless
public class ParkedList {
    private static final int MOST_ROWS = 1000;
    private static final String FROM = " from ParkedSale p";
    private static final String NAMES = " left join Branch b on b.id = p.branchId left join User u on u.id = p.cashierId left join User t on t.id = p.recalledBy left join Customer n on n.id = p.customerId left join Customer c on c.id = coalesce(n.mergedInto, n.id)";
    private static final String WHERE = " where (:branch is null or p.branchId = :branch) and (:waiting is null or (:waiting = true and p.recalledAt is null) or (:waiting = false and p.recalledAt is not null))";
    private static final String ROW = "select p.id, p.parkedAt, p.label, b.name, u.displayName, c.firstName, c.lastName, p.lineCount, p.total, p.recalledAt, t.displayName";

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** Which ones; null does not restrict. */
    public record Filter(UUID branchId, Boolean waiting) implements Serializable {
    }

    /** {@code label} and {@code customer} null where nobody was named, {@code takenAt} and {@code takenBy} while it waits. */
    public record Row(UUID id, Instant parkedAt, String label, String branch, String cashier, String customer, int lines, Money total, Instant takenAt, String takenBy) implements Serializable {
    }

    public record Sums(long count, Money total) implements Serializable {
    }

    @Requires(Permission.VIEW_SALES)
    public Sums sums(Filter filter) {
        var sums = filtered("select count(p), sum(p.total)" + FROM + where(), filter).getSingleResult();
        return new Sums((Long) sums[0], sums[1] == null ? Money.ZERO : sums[1] instanceof Money money ? money : Money.of((BigDecimal) sums[1]));
    }

    /** Oldest first: what was forgotten longest is looked at first. */
    @Requires(Permission.VIEW_SALES)
    public List<Row> page(Filter filter, int first, int size) {
        return filtered(ROW + FROM + NAMES + where() + " order by p.parkedAt, p.id", filter).setFirstResult(first).setMaxResults(Math.min(size, MOST_ROWS)).getResultStream().map(ParkedList::row).toList();
    }

    /** The next in order of time, at most 1,000. @param last null for the first of them */
    @Requires(Permission.VIEW_SALES)
    public List<Row> next(Filter filter, Row last) {
        var query = filtered(ROW + FROM + NAMES + where() + (last == null ? "" : " and (p.parkedAt > :at or (p.parkedAt = :at and p.id > :id))") + " order by p.parkedAt, p.id", filter);
        if (last != null) query.setParameter("at", last.parkedAt()).setParameter("id", last.id());
        return query.setMaxResults(MOST_ROWS).getResultStream().map(ParkedList::row).toList();
    }

    private static String where() {
        return WHERE + BranchScope.jpql("p.branchId");
    }

    private TypedQuery<Object[]> filtered(String jpql, Filter filter) {
        BranchScope.check(filter.branchId());
        return BranchScope.bind(em.createQuery(jpql, Object[].class)).setParameter("branch", filter.branchId()).setParameter("waiting", filter.waiting());
    }

    private static Row row(Object[] r) {
        var customer = Stream.of(r[5], r[6]).filter(part -> part != null).map(String::valueOf).collect(Collectors.joining(" "));
        return new Row((UUID) r[0], (Instant) r[1], (String) r[2], (String) r[3], (String) r[4], customer.isBlank() ? null : customer, (Integer) r[7], (Money) r[8], (Instant) r[9], (String) r[10]);
    }
}
