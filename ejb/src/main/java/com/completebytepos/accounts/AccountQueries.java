package com.completebytepos.accounts;

import com.completebytepos.accounts.model.CreditEntry;
import com.completebytepos.accounts.model.CreditRules;
import com.completebytepos.accounts.model.CustomerAccount;
import com.completebytepos.accounts.model.CustomerPurchase;
import com.completebytepos.accounts.model.EarningRules;
import com.completebytepos.accounts.model.OpenItem;
import com.completebytepos.accounts.model.PointsEntry;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Promises what a customer bought, collected and owes, as the ledgers have it. */
@Stateless
public class AccountQueries {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AccountShelf shelf;
    @Inject Clock clock;

    public record Purchase(UUID documentId, String receiptNumber, UUID branchId, Instant at, Money total, long points) implements Serializable {
    }

    public record Points(PointsKind kind, long points, Instant at, UUID documentId, String byName, String reason, LocalDate expiresOn) implements Serializable {
    }

    /** {@code owed}: what was owed after it. */
    public record Credit(CreditKind kind, Money amount, Money owed, Instant at, UUID documentId, String number, String byName, String note) implements Serializable {
    }

    /** {@code points}: earned, below zero for what was taken back. */
    public record Collected(long points, long balance) implements Serializable {
    }

    public record Open(UUID documentId, UUID customerId, String number, Instant at, LocalDate dueOn, Money amount, Money unpaid) implements Serializable {
    }

    /** @param workstationId who asks, null for the office */
    @Requires({Permission.VIEW_CUSTOMERS, Permission.SYNC, Permission.DO_DUE_WORK})
    public AccountStanding standing(UUID customerId, UUID workstationId) {
        var known = em.find(CustomerAccount.class, customerId);
        var account = known == null ? new CustomerAccount(customerId) : known;
        var terms = shelf.terms();
        var today = today();
        var unpaid = shelf.unpaid(customerId);
        var others = Money.ofCents(shelf.setAsideByOthers(customerId, workstationId, AllowanceKind.CREDIT));
        var overdue = unpaid.stream().filter(i -> i.dueOn().isBefore(today)).map(OpenItem::unpaid).reduce(Money.ZERO, Money::plus);
        long free = Math.max(0, account.points() - shelf.setAsideByOthers(customerId, workstationId, AllowanceKind.POINTS));
        var objection = CreditRules.objection(account, CreditPosting.oldestDue(unpaid), others, terms.graceDays(), today, Money.ofCents(1)).map(AccountsRejection::code).orElse(null);
        return new AccountStanding(customerId, account.points(), free, EarningRules.worth(terms, account.points()), EarningRules.tier(terms, account.spent()).map(LoyaltyTerms.Tier::name).orElse(null),
                account.owed(), account.creditLimit(), account.termDays(), account.isCreditStopped(), CreditRules.free(account, others), overdue, CreditPosting.oldestDue(unpaid), objection, account.spent(),
                account.purchases(), account.firstAt(), account.lastAt(), account.version());
    }

    /** Newest first. */
    @Requires({Permission.VIEW_CUSTOMERS, Permission.SYNC})
    public List<Purchase> purchases(UUID customerId, int first, int size) {
        return em.createQuery("select p from CustomerPurchase p where p.customerId = :id order by p.at desc, p.documentId desc", CustomerPurchase.class).setParameter("id", customerId)
                .setFirstResult(first).setMaxResults(size).getResultStream().map(AccountQueries::purchase).toList();
    }

    /** The same from behind a document on. @param at null to begin */
    @Requires({Permission.VIEW_CUSTOMERS, Permission.SYNC})
    public List<Purchase> purchasesAfter(UUID customerId, Instant at, UUID documentId, int size) {
        var query = em.createQuery("select p from CustomerPurchase p where p.customerId = :id" + (at == null ? "" : " and (p.at < :at or p.at = :at and p.documentId < :document)")
                + " order by p.at desc, p.documentId desc", CustomerPurchase.class).setParameter("id", customerId).setMaxResults(size);
        if (at != null) query.setParameter("at", at).setParameter("document", documentId);
        return query.getResultStream().map(AccountQueries::purchase).toList();
    }

    private static Purchase purchase(CustomerPurchase p) {
        return new Purchase(p.documentId(), p.receiptNumber(), p.branchId(), p.at(), p.total(), p.points());
    }

    @Requires({Permission.VIEW_CUSTOMERS, Permission.SYNC})
    public long purchaseCount(UUID customerId) {
        return em.createQuery("select count(p) from CustomerPurchase p where p.customerId = :id", Long.class).setParameter("id", customerId).getSingleResult();
    }

