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
import java.time.format.DateTimeFormatter;

/** POST /mpesa/b2c/v3/paymentrequest with the caller's own id, and v1 without: from the utility account to a phone. */
public final class CustomerPayout implements Command {
    private static final DateTimeFormatter COMPLETED = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");

    private final Ledger ledger;
    private final Customers customers;
    private final Settings settings;
    private final boolean idempotent;

    public CustomerPayout(Ledger ledger, Customers customers, Settings settings, boolean idempotent) {
        this.ledger = ledger;
        this.customers = customers;
        this.settings = settings;
        this.idempotent = idempotent;
    }

    @Override
    public Product product() {
        return Product.B2C;
    }

    @Override
    public String api() {
        return "b2c";
    }

    @Override
    public String commandIds() {
        return "SalaryPayment|BusinessPayment|PromotionPayment";
    }

    @Override
    public String initiatorField() {
        return "InitiatorName";
    }

    @Override
    public boolean isIdempotent() {
        return idempotent;
    }

    @Override
    public String phone(Fields fields) {
        return fields.given("PartyB").orElse("");
    }

    @Override
    public void check(Fields fields, Organisation organisation) {
        fields.cents("Amount", 10, 250_000);
        fields.text("PartyB", "254[17]\\d{8}");
    }

    @Override
    public ResultBody carryOut(Request request) {
        Organisation from = request.organisation();
        if (from.identity.kind() != Organisation.Kind.BULK) return ResultBody.failed("2028");
        Customer customer = customers.of(phone(request.fields()));
        long cents = cents(request.fields());
        if (!customer.isRegistered()) return ResultBody.failed(settings.text(Setting.UNREGISTERED_CODE));
        if (from.balance(Account.UTILITY) < cents) return ResultBody.failed("1");
        String mayReceive = customer.mayReceive(cents);
        if (!mayReceive.equals("0")) return ResultBody.failed(mayReceive);
        Movement movement = ledger.payOut(from, customer, cents, request.links(""));
        return ResultBody.done(movement.receipt())
                .with("TransactionAmount", BigDecimal.valueOf(cents, 2))
                .with("TransactionReceipt", movement.receipt())
                .with("ReceiverPartyPublicName", customer.msisdn + " - " + customer.name.full())
                .with("TransactionCompletedDateTime", SandboxClock.inNairobi(movement.at()).format(COMPLETED))
                .with("B2CUtilityAccountAvailableFunds", BigDecimal.valueOf(from.balance(Account.UTILITY), 2))
                .with("B2CWorkingAccountAvailableFunds", BigDecimal.valueOf(from.balance(Account.WORKING), 2))
                .with("B2CRecipientIsRegisteredCustomer", "Y")
                .with("B2CChargesPaidAccountAvailableFunds", BigDecimal.valueOf(from.balance(Account.CHARGES), 2));
    }
}
