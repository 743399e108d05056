package com.completebytepos.customers;

import com.completebytepos.customers.model.Customer;
import com.completebytepos.customers.model.SearchPieces;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Promises that a customer is found by any part of name, phone or code, at once also among hundreds of thousands. */
@Stateless
public class CustomerQueries {
    @PersistenceContext(unitName = "shop") EntityManager em;

    /** By name. */
    @Requires(Permission.VIEW_CUSTOMERS)
    public List<CustomerEntry> page(CustomerFilter filter, int first, int size) {
        return filtered("select c from Customer c", " order by c.firstName, c.lastName, c.id", Customer.class, filter).setFirstResult(first).setMaxResults(size).getResultStream().map(Customer::entry).toList();
    }

    @Requires(Permission.VIEW_CUSTOMERS)
    public long count(CustomerFilter filter) {
        return filtered("select count(c) from Customer c", "", Long.class, filter).getSingleResult();
    }

    /** For somebody who waits: the first that fit, in the order of the index that finds them. */
    @Requires({Permission.VIEW_CUSTOMERS, Permission.SYNC})
    public List<CustomerEntry> search(String text, int most) {
        var sought = SearchPieces.sought(text).stream().sorted(Comparator.comparing(String::length).reversed()).toList();
        if (sought.isEmpty()) return List.of();
        var jpql = new StringBuilder("select c from Customer c join c.pieces p where p like :w0 and c.state = :active");
        // Counted, not "exists": the database would gather everybody with the second word first, instead of walking the first word's index until enough are found.
        for (int i = 1; i < sought.size(); i++) jpql.append(" and (select count(q) from Customer x join x.pieces q where x.id = c.id and q like :w").append(i).append(") > 0");
        var query = em.createQuery(jpql.append(" order by p").toString(), Customer.class).setParameter("active", CustomerState.ACTIVE).setMaxResults(most * 2);
        for (int i = 0; i < sought.size(); i++) query.setParameter("w" + i, sought.get(i) + "%");
        var found = new LinkedHashMap<UUID, CustomerEntry>();
        query.getResultStream().map(Customer::entry).forEach(c -> found.putIfAbsent(c.id(), c));
        return found.values().stream().limit(most).toList();
    }

    /** A page of those a till may keep, in the order of their ids. @param after null to begin */
    @Requires({Permission.VIEW_CUSTOMERS, Permission.SYNC})
    public List<CustomerEntry> after(UUID after, int most) {
        var query = em.createQuery("select c from Customer c where c.state = :active" + (after == null ? "" : " and c.id > :after") + " order by c.id", Customer.class)
                .setParameter("active", CustomerState.ACTIVE).setMaxResults(most);
        if (after != null) query.setParameter("after", after);
        return query.getResultStream().map(Customer::entry).toList();
    }

    /** How many a till could keep. */
    @Requires(Permission.SYNC)
    public long active() {
        return em.createQuery("select count(c) from Customer c where c.state = :active", Long.class).setParameter("active", CustomerState.ACTIVE).getSingleResult();
    }

    /** Who is meant by those of the ids that ever were, whatever their state; of a merged one who stays. */
    @Requires({Permission.VIEW_CUSTOMERS, Permission.SYNC, Permission.DO_DUE_WORK})
    public Map<UUID, CustomerEntry> byIds(Collection<UUID> ids) {
        var found = new HashMap<UUID, CustomerEntry>();
        if (ids.isEmpty()) return found;
        em.createQuery("select c from Customer c where c.id in :ids", Customer.class).setParameter("ids", ids).getResultStream().forEach(c -> found.put(c.id(), standing(c).entry()));
        return found;
    }

    private Customer standing(Customer row) {
        var found = row;
        while (found.state() == CustomerState.MERGED) found = em.find(Customer.class, found.mergedInto());
        return found;
    }

    /** Whose birthday comes within so many days, the next first. */
    @Requires(Permission.VIEW_CUSTOMERS)
    public List<CustomerEntry> birthdays(LocalDate from, int days) {
        var months = IntStream.rangeClosed(0, days).mapToObj(d -> from.plusDays(d).getMonthValue()).collect(Collectors.toSet());
        return em.createQuery("select c from Customer c where c.state = :active and c.birthday is not null and month(c.birthday) in :months", Customer.class).setParameter("active", CustomerState.ACTIVE)
                .setParameter("months", months).getResultStream().map(Customer::entry).filter(c -> wait(c.birthday(), from) <= days).sorted(Comparator.comparing(c -> wait(c.birthday(), from))).toList();
    }

    /** Days until the next one; who was born on 29 February has it on 28 in other years. */
    static long wait(LocalDate birthday, LocalDate from) {
        var next = birthday.withYear(from.getYear());
        return ChronoUnit.DAYS.between(from, next.isBefore(from) ? birthday.withYear(from.getYear() + 1) : next);
    }

    private <T> TypedQuery<T> filtered(String select, String order, Class<T> type, CustomerFilter filter) {
        var sought = filter.text() == null ? List.<String>of() : SearchPieces.sought(filter.text());
        var jpql = new StringBuilder(select).append(" where true = true");
        for (int i = 0; i < sought.size(); i++) jpql.append(" and c.id in (select x").append(i).append(".id from Customer x").append(i).append(" join x").append(i).append(".pieces p").append(i)
                .append(" where p").append(i).append(" like :w").append(i).append(')');
        if (filter.groupId() != null) jpql.append(" and c.groupId = :group");
        if (filter.state() != null) jpql.append(" and c.state = :state");
        if (filter.consent() != null) jpql.append(" and c.consent = :consent");
        if (filter.birthMonth() != null) jpql.append(" and month(c.birthday) = :month");
        var query = em.createQuery(jpql.append(order).toString(), type);
        for (int i = 0; i < sought.size(); i++) query.setParameter("w" + i, sought.get(i) + "%");
        if (filter.groupId() != null) query.setParameter("group", filter.groupId());
        if (filter.state() != null) query.setParameter("state", filter.state());
        if (filter.consent() != null) query.setParameter("consent", filter.consent());
        if (filter.birthMonth() != null) query.setParameter("month", filter.birthMonth());
        return query;
    }
}
