package com.completebytepos.reporting;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.LikePattern;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Promises the office every proforma that was made, for whom, and the sale it became; the list and its sums speak of the same ones. */
@Stateless
public class ProformaList {
    private static final int MOST_ROWS = 1000;
    private static final String FROM = " from ProformaInvoice p left join ProformaSale x on x.proformaId = p.id left join Sale s on s.id = x.saleId";
    private static final String NAMES = " left join Branch b on b.id = p.branchId left join Till t on t.id = p.tillId left join User u on u.id = p.cashierId left join Customer n on n.id = p.customerId left join Customer c on c.id = coalesce(n.mergedInto, n.id)";
    private static final String WHERE = " where p.at >= :since and p.at < :until and (:branch is null or p.branchId = :branch) and (:till is null or p.tillId = :till)"
            + " and (:cashier is null or p.cashierId = :cashier) and (:number is null or p.number like :number escape '!')"
            + " and (:sold is null or (:sold = true and s.id is not null) or (:sold = false and s.id is null))";
    private static final String ROW = "select p.id, p.number, p.at, b.name, t.name, u.displayName, c.firstName, c.lastName, p.buyerPin, p.lines, p.total, p.tax, s.id, s.receiptNumber";

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** Which ones; null does not restrict. Days are whole ones in Nairobi, {@code number} is a part of it, {@code sold} whether it became a sale. */
    public record Filter(LocalDate from, LocalDate to, UUID branchId, UUID tillId, UUID cashierId, String number, Boolean sold) implements Serializable {

        Instant since() {
            return from == null ? Instant.EPOCH : from.atStartOfDay(HouseClock.NAIROBI).toInstant();
        }

        Instant until() {
            return to == null ? Instant.parse("9999-01-01T00:00:00Z") : to.plusDays(1).atStartOfDay(HouseClock.NAIROBI).toInstant();
        }
    }

    /** {@code customer} and {@code buyerPin} null when nobody was named. */
    public record Row(UUID id, String number, Instant at, Where where, String customer, String buyerPin, int lines, Money total, Money tax, Became sale) implements Serializable {
    }

    /** Names may be null when their rows are gone. */
    public record Where(String branch, String till, String cashier) implements Serializable {
    }

    /** Both null where nothing was sold. */
    public record Became(UUID id, String receiptNumber) implements Serializable {
    }

    public record Sums(long count, Money total, Money tax, long sold) implements Serializable {
    }

    public enum Order {
        AT("p.at"), NUMBER("p.number"), TOTAL("p.total");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        private String jpql(boolean ascending) {
            return " order by " + column + (ascending ? " asc" : " desc") + ", p.id" + (ascending ? " asc" : " desc");
        }
    }

    @Requires(Permission.VIEW_SALES)
    public Sums sums(Filter filter) {
        var sums = filtered("select count(p), sum(p.total), sum(p.tax), count(s.id)" + FROM + where(), filter).getSingleResult();
        return new Sums((Long) sums[0], money(sums[1]), money(sums[2]), (Long) sums[3]);
    }

    @Requires(Permission.VIEW_SALES)
    public List<Row> page(Filter filter, Order order, boolean ascending, int first, int size) {
        return filtered(ROW + FROM + NAMES + where() + order.jpql(ascending), filter).setFirstResult(first).setMaxResults(Math.min(size, MOST_ROWS)).getResultStream().map(ProformaList::row).toList();
    }

    /** The next in order of time, at most 1,000. @param last null for the first of them */
    @Requires(Permission.VIEW_SALES)
    public List<Row> next(Filter filter, Row last) {
        var query = filtered(ROW + FROM + NAMES + where() + (last == null ? "" : " and (p.at > :at or (p.at = :at and p.id > :id))") + Order.AT.jpql(true), filter);
        if (last != null) query.setParameter("at", last.at()).setParameter("id", last.id());
        return query.setMaxResults(MOST_ROWS).getResultStream().map(ProformaList::row).toList();
    }

    private static String where() {
        return WHERE + BranchScope.jpql("p.branchId");
    }

    private TypedQuery<Object[]> filtered(String jpql, Filter filter) {
        BranchScope.check(filter.branchId());
        return BranchScope.bind(em.createQuery(jpql, Object[].class)).setParameter("since", filter.since()).setParameter("until", filter.until()).setParameter("branch", filter.branchId())
                .setParameter("till", filter.tillId()).setParameter("cashier", filter.cashierId()).setParameter("number", LikePattern.containing(filter.number())).setParameter("sold", filter.sold());
    }

    private static Row row(Object[] r) {
        var customer = Stream.of(r[6], r[7]).filter(part -> part != null).map(String::valueOf).collect(Collectors.joining(" "));
        return new Row((UUID) r[0], (String) r[1], (Instant) r[2], new Where((String) r[3], (String) r[4], (String) r[5]), customer.isBlank() ? null : customer, (String) r[8], (Integer) r[9],
                (Money) r[10], (Money) r[11], new Became((UUID) r[12], (String) r[13]));
    }

    private static Money money(Object sum) {
        return sum == null ? Money.ZERO : sum instanceof Money money ? money : Money.of((BigDecimal) sum);
    }
}
