package com.completebytepos.sandbox.daraja.command;

import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.http.Fields;
import com.completebytepos.sandbox.daraja.http.Refusal;
import com.completebytepos.sandbox.daraja.ledger.Ledger;
import com.completebytepos.sandbox.daraja.ledger.Movement;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import com.completebytepos.sandbox.daraja.ledger.Product;
import java.math.BigDecimal;
import java.util.Optional;

/** POST /mpesa/transactionstatus/v1/query: by receipt or by the ids of an organisation request. */
public final class TransactionStatus implements Command {
    private final Ledger ledger;
    private final Settings settings;

    public TransactionStatus(Ledger ledger, Settings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    @Override
    public Product product() {
        return Product.STATUS;
    }

    @Override
    public String api() {
        return "status";
    }

    @Override
    public String commandIds() {
        return "TransactionStatusQuery";
    }

    @Override
    public void check(Fields fields, Organisation organisation) {
        fields.text("IdentifierType", "[124]");
        if (fields.given("TransactionID").isEmpty() && fields.given("OriginalConversationID").isEmpty()) throw Refusal.invalid("TransactionID");
    }

    @Override
    public ResultBody carryOut(Request request) {
        Optional<Movement> found = request.fields().given("TransactionID").flatMap(ledger::byReceipt)
                .or(() -> request.fields().given("OriginalConversationID").flatMap(ledger::byConversation))
                .filter(movement -> movement.organisation() == request.organisation());
        return found.map(movement -> told(request, movement)).orElseGet(() -> ResultBody.failed("2032"));
    }

    private ResultBody told(Request request, Movement movement) {
        String organisation = movement.organisation().receivingNumber() + " - " + movement.organisation().name();
        String other = movement.party().number() + " - " + movement.party().name();
        boolean incoming = movement.kind() == Movement.Kind.CUSTOMER_PAYMENT;
        return ResultBody.done(movement.receipt())
                .with("DebitPartyName", incoming ? other : organisation)
                .with(settings.is(Setting.STATUS_DOUBLE_KEY) ? "DebitPartyName" : "CreditPartyName", incoming ? organisation : other)
                .with("OriginatorConversationID", either(movement.links().originatorConversationId(), request.ids().originator()))
                .with("InitiatedTime", Long.parseLong(SandboxClock.stamp(movement.at())))
                .with("FinalisedTime", Long.parseLong(SandboxClock.stamp(movement.at())))
                .with("DebitAccountType", incoming ? "MMF Account For Customer" : "Working Account")
                .with("DebitPartyCharges", null)
                .with("TransactionReason", null)
                .with("ReasonType", reason(movement))
                .with("TransactionStatus", movement.state() == Movement.State.COMPLETED ? "Completed" : "Cancelled")
                .with("Amount", BigDecimal.valueOf(movement.cents(), 2))
                .with("ConversationID", either(movement.links().conversationId(), request.ids().conversation()))
                .with("ReceiptNo", movement.receipt())
                .referring("Occasion", request.fields().given("Occasion").orElse(null));
    }

    private static String either(String first, String otherwise) {
        return first.isEmpty() ? otherwise : first;
    }

    private static String reason(Movement movement) {
        return switch (movement.kind()) {
            case CUSTOMER_PAYMENT -> (movement.organisation().isTill() ? "Merchant Payment" : "Pay Bill") + (movement.isPush() ? " Online" : "");
            case REVERSAL -> "Transaction Reversal";
            case B2C -> "Business Payment to Customer";
            case B2B -> "Business to Business Transfer";
            case SETTLEMENT -> "Organization Settlement";
        };
    }
}
