package com.completebytepos.accounts;

import com.completebytepos.accounts.model.PointsEntry;
import com.completebytepos.audit.AuditTrail;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Promises that points are the sum of entries nobody edits: an error is set right by another entry with its reason, and what lapses is an entry too. */
@Stateless
public class LoyaltyLedger {
    private static final long MOST = 1_000_000;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject CustomerRegister register;
    @Inject AccountShelf shelf;
    @Inject PointsPosting posting;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** @param points above or below zero */
    @Requires(Permission.MANAGE_CREDIT)
    public void adjust(UUID customerId, long points, String reason) {
        if (points == 0 || Math.abs(points) > MOST) throw AccountsRejection.ADJUST_SHAPE.at("points");
        var why = reason == null ? "" : reason.strip();
        if (why.length() < 3 || why.length() > 200) throw AccountsRejection.REASON_MISSING.at("reason");
        var customer = register.entry(customerId);
        var account = shelf.locked(customer.id());
        if (account.points() + points < 0) throw AccountsRejection.POINTS_SHORT.at("points", account.points());
        em.persist(new PointsEntry(account, PointsKind.ADJUSTED, points, new PointsEntry.Cause(null, clock.instant(), CurrentShop.actor().name(), why), null));
        audit.record("accounts.points-adjusted", "customer", customer.id(), customer.code() + ": " + points + " (" + why + ")");
    }

    /** Whose points may lapse on a day. */
    @Requires(Permission.DO_DUE_WORK)
    public List<UUID> lapsing(LocalDate today) {
        return em.createQuery("select distinct e.customerId from PointsEntry e where e.expiresOn < :today and e.customerId in (select a.customerId from CustomerAccount a where a.points > 0)", UUID.class)
                .setParameter("today", today).getResultList();
    }

    /** Done twice on a day, the second time nothing is left to lapse. */
    @Requires(Permission.DO_DUE_WORK)
    public long expire(UUID customerId, LocalDate today) {
        return posting.expire(shelf.locked(customerId), today);
    }
}
