package com.completebytepos.payments.job;

import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.payments.ProviderErrands;
import com.completebytepos.payments.ProviderErrands.ToDo;
import com.completebytepos.payments.client.AccountKeys;
import com.completebytepos.payments.client.OrganisationGateway.Order;
import com.completebytepos.payments.client.OrganisationGateway;
import com.completebytepos.payments.client.PaymentGateway.Answer;
import com.completebytepos.payments.client.PaymentGateway.Outcome;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.tenancy.ShopRoutes;
import com.completebytepos.work.WorkHandler;
import com.completebytepos.work.WorkLeases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Sends what the shop asks of its provider. The call runs beside the work loop; the item stays leased until it is over. */
@ApplicationScoped
public class ErrandRunner implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(ErrandRunner.class);
    private static final Answer NOT_READY = new Answer(Outcome.REFUSED, "not-ready", "not sent", null, null, 0);

    @Inject ProviderErrands errands;
    @Inject ProviderAccounts accounts;
    @Inject OrganisationGateway gateway;
    @Inject PaymentThreads threads;
    @Inject ShopRoutes routes;
    @Inject WorkLeases leases;

    @Override
    public String kind() {
        return ProviderErrands.RUN;
    }

    /** What waits for a free thread is still here: only who is about to send it says that it may have gone. */
    @Override
    public void handle(WorkDue due) {
        var route = routes.own();
        if (!threads.run(new ShopCode(due.shop()), kind(), () -> send(route, due))) throw new IllegalStateException("too much is waiting for the provider");
    }

    private void send(String route, WorkDue due) {
        try {
            var todo = errands.toDo(UUID.fromString(due.reference()), due.item());
            if (todo.isPresent()) errands.answered(todo.get().id(), due.item(), asked(todo.get(), route));
        } catch (RuntimeException e) {
            LOG.warnf(e, "errand %s of %s failed", due.reference(), due.shop());
            giveBack(due, e);
        }
    }

    private Answer asked(ToDo what, String route) {
        AccountKeys keys;
        try {
            keys = accounts.keys(what.accountId());
        } catch (RuntimeException closed) {
            LOG.warnf(closed, "errand %s was not sent: the keys of its account cannot be opened", what.id());
            return NOT_READY;
        }
        var order = new Order(what.id().toString(), what.code(), what.phone(), what.amount(), Conversations.callAddress(route, what.callToken()));
        return switch (what.kind()) {
            case "REVERSAL" -> gateway.reverse(keys, order);
            case "PAYOUT" -> gateway.payOut(keys, order);
            case "PAYBILL" -> gateway.payBusiness(keys, order, false);
            case "BUYGOODS" -> gateway.payBusiness(keys, order, true);
            case "STATUS" -> gateway.statusOf(keys, order);
            case "LOOKUP" -> gateway.lookUp(keys, order);
            default -> throw new IllegalStateException("an errand of no known kind: " + what.kind());
        };
    }

    private void giveBack(WorkDue due, RuntimeException why) {
        try {
            leases.failed(due, why.toString());
        } catch (SQLException gone) {
            LOG.warnf(gone, "the lease of %s ends by itself", due.item());
        }
    }
}
