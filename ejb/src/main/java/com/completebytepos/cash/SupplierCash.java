package com.completebytepos.cash;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.CounterRules;
import com.completebytepos.cash.model.CashMovement;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.SupplierCashMoved;
import com.completebytepos.selling.ShiftEntry;
import com.completebytepos.selling.ShiftState;
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
    @Inject Settlements settlements;
    @Inject CounterRules rules;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** What cashiers noted as paid out or in within the last days, newest first. */
    @Requires(Permission.PAY_SUPPLIERS)
    public List<Settlements.Moved> noted() {
        var query = em.createQuery("select m from CashMovement m where m.type in :types and m.origin = :origin and m.at >= :since" + BranchScope.jpql("m.branchId") + " order by m.at desc, m.id", CashMovement.class);
        return BranchScope.bind(query).setParameter("types", List.of(CashMove.PAID_OUT, CashMove.PAID_IN)).setParameter("origin", CashOrigin.TILL).setParameter("since", clock.instant().minus(SHOWN)).setMaxResults(MOST).getResultStream().map(CashMovement::moved).toList();
    }

    /** @throws com.completebytepos.kernel.Rejection 422 when nobody has begun at that till, when it holds less, or beyond what may move without a supervisor; 403 at another's branch */
    @OpenToAll("part of booking the payment, which was allowed")
    public void moved(@Observes SupplierCashMoved told) {
        if (told.noted() != null) checkNoted(told);
        else move(told);
    }

    private void checkNoted(SupplierCashMoved told) {
        var noted = em.find(CashMovement.class, told.noted());
        if (noted == null || !noted.isNoted() || !BranchScope.holds(noted.branchId())) throw CashRejection.NO_SUCH_MOVEMENT.at("movementId");
        if (noted.moved().at().isBefore(clock.instant().minus(SHOWN))) throw CashRejection.NOTED_LONG_AGO.at("movementId", SHOWN.toDays());
        if (!noted.moved().amount().equals(told.amount())) throw CashRejection.MOVED_OTHERWISE.at("movementId", noted.moved().amount(), told.amount());
    }

    private void move(SupplierCashMoved told) {
        var before = told.against() == null ? null : em.find(CashMovement.class, told.against());
        var shift = (before == null ? shifts.heldAt(told.tillId()) : shifts.heldFor(before.shiftId())).orElseThrow(() -> CashRejection.NO_OPEN_SHIFT.at("tillId"));
        if (before == null && told.amount().isNegative()) checkHeld(shift, told.amount().negated());
        var deed = new CashDeed(told.id(), shift.tillId(), shift.branchId(), shift.id(), CurrentShop.actor().id(), clock.instant());
        var type = told.amount().isNegative() ? CashMove.PAID_OUT : CashMove.PAID_IN;
        var words = told.words().length() > LONGEST_REASON ? told.words().substring(0, LONGEST_REASON - 1) + "…" : told.words();
        em.persist(new CashMovement(deed, type, CashOrigin.SUPPLIER, told.amount(), words));
        if (shift.state() == ShiftState.CLOSED) shifts.putRight(shift.id());
        audit.record("cash.moved", "movement", told.id(), CurrentShop.actor().name() + ", " + type + " " + told.amount() + ": " + words);
    }

    /** A till that is away may hold more than is known here: what its cashier notes with a supervisor's word is chosen instead. */
    private void checkHeld(ShiftEntry shift, Money out) {
        var ceiling = rules.limits().moveCeiling();
        if (out.compareTo(ceiling) > 0 && rules.standing(CurrentShop.actor().id(), shift.branchId()) == CounterRules.Standing.ASKS) throw CashRejection.BEYOND_CEILING.at("amount", ceiling);
        var held = settlements.expectedCash(shift);
        if (out.compareTo(held) > 0) throw CashRejection.DRAWER_HOLDS_LESS.at("amount", held.isNegative() ? Money.ZERO : held);
    }
}
