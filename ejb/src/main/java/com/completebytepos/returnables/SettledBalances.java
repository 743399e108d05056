package com.completebytepos.returnables;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.model.DepositEntry;
import com.completebytepos.returnables.model.Returnable;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/**
 * Promises that a balance of which nothing is owed any more can be ended, by a person with a reason: of a customer it goes to those nobody named, who took along what the customer
 * brought; of those it is what the shop paid for empties of others.
 */
@Stateless
public class SettledBalances {
    private static final int SETTLED = 2;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BranchRegister branches;
    @Inject DepositBalances balances;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code customerId} null: of those nobody named. */
    public record Ask(UUID branchId, UUID customerId, UUID returnableId, String reason) {
    }

    /** @return the paper's number @throws com.completebytepos.kernel.Rejection 422 by the field, 409 where something is owed, or nothing stands */
    @Requires(Permission.MANAGE_CREDIT)
    public String settle(Ask ask) {
        BranchScope.check(ask.branchId());
        if (branches.all().stream().noneMatch(b -> b.active() && b.id().equals(ask.branchId()))) throw ReturnablesRejection.NO_SUCH_BRANCH.at("branch");
        var why = KeptDeposits.reason(ask.reason());
        int next = KeptDeposits.numbered(em, SETTLED);
        var returnable = em.find(Returnable.class, ask.returnableId() == null ? new UUID(0, 0) : ask.returnableId());
        if (returnable == null) throw ReturnablesRejection.NO_SUCH_RETURNABLE.with();
        var one = balances.of(ask.customerId(), returnable.id());
        if (!one.isBelow()) throw ReturnablesRejection.STILL_OWED.with(one.owed());
        var number = String.format("DS-%06d", next);
        var id = Ids.next();
        boolean named = ask.customerId() != null;
        keep(id, 1, named ? DepositKind.PASSED : DepositKind.BOUGHT, new DepositEntry.What(returnable.id(), returnable.name(), (int) -one.pieces(), one.owed().negated()), deed(ask, ask.customerId(), number, why));
        if (named) keep(id, 2, DepositKind.PASSED, new DepositEntry.What(returnable.id(), returnable.name(), (int) one.pieces(), one.owed()), deed(ask, null, number, why));
        audit.record("returnables.settled", "deposit", id, number + ", " + one.pieces() + " " + returnable.name() + ": " + one.owed() + " (" + why + ")");
        return number;
    }

    private void keep(UUID id, int line, DepositKind kind, DepositEntry.What what, DepositEntry.Deed deed) {
        em.persist(new DepositEntry(new DepositEntry.Key(id, line), kind, what, deed));
    }

    private DepositEntry.Deed deed(Ask ask, UUID customerId, String number, String why) {
        return new DepositEntry.Deed(customerId, ask.branchId(), null, CurrentShop.actor().id(), number, why, clock.instant(), null);
    }
}
