package com.completebytepos.sandbox.daraja.command;

import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.http.Fields;
import com.completebytepos.sandbox.daraja.ledger.Account;
import com.completebytepos.sandbox.daraja.ledger.Ledger;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import com.completebytepos.sandbox.daraja.ledger.Product;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** POST /mpesa/accountbalance/v1/query: accounts separated by &, fields by |, the first figure is the account's. */
public final class AccountBalance implements Command {
    private final Ledger ledger;
    private final SandboxClock clock;
    private final Settings settings;

    public AccountBalance(Ledger ledger, SandboxClock clock, Settings settings) {
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Product product() {
        return Product.BALANCE;
    }

    @Override
    public String api() {
        return "balance";
    }

    @Override
    public String commandIds() {
        return "AccountBalance";
    }

    @Override
    public void check(Fields fields, Organisation organisation) {
        fields.text("IdentifierType", "[24]");
    }

    @Override
    public ResultBody carryOut(Request request) {
        String accounts = Arrays.stream(Account.values()).map(account -> line(request.organisation(), account)).collect(Collectors.joining("&"));
        ResultBody result = ResultBody.done(ledger.newReceipt()).with("AccountBalance", accounts);
        if (settings.is(Setting.BALANCE_TIME)) result.with("BOCompletedTime", Long.parseLong(SandboxClock.stamp(clock.instant())));
        return result.referring("QueueTimeoutURL", request.fields().text("QueueTimeOutURL"));
    }

    private static String line(Organisation organisation, Account account) {
        String figure = BigDecimal.valueOf(organisation.balance(account), 2).toPlainString();
        return account.title + "|KES|" + figure + "|" + figure + "|0.00|0.00";
    }
}
