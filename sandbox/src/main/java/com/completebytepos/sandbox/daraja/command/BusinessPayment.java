package com.completebytepos.sandbox.daraja.command;

import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.http.Fields;
import com.completebytepos.sandbox.daraja.ledger.Account;
import com.completebytepos.sandbox.daraja.ledger.Ledger;
import com.completebytepos.sandbox.daraja.ledger.Movement;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import com.completebytepos.sandbox.daraja.ledger.Organisations;
import com.completebytepos.sandbox.daraja.ledger.Product;
import java.math.BigDecimal;
import java.util.Optional;

/** POST /mpesa/b2b/v1/paymentrequest: from the working account to another business's till or pay bill. */
public final class BusinessPayment implements Command {
    private final Ledger ledger;
    private final Organisations organisations;

    public BusinessPayment(Ledger ledger, Organisations organisations) {
        this.ledger = ledger;
        this.organisations = organisations;
    }

    @Override
    public Product product() {
        return Product.B2B;
    }

    @Override
    public String api() {
        return "b2b";
    }

    @Override
    public String commandIds() {
        return "BusinessBuyGoods|BusinessPayBill";
    }

    @Override
    public void check(Fields fields, Organisation organisation) {
        fields.text("SenderIdentifierType", "4");
        fields.text("RecieverIdentifierType", "[24]");
        fields.cents("Amount", 1, 999_999);
        fields.text("PartyB", "\\d{5,7}");
        fields.text("AccountReference", ".{1,13}");
    }

    @Override
    public ResultBody carryOut(Request request) {
        Fields fields = request.fields();
        Organisation from = request.organisation();
        Optional<Organisation> to = organisations.byAnyNumber(fields.text("PartyB"));
        if (to.isEmpty()) return ResultBody.failed("SFC_IC0003");
        boolean isTill = !to.get().identity.tillNumber().isEmpty();
        if (isTill != fields.text("CommandID").equals("BusinessBuyGoods")) return ResultBody.failed("2028");
        long cents = cents(fields);
        if (from.balance(Account.WORKING) < cents) return ResultBody.failed("1");
        Movement movement = ledger.payBusiness(from, to.get(), cents, fields.text("AccountReference"), request.links(""));
        String figure = BigDecimal.valueOf(from.balance(Account.WORKING), 2).toPlainString();
        String balance = "{Amount={CurrencyCode=KES, MinimumAmount=%d, BasicAmount=%s}}".formatted(from.balance(Account.WORKING), figure);
        return ResultBody.done(movement.receipt())
                .with("DebitAccountBalance", balance)
                .with("Amount", BigDecimal.valueOf(cents, 2))
                .with("DebitPartyAffectedAccountBalance", "Working Account|KES|" + figure)
                .with("TransCompletedTime", Long.parseLong(SandboxClock.stamp(movement.at())))
                .with("DebitPartyCharges", null)
                .with("ReceiverPartyPublicName", to.get().receivingNumber() + " - " + to.get().name())
                .with("Currency", "KES")
                .with("InitiatorAccountCurrentBalance", balance)
                .referring("BillReferenceNumber", fields.text("AccountReference"))
                .referring("QueueTimeoutURL", fields.text("QueueTimeOutURL"));
    }
}
