package com.completebytepos.payments.job;

import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.payments.ProviderErrands;
import com.completebytepos.payments.ProviderErrands.ToDo;
import com.completebytepos.payments.client.OrganisationGateway;
import com.completebytepos.payments.client.OrganisationGateway.Order;
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

    @Override
    public void handle(WorkDue due) {
        var route = routes.own();
        var todo = errands.toDo(UUID.fromString(due.reference()), due.item());
        if (todo.isEmpty()) return;
        if (!threads.run(new ShopCode(due.shop()), kind(), () -> send(todo.get(), route, due))) throw new IllegalStateException("too much is waiting for the provider");
    }

    private void send(ToDo what, String route, WorkDue due) {
        try {
            var keys = accounts.keys(what.accountId());
            var order = new Order(what.id().toString(), what.code(), what.phone(), what.amount(), Conversations.callAddress(route, what.callToken()));
            var answer = switch (what.kind()) {
                case "REVERSAL" -> gateway.reverse(keys, order);
                case "PAYOUT" -> gateway.payOut(keys, order);
                case "PAYBILL" -> gateway.payBusiness(keys, order, false);
                case "BUYGOODS" -> gateway.payBusiness(keys, order, true);
                case "STATUS" -> gateway.statusOf(keys, order);
                case "LOOKUP" -> gateway.lookUp(keys, order);
                default -> throw new IllegalStateException("an errand of no known kind: " + what.kind());
            };
            errands.answered(what.id(), due.item(), answer);
        } catch (RuntimeException e) {
            LOG.warnf(e, "errand %s of %s failed", what.id(), due.shop());
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
