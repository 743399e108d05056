package com.completebytepos.payments;

import com.completebytepos.payments.PaymentLedger.AskPayment;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.payments.job.Conversations;
import com.completebytepos.payments.job.PaymentThreads;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenancy.ShopRoutes;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Promises a till an answer at once: the prompt is written down, everything else goes on beside it, and the till asks how it stands. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentDesk {
    @Inject PaymentLedger ledger;
    @Inject ProviderCalls calls;
    @Inject Conversations conversations;
    @Inject PaymentThreads threads;
    @Inject ShopRoutes routes;

    /** The same id again sends nothing again. */
    @Requires(Permission.SYNC)
    public PaymentStatus ask(WorkstationEntry from, AskPayment ask) {
        var route = routes.own();
        var begun = ledger.begin(from, ask);
        if (begun.fresh() && !threads.run(CurrentShop.require(), "payments.prompt", () -> conversations.send(begun.id(), begun.accountId(), route))) {
            conversations.couldNotSend(begun.id());
        }
        return ledger.status(from, ask.id());
    }

    @Requires(Permission.SYNC)
    public PaymentStatus check(WorkstationEntry from, UUID id) {
        check(id);
        return ledger.status(from, id);
    }

    /** A person wants to know now. Asked too often, nothing is asked: the plan goes on. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public PaymentStatus check(UUID id) {
        var status = ledger.status(id);
        if (status.state().isOpen() || status.state() == PaymentState.FAILED) threads.run(CurrentShop.require(), "payments.check", () -> checkNow(id));
        return status;
    }

    private void checkNow(UUID id) {
        ledger.toAsk(id, null).filter(what -> what.checkoutId() != null && conversations.mayAsk(what.accountId())).ifPresent(what -> conversations.ask(id, what, null));
    }

    /** Word from a provider: kept in its own transaction before anything else, then taken beside the answer. @return false when the address is nobody's */
    @OpenToAll("the token in the address is the proof")
    public boolean called(String token, String source, byte[] body) {
        var kept = calls.keep(token, source, body);
        kept.ifPresent(call -> threads.run(CurrentShop.require(), ProviderCalls.TAKE, () -> calls.take(call, null)));
        return kept.isPresent();
    }
}
