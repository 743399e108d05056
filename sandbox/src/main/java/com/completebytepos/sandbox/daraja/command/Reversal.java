package com.completebytepos.sandbox.daraja.command;

import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.http.Fields;
import com.completebytepos.sandbox.daraja.ledger.Account;
import com.completebytepos.sandbox.daraja.ledger.Customer;
import com.completebytepos.sandbox.daraja.ledger.Customers;
import com.completebytepos.sandbox.daraja.ledger.Ledger;
import com.completebytepos.sandbox.daraja.ledger.Movement;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import com.completebytepos.sandbox.daraja.ledger.Product;
import java.math.BigDecimal;
import java.util.Optional;

/** POST /mpesa/reversal/v1/request: gives a customer's payment back, once, and whole unless partial reversals are switched on. */
public final class Reversal implements Command {
    private final Ledger ledger;
    private final Customers customers;
    private final Settings settings;

    public Reversal(Ledger ledger, Customers customers, Settings settings) {
        this.ledger = ledger;
        this.customers = customers;
        this.settings = settings;
    }

    @Override
    public Product product() {
        return Product.REVERSAL;
    }

    @Override
    public String api() {
        return "reversal";
    }

    @Override
    public String commandIds() {
        return "TransactionReversal";
    }

    @Override
    public String partyField() {
        return "ReceiverParty";
    }

    @Override
    public void check(Fields fields, Organisation organisation) {
        fields.text("TransactionID");
        fields.cents("Amount", 1, 999_999);
        fields.text("RecieverIdentifierType", "11");
    }

    @Override
    public ResultBody carryOut(Request request) {
        Optional<Movement> found = ledger.byReceipt(request.fields().text("TransactionID"))
                .filter(movement -> movement.isCompletedPayment() && movement.organisation() == request.organisation());
        if (found.isEmpty()) return ResultBody.failed("R000002");
        Movement original = found.get();
        if (ledger.isReversed(original)) return ResultBody.failed("R000001");
        long cents = cents(request.fields());
        boolean fits = cents == original.cents() || settings.is(Setting.PARTIAL_REVERSALS) && cents < original.cents();
        if (!fits) return ResultBody.failed("25");
        if (request.organisation().balance(Account.WORKING) < cents) return ResultBody.failed("1");
        Customer customer = customers.of(original.party().number());
        return told(ledger.reverse(original, customer, cents, request.links(original.receipt())), original);
    }

    private static ResultBody told(Movement reversal, Movement original) {
        Organisation organisation = original.organisation();
        String balance = BigDecimal.valueOf(organisation.balance(Account.WORKING), 2).toPlainString();
        return ResultBody.done(reversal.receipt())
                .with("DebitAccountBalance", "Working Account|KES|" + balance + "|" + balance + "|0.00|0.00")
                .with("Amount", BigDecimal.valueOf(reversal.cents(), 2))
                .with("TransCompletedTime", Long.parseLong(SandboxClock.stamp(reversal.at())))
                .with("OriginalTransactionID", original.receipt())
                .with("Charge", BigDecimal.valueOf(0, 2))
                .with("CreditPartyPublicName", original.party().number() + " - " + original.party().name())
                .with("DebitPartyPublicName", organisation.receivingNumber() + " - " + organisation.name());
    }
}
