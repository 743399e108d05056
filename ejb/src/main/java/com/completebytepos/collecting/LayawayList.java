package com.completebytepos.collecting;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.collecting.model.Layaway;
import com.completebytepos.collecting.model.LayawayLine;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises the office everything that was put aside, oldest first, with its age and what customers have paid of it; and every night, that what passed its last day waits no more. */
@Stateless
public class LayawayList {
    private static final int MOST_ROWS = 1000;
    private static final int MOST_AT_ONCE = 200;
    private static final String FROM = " from Layaway y where (:branch is null or y.branchId = :branch) and (:state is null or y.state = :state) and (:customer is null or y.customerId = :customer) and (:until is null or y.expiresOn <= :until)";
    private static final String DUE = "select y.id from Layaway y where y.state = :open and (y.expiresOn < :day or (y.paid = :nothing and y.openedAt < :since)) order by y.id";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject LayawayShelf shelf;
    @Inject BranchRegister branches;
    @Inject CustomerQueries customers;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** Which ones; null does not restrict. {@code until}: whose last day is not later. */
    public record Filter(UUID branchId, LayawayState state, UUID customerId, LocalDate until) implements Serializable {
        /** All of one customer's. */
        public static Filter of(UUID customerId) {
            return new Filter(null, null, customerId, null);
        }
    }

    /** {@code days} it waits, or waited; {@code off}: how much less than by the list; {@code owedBack}: paid, and neither goods nor fee; {@code endedAt} and {@code endedBy} null while it waits. */
    public record Row(UUID id, String number, UUID customerId, String customer, String phone, String branch, String goods, Money total, Money off, Money paid, Money rest, Money fee, Money owedBack, LayawayState state,
                      Instant openedAt, String openedBy, long days, LocalDate expiresOn, Instant endedAt, String endedBy, UUID saleId) implements Serializable {

        public boolean isOpen() {
            return state == LayawayState.OPEN;
        }

        public boolean isOwed() {
            return owedBack.compareTo(Money.ZERO) > 0;
        }
    }

    @Requires(Permission.VIEW_CUSTOMERS)
    public long count(Filter filter) {
        return filtered(em.createQuery("select count(y)" + FROM + BranchScope.jpql("y.branchId"), Long.class), filter).getSingleResult();
    }

    /** What customers have paid of all that match. */
    @Requires(Permission.VIEW_CUSTOMERS)
    public Money paid(Filter filter) {
        var sum = filtered(em.createQuery("select sum(y.paid)" + FROM + BranchScope.jpql("y.branchId"), Object.class), filter).getSingleResult();
        return sum == null ? Money.ZERO : sum instanceof Money money ? money : Money.of((BigDecimal) sum);
    }

    @Requires(Permission.VIEW_CUSTOMERS)
    public List<Row> page(Filter filter, int first, int size) {
        var found = filtered(em.createQuery("select y" + FROM + BranchScope.jpql("y.branchId") + " order by y.openedAt, y.id", Layaway.class), filter).setFirstResult(first).setMaxResults(Math.min(size, MOST_ROWS)).getResultList();
        var names = branches.all().stream().collect(Collectors.toMap(BranchSummary::id, BranchSummary::name));
        var lines = shelf.lines(found.stream().map(Layaway::id).toList());
        var known = customers.byIds(found.stream().map(Layaway::customerId).collect(Collectors.toSet()));
        return found.stream().map(y -> {
            var who = known.get(y.customerId());
            var end = LocalDate.ofInstant(y.endedAt() == null ? clock.instant() : y.endedAt(), HouseClock.NAIROBI);
            return new Row(y.id(), y.number(), y.customerId(), who == null ? "?" : who.name(), who == null ? "" : who.shownPhone(), names.getOrDefault(y.branchId(), "?"), words(lines, y), y.total(), y.listTotal().minus(y.total()),
                    y.paid(), y.rest(), y.fee(), y.owedBack(), y.state(), y.openedAt(), y.openedBy(), Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(y.openedAt(), HouseClock.NAIROBI), end)), y.expiresOn(),
                    y.endedAt(), y.endedBy(), y.saleId());
        }).toList();
    }

    /** The goods are free; what goes back is paid out by a till. @throws com.completebytepos.kernel.Rejection 404; 409 it ended already */
    @Requires(Permission.EDIT_CUSTOMERS)
    public Money cancel(UUID id) {
        var one = shelf.locked(id);
        BranchScope.check(one.branchId());
        if (!one.isOpen()) throw CollectingRejection.LAYAWAY_ENDED.with(one.number());
        audit.record("collecting.layaway-cancelled", "layaway", id, one.number());
        shelf.end(one, LayawayState.CANCELLED, clock.instant(), CurrentShop.actor().name());
        return one.owedBack();
    }

    /** What passed its last day, and what was put aside before today and nothing was paid of. Said twice, nothing is left to do. @return how many, of at most some hundreds */
    @Requires(Permission.DO_DUE_WORK)
    public int expire(LocalDate day) {
        var due = em.createQuery(DUE, UUID.class).setParameter("open", LayawayState.OPEN).setParameter("day", day).setParameter("nothing", Money.ZERO)
                .setParameter("since", day.atStartOfDay(HouseClock.NAIROBI).toInstant()).setMaxResults(MOST_AT_ONCE).getResultList();
        int ended = 0;
        for (var id : due) {
            var one = shelf.locked(id);
            if (!one.isOpen()) continue;
            audit.record("collecting.layaway-expired", "layaway", id, one.number() + ", " + one.expiresOn());
            shelf.end(one, one.paid().equals(Money.ZERO) ? LayawayState.CANCELLED : LayawayState.EXPIRED, clock.instant(), CurrentShop.actor().name());
            ended++;
        }
        return ended;
    }

    private static String words(Map<UUID, List<LayawayLine>> lines, Layaway of) {
        return lines.getOrDefault(of.id(), List.of()).stream().map(LayawayLine::what).map(what -> what.quantity() + " " + what.name()).collect(Collectors.joining("; "));
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, Filter filter) {
        BranchScope.check(filter.branchId());
        return BranchScope.bind(query).setParameter("branch", filter.branchId()).setParameter("state", filter.state()).setParameter("customer", filter.customerId()).setParameter("until", filter.until());
    }
}
