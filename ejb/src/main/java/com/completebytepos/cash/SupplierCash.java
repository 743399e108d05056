package com.completebytepos.cash;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.cash.model.CashMovement;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.SupplierCashMoved;
import com.completebytepos.selling.ShiftState;
import com.completebytepos.selling.ShiftTotalled;
import com.completebytepos.selling.Shifts;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Promises that cash a supplier gets from a drawer, or pays into it, moves there in the shift that is open, and that what is taken back is taken out of that shift again. */
@Stateless
public class SupplierCash {
    private static final int LONGEST_REASON = 120;
    private static final Duration SHOWN = Duration.ofDays(7);
    private static final int MOST = 200;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Shifts shifts;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** What cashiers noted as paid out or in within the last days, newest first. */
    @Requires(Permission.PAY_SUPPLIERS)
    public List<Settlements.Moved> noted() {
        var query = em.createQuery("select m from CashMovement m where m.type in :types and m.at >= :since" + BranchScope.jpql("m.branchId") + " order by m.at desc, m.id", CashMovement.class);
        return BranchScope.bind(query).setParameter("types", List.of(CashMove.PAID_OUT, CashMove.PAID_IN)).setParameter("since", clock.instant().minus(SHOWN)).setMaxResults(MOST).getResultStream().map(CashMovement::moved).toList();
    }

    /** @throws com.completebytepos.kernel.Rejection 422 when nobody has begun at that till, 403 at another's branch */
    @OpenToAll("part of booking the payment, which was allowed")
    public void moved(@Observes SupplierCashMoved told) {
        if (told.noted() != null) checkNoted(told);
        else move(told);
    }

    private void checkNoted(SupplierCashMoved told) {
        var noted = em.find(CashMovement.class, told.noted());
        if (noted == null || !BranchScope.holds(noted.branchId())) throw CashRejection.NO_SUCH_MOVEMENT.at("movementId");
        if (!noted.moved().amount().equals(told.amount())) throw CashRejection.MOVED_OTHERWISE.at("movementId", noted.moved().amount(), told.amount());
    }

    private void move(SupplierCashMoved told) {
        var before = told.against() == null ? null : em.find(CashMovement.class, told.against());
        var shift = (before == null ? shifts.heldAt(told.tillId()) : shifts.heldFor(before.shiftId())).orElseThrow(() -> CashRejection.NO_OPEN_SHIFT.at("tillId"));
        var deed = new CashDeed(told.id(), shift.tillId(), shift.branchId(), shift.id(), CurrentShop.actor().id(), clock.instant());
        var type = told.amount().compareTo(Money.ZERO) < 0 ? CashMove.PAID_OUT : CashMove.PAID_IN;
        var words = told.words().length() > LONGEST_REASON ? told.words().substring(0, LONGEST_REASON - 1) + "…" : told.words();
        em.persist(new CashMovement(deed, type, told.amount(), words));
        if (shift.state() == ShiftState.CLOSED) shifts.putRight(shift.id());
        audit.record("cash.moved", "movement", told.id(), CurrentShop.actor().name() + ", " + type + " " + told.amount() + ": " + words);
    }
}
