package com.completebytepos.accounts;

import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Promises the owner who comes, who comes back, who brings most and who stays away, from the purchases themselves. */
@Stateless
public class CustomerFigures {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int LOYAL_FROM = 5;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject CustomerQueries customers;
    @Inject Clock clock;

    /** {@code fresh}: bought for the first time in the month; {@code returning}: had bought before. */
    public record MonthRow(YearMonth month, long fresh, long returning) implements Serializable {
    }

    public record Spender(UUID customerId, CustomerEntry customer, long purchases, Money spent) implements Serializable {
    }

    public record SegmentRow(Segment segment, long customers, Money spent) implements Serializable {
    }

    /** {@code of}: who bought in the 90 days before the last 90; {@code lost}: of them, who did not since. */
    public record Churn(long of, long lost) implements Serializable {
        public BigDecimal percent() {
            return of == 0 ? null : BigDecimal.valueOf(lost * 1000 / of, 1);
        }
    }

    public record Member(CustomerEntry customer, int purchases, Money spent, Instant lastAt) implements Serializable {
    }

    /** Oldest first. */
    @Requires({Permission.VIEW_REPORTS, Permission.VIEW_CUSTOMERS})
    public List<MonthRow> months(int count) {
        var rows = new ArrayList<MonthRow>();
        var now = YearMonth.from(today());
        for (int back = count - 1; back >= 0; back--) {
            var month = now.minusMonths(back);
            var from = start(month.atDay(1));
            var to = start(month.plusMonths(1).atDay(1));
            long fresh = between("select count(a) from CustomerAccount a where a.firstAt >= :from and a.firstAt < :to", from, to).getSingleResult();
            long returning = between("select count(distinct p.customerId) from CustomerPurchase p, CustomerAccount a where a.customerId = p.customerId and a.firstAt < :from and p.originalId is null"
                    + " and p.at >= :from and p.at < :to", from, to).getSingleResult();
            rows.add(new MonthRow(month, fresh, returning));
        }
        return rows;
    }

    /** Returns are taken off what was spent, and are no purchases. */
    @Requires({Permission.VIEW_REPORTS, Permission.VIEW_CUSTOMERS})
    public List<Spender> topSpenders(LocalDate from, LocalDate to, int most) {
        var rows = em.createQuery("select p.customerId, sum(case when p.originalId is null and p.total >= 0 then 1L else 0L end), sum(p.total) from CustomerPurchase p where p.at >= :from and p.at < :to"
                        + " group by p.customerId order by sum(p.total) desc, p.customerId", Object[].class).setParameter("from", start(from)).setParameter("to", start(to.plusDays(1))).setMaxResults(most).getResultList();
        var known = customers.byIds(rows.stream().map(r -> (UUID) r[0]).toList());
        return rows.stream().map(r -> new Spender((UUID) r[0], known.get((UUID) r[0]), (Long) r[1], Money.of((BigDecimal) r[2]))).toList();
    }

    @Requires({Permission.VIEW_REPORTS, Permission.VIEW_CUSTOMERS})
    public List<SegmentRow> segments() {
        var rows = new ArrayList<SegmentRow>();
        for (var segment : Segment.values()) {
            var sums = (Object[]) member("select count(a), sum(a.spent)", "", segment, Object[].class).getSingleResult();
            rows.add(new SegmentRow(segment, (Long) sums[0], sums[1] == null ? Money.ZERO : Money.of((BigDecimal) sums[1])));
        }
        return rows;
    }

    /** Who spent most first. */
    @Requires({Permission.VIEW_REPORTS, Permission.VIEW_CUSTOMERS})
    public List<Member> members(Segment segment, int first, int size) {
        var rows = member("select a.customerId, a.purchases, a.spent, a.lastAt", " order by a.spent desc, a.customerId", segment, Object[].class).setFirstResult(first).setMaxResults(size).getResultList();
        var known = customers.byIds(rows.stream().map(r -> (UUID) r[0]).toList());
        return rows.stream().filter(r -> known.containsKey((UUID) r[0])).map(r -> new Member(known.get((UUID) r[0]), (Integer) r[1], (Money) r[2], (Instant) r[3])).toList();
    }

    @Requires({Permission.VIEW_REPORTS, Permission.VIEW_CUSTOMERS})
    public Churn churn() {
        var mid = clock.instant().minus(MONTH.multipliedBy(3));
        var from = mid.minus(MONTH.multipliedBy(3));
        long of = between("select count(distinct p.customerId) from CustomerPurchase p where p.originalId is null and p.at >= :from and p.at < :to", from, mid).getSingleResult();
        long lost = between("select count(distinct p.customerId) from CustomerPurchase p where p.originalId is null and p.at >= :from and p.at < :to and not exists"
                + " (select 1 from CustomerPurchase q where q.customerId = p.customerId and q.originalId is null and q.at >= :to)", from, mid).getSingleResult();
        return new Churn(of, lost);
    }

    private <T> TypedQuery<T> member(String select, String order, Segment segment, Class<T> type) {
        var now = clock.instant();
        var lately = now.minus(MONTH.multipliedBy(2));
        var before = now.minus(MONTH.multipliedBy(4));
        var where = switch (segment) {
            case NEW -> "a.firstAt >= :fresh";
            case LOYAL -> "a.firstAt < :fresh and a.lastAt >= :lately and a.purchases >= :loyal";
            case REGULAR -> "a.firstAt < :fresh and a.lastAt >= :lately and a.purchases < :loyal";
            case COOLING -> "a.firstAt < :fresh and a.lastAt < :lately and a.lastAt >= :before";
            case LOST -> "a.firstAt < :fresh and a.lastAt < :before";
        };
        var query = em.createQuery(select + " from CustomerAccount a where " + where + order, type).setParameter("fresh", now.minus(MONTH));
        if (where.contains(":lately")) query.setParameter("lately", lately);
        if (where.contains(":before")) query.setParameter("before", before);
        if (where.contains(":loyal")) query.setParameter("loyal", LOYAL_FROM);
        return query;
    }

    private TypedQuery<Long> between(String jpql, Instant from, Instant to) {
        return em.createQuery(jpql, Long.class).setParameter("from", from).setParameter("to", to);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(HouseClock.NAIROBI).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
    }
}