    /** Newest first. */
    @Requires(Permission.VIEW_CUSTOMERS)
    public List<Points> points(UUID customerId, int first, int size) {
        return em.createQuery("select e from PointsEntry e where e.customerId = :id order by e.at desc, e.id desc", PointsEntry.class).setParameter("id", customerId)
                .setFirstResult(first).setMaxResults(size).getResultStream().map(e -> new Points(e.kind(), e.points(), e.at(), e.documentId(), e.byName(), e.reason(), e.points() > 0 ? e.expiresOn() : null)).toList();
    }

    @Requires(Permission.VIEW_CUSTOMERS)
    public long pointsCount(UUID customerId) {
        return em.createQuery("select count(e) from PointsEntry e where e.customerId = :id", Long.class).setParameter("id", customerId).getSingleResult();
    }

    /** When the so many-th of those who bought last did; empty where fewer ever bought. */
    @Requires(Permission.SYNC)
    public Optional<Instant> lastPurchase(int place) {
        return em.createQuery("select a.lastAt from CustomerAccount a where a.lastAt is not null order by a.lastAt desc", Instant.class).setFirstResult(place - 1).setMaxResults(1).getResultStream().findFirst();
    }

    /** Who bought since, in the order of their ids. @param after null to begin */
    @Requires(Permission.SYNC)
    public List<UUID> boughtSince(Instant since, UUID after, int most) {
        var query = em.createQuery("select a.customerId from CustomerAccount a where a.lastAt >= :since" + (after == null ? "" : " and a.customerId > :after") + " order by a.customerId", UUID.class).setParameter("since", since).setMaxResults(most);
        if (after != null) query.setParameter("after", after);
        return query.getResultList();
    }

    /** Those of them who bought since. */
    @Requires(Permission.SYNC)
    public Set<UUID> boughtSince(Instant since, Collection<UUID> of) {
        if (of.isEmpty()) return Set.of();
        return Set.copyOf(em.createQuery("select a.customerId from CustomerAccount a where a.lastAt >= :since and a.customerId in :ids", UUID.class).setParameter("since", since).setParameter("ids", of).getResultList());
    }

    /** Oldest first, with what was owed after each. @param from null for the beginning */
    @Requires({Permission.VIEW_CUSTOMERS, Permission.DO_DUE_WORK})
    public List<Credit> statement(UUID customerId, LocalDate from) {
        var since = from == null ? Instant.EPOCH : from.atStartOfDay(HouseClock.NAIROBI).toInstant();
        var rows = new ArrayList<Credit>();
        var owed = Money.ZERO;
        for (var e : em.createQuery("select e from CreditEntry e where e.customerId = :id order by e.at, e.id", CreditEntry.class).setParameter("id", customerId).getResultList()) {
            owed = owed.plus(e.amount());
            if (!e.at().isBefore(since)) rows.add(new Credit(e.kind(), e.amount(), owed, e.at(), e.documentId(), e.number(), e.byName(), e.note()));
        }
        return rows;
    }

    /** Oldest first. */
    @Requires({Permission.VIEW_CUSTOMERS, Permission.SYNC, Permission.DO_DUE_WORK})
    public List<Open> open(UUID customerId) {
        return shelf.unpaid(customerId).stream().map(AccountQueries::open).toList();
    }

    /** Who bought by a document; empty for a walk-in. */
    @Requires(Permission.VIEW_CUSTOMERS)
    public Optional<UUID> buyerOf(UUID documentId) {
        return Optional.ofNullable(em.find(CustomerPurchase.class, documentId)).map(CustomerPurchase::customerId);
    }

    /** What a document gave in points, and what there was after it; empty for a walk-in and while points are off. */
    @Requires({Permission.VIEW_SALES, Permission.SYNC})
    public Optional<Collected> collected(UUID documentId) {
        var purchase = em.find(CustomerPurchase.class, documentId);
        if (purchase == null || !shelf.terms().active()) return Optional.empty();
        var sum = em.createQuery("select sum(e.points) from PointsEntry e where e.customerId = :id and e.at <= :at", Long.class).setParameter("id", purchase.customerId()).setParameter("at", purchase.at()).getSingleResult();
        return Optional.of(new Collected(purchase.points(), sum == null ? 0 : sum));
    }

    static Open open(OpenItem i) {
        return new Open(i.documentId(), i.customerId(), i.number(), i.at(), i.dueOn(), i.amount(), i.unpaid());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
    }
}
