package com.completebytepos.payments;

import com.completebytepos.payments.client.PaymentGateway.Outcome;
import com.completebytepos.payments.client.OrganisationGateway;
import com.completebytepos.payments.client.PaymentGateway;
import com.completebytepos.payments.job.Conversations;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenancy.ShopRoutes;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Promises an owner to say what an account's keys are worth, and not more: a token proves key and secret; only a real prompt proves the passkey. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountCheck {
    public static final String REGISTER = "payments.register";

    @Inject ProviderAccounts accounts;
    @Inject PaymentGateway gateway;
    @Inject OrganisationGateway organisation;
    @Inject ShopRoutes routes;
    @Inject DueWork work;
    @Inject Clock clock;

    /** @return proved, wrong-keys or no-answer */
    @Requires(Permission.EDIT_SETTINGS)
    public String check(UUID accountId) {
        var answer = gateway.check(accounts.keys(accountId));
        var result = answer.outcome() == Outcome.TAKEN ? "proved" : answer.outcome() == Outcome.REFUSED ? "wrong-keys" : "no-answer";
        accounts.checked(accountId, result);
        return result;
    }

    @Requires({Permission.EDIT_SETTINGS, Permission.DO_DUE_WORK})
    public boolean wantsPull(UUID accountId) {
        return accounts.all().stream().anyMatch(a -> a.id().equals(accountId) && a.pulling().nominatedNumber() != null);
    }

    /** Asks the provider for its own list of payments from now on. @return whether it gives it */
    @Requires({Permission.EDIT_SETTINGS, Permission.DO_DUE_WORK})
    public boolean registerPull(UUID accountId) {
        var account = accounts.all().stream().filter(a -> a.id().equals(accountId)).findFirst().orElseThrow(() -> PaymentsRejection.NO_SUCH_ACCOUNT.with());
        if (account.pulling().nominatedNumber() == null) throw PaymentsRejection.NO_NOMINATED_NUMBER.with();
        var keys = accounts.keys(accountId);
        var answer = organisation.registerPull(keys, account.pulling().nominatedNumber(), Conversations.callAddress(routes.own(), keys.callToken()));
        boolean given = answer.outcome() == Outcome.TAKEN;
        accounts.pullRegistered(accountId, given, given ? null : answer.text() == null ? answer.code() : answer.text());
        if (given) work.soon("payments.pull:" + accountId, ProviderAccounts.PULL, accountId.toString(), clock.instant());
        return given;
    }

    /** Tells the provider where to call when a customer pays by himself. @return whether it is told now, or was before */
    @Requires({Permission.EDIT_SETTINGS, Permission.DO_DUE_WORK})
    public boolean register(UUID accountId) {
        var address = Conversations.callAddress(routes.own(), accounts.keys(accountId).callToken());
        var answer = gateway.register(accounts.keys(accountId), address, address + "/v");
        boolean before = answer.text() != null && answer.text().contains("already registered");
        boolean told = answer.outcome() == Outcome.TAKEN || before;
        var note = before ? "already" : told ? "told" : answer.reason() == null ? "no-answer" : answer.reason();
        accounts.registered(accountId, told, note);
        return told;
    }
}
