package com.completebytepos.console;

import com.completebytepos.payments.AccountCheck;
import com.completebytepos.payments.AccountDetails;
import com.completebytepos.payments.AccountDetails.EditAccount;
import com.completebytepos.payments.AccountKind;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.payments.ProviderWorld;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Promises that the demo shops take M-PESA from the start: their accounts are those the simulator knows, its keys are no secret. */
@Stateless
public class DemoMoney {
    @Inject ProviderAccounts accounts;
    @Inject DueWork work;

    /** At every start: the simulator forgets where to call. */
    @OpenToAll("called at the start, acting as the server")
    public void wire(String shop) {
        if (accounts.all().isEmpty()) {
            if (shop.equals("duka")) {
                accounts.save(account("M-PESA", null, new EditAccount.Numbers(AccountKind.PAYBILL, ProviderWorld.DEMO, "174379", null, "600997", "0722000001"),
                        new EditAccount.Secrets("duka-consumer-key", "duka-consumer-secret", "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919", "testapi", "Duka#2026&Asha")));
            } else {
                accounts.save(account("M-PESA", null, new EditAccount.Numbers(AccountKind.TILL, ProviderWorld.DEMO, "600584", "5200001", "600996", "0722000002"),
                        new EditAccount.Secrets("soko-consumer-key", "soko-consumer-secret", "5f0d0a4c7f6f1c0a9e21d3b54b8e6f7722c19a0de8f3b6451c7d9e0f2a4b6c8d", "sokoapi", "Soko#2026&Musa")));
            }
        }
        accounts.all().stream().filter(a -> a.world() == ProviderWorld.DEMO && a.active()).map(AccountDetails::id).map(UUID::toString)
                .filter(id -> !work.isDue(AccountCheck.REGISTER, id)).forEach(id -> work.add("payments.register:" + id, AccountCheck.REGISTER, id));
    }

    private static EditAccount account(String name, UUID branch, EditAccount.Numbers numbers, EditAccount.Secrets secrets) {
        return new EditAccount(null, 0, branch, name, numbers, secrets);
    }
}
