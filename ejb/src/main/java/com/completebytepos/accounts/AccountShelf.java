package com.completebytepos.accounts;

import com.completebytepos.accounts.model.AccountAllowance;
import com.completebytepos.accounts.model.CreditAllocation;
import com.completebytepos.accounts.model.CustomerAccount;
import com.completebytepos.accounts.model.LoyaltyProgramme;
import com.completebytepos.accounts.model.OpenItem;
import com.completebytepos.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Accounts as they lie in the books. Whoever moves one takes it locked, first of all. */
@ApplicationScoped
class AccountShelf {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    CustomerAccount locked(UUID customerId) {
        var known = em.find(CustomerAccount.class, customerId, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) return known;
        em.persist(new CustomerAccount(customerId));
        em.flush();
        return em.find(CustomerAccount.class, customerId, LockModeType.PESSIMISTIC_WRITE);
    }

    LoyaltyProgramme programme() {
        return em.find(LoyaltyProgramme.class, LoyaltyProgramme.THE_ONE);
    }

    LoyaltyTerms terms() {
        return programme().terms();
    }

    /** What is unpaid, oldest debt first. */
    List<OpenItem> unpaid(UUID customerId) {
        return em.createQuery("select i from OpenItem i where i.customerId = :id and i.unpaid > :nothing order by i.at, i.id", OpenItem.class)
                .setParameter("id", customerId).setParameter("nothing", Money.ZERO).getResultList();
    }

    /** What one document of the customer left to pay, paid or not; none where it left nothing. */
    List<OpenItem> items(UUID customerId, UUID documentId) {
        if (documentId == null) return List.of();
        return em.createQuery("select i from OpenItem i where i.documentId = :document and i.customerId = :id order by i.at, i.id", OpenItem.class)
                .setParameter("document", documentId).setParameter("id", customerId).getResultList();
    }

    /** What of an open item was given up and not taken back since. */
    Money writtenOff(UUID itemId) {
        return em.createQuery("select a from CreditAllocation a, CreditEntry e where e.id = a.key.entryId and a.key.itemId = :item and e.kind in :kinds", CreditAllocation.class)
                .setParameter("item", itemId).setParameter("kinds", List.of(CreditKind.WRITE_OFF, CreditKind.WRITTEN_BACK)).getResultStream().map(CreditAllocation::amount).reduce(Money.ZERO, Money::plus);
    }

    AccountAllowance allowance(UUID customerId, UUID workstationId, AllowanceKind kind) {
        return em.find(AccountAllowance.class, new AccountAllowance.Key(customerId, workstationId, kind));
    }

    /** What other tills have set aside and may still spend. */
    long setAsideByOthers(UUID customerId, UUID workstationId, AllowanceKind kind) {
        return em.createQuery("select a from AccountAllowance a where a.key.customerId = :id and a.key.kind = :kind and a.remaining > 0", AccountAllowance.class)
                .setParameter("id", customerId).setParameter("kind", kind).getResultStream().filter(a -> !a.key().workstationId().equals(workstationId)).mapToLong(a -> a.remaining(clock.instant())).sum();
    }

    void use(UUID customerId, UUID workstationId, AllowanceKind kind, long amount) {
        var own = allowance(customerId, workstationId, kind);
        if (own != null) own.use(amount);
    }

    /** What tills hold of one customer they hold of another from now on, with what they held of that one already. Both accounts are locked. */
    void moveAllowances(UUID from, UUID into) {
        var now = clock.instant();
        for (var held : em.createQuery("select a from AccountAllowance a where a.key.customerId = :from", AccountAllowance.class).setParameter("from", from).getResultList()) {
            var key = held.key();
            if (held.remaining(now) > 0) {
                var own = allowance(into, key.workstationId(), key.kind());
                if (own == null) em.persist(AccountAllowance.like(held, into));
                else own.add(held, now);
            }
            em.remove(held);
        }
    }
}
