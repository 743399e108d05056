package com.completebytepos.payments.job;

import com.completebytepos.payments.PaymentLedger;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.work.WorkHandler;
import com.completebytepos.work.WorkLeases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Asks the provider about prompts nobody told the end of. The call itself runs elsewhere; the item stays leased, and its lane with it, until it is over. */
@ApplicationScoped
public class PromptAsker implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(PromptAsker.class);
    private static final Duration NEXT_PLACE = Duration.ofSeconds(4);

    @Inject PaymentLedger ledger;
    @Inject Conversations conversations;
    @Inject PaymentThreads threads;
    @Inject WorkLeases leases;

    @Override
    public String kind() {
        return PaymentLedger.ASK;
    }

    @Override
    public void handle(WorkDue due) {
        var id = UUID.fromString(due.reference());
        var what = ledger.toAsk(id, due.item());
        if (what.isEmpty()) return;
        if (what.get().checkoutId() == null) {
            ledger.askLater(id, due.item(), Duration.ofSeconds(15));
            return;
        }
        boolean asked = conversations.mayAsk(what.get().accountId()) && threads.run(new ShopCode(due.shop()), kind(), () -> ask(id, what.get(), due));
        if (!asked) ledger.askLater(id, due.item(), NEXT_PLACE);
    }

    private void ask(UUID id, PaymentLedger.ToAsk what, WorkDue due) {
        try {
            conversations.ask(id, what, due.item());
        } catch (RuntimeException e) {
            LOG.warnf(e, "asking about payment %s of %s failed", id, due.shop());
            giveBack(due, e);
        }
    }

    private void giveBack(WorkDue due, RuntimeException why) {
        try {
            leases.failed(due, why.toString());
        } catch (SQLException gone) {
            LOG.warnf(gone, "the lease of %s ends by itself", due.item());
        }
    }
}
