package com.completebytepos.payments.client;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.payments.client.DarajaHttp.Reply;
import com.completebytepos.payments.client.PaymentGateway.Answer;
import com.completebytepos.payments.client.PaymentGateway.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Safaricom's Daraja 3.0: requests of an organisation with its initiator. Translation only; fields are misspelt as the provider misspells them. */
@ApplicationScoped
public class DarajaOrganisation implements OrganisationGateway {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final DateTimeFormatter PULLED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(HouseClock.NAIROBI);
    private static final Answer NO_CERTIFICATE = new Answer(Outcome.REFUSED, "no-certificate", "not sent", null, null, 0);

    @Inject DarajaLine line;
    @Inject ProviderCertificate certificate;

    @Override
    public Answer reverse(AccountKeys account, Order order) {
        var credential = certificate.seal(account);
        if (credential.isEmpty()) return NO_CERTIFICATE;
        var body = told(order).add("Initiator", account.secrets().initiatorName()).add("SecurityCredential", credential.get()).add("CommandID", "TransactionReversal")
                .add("TransactionID", order.code()).add("Amount", order.amount().toBigDecimal().toBigIntegerExact()).add("ReceiverParty", account.shortCode()).add("RecieverIdentifierType", "11");
        return DarajaReading.taken(line.send(account, "/mpesa/reversal/v1/request", body.build(), PATIENCE));
    }

    @Override
    public Answer payOut(AccountKeys account, Order order) {
        var credential = certificate.seal(account);
        if (credential.isEmpty()) return NO_CERTIFICATE;
        var body = told(order).add("OriginatorConversationID", order.id()).add("InitiatorName", account.secrets().initiatorName()).add("SecurityCredential", credential.get())
                .add("CommandID", "BusinessPayment").add("Amount", order.amount().toBigDecimal().toBigIntegerExact()).add("PartyA", account.secrets().b2cShortCode())
                .add("PartyB", order.phone()).add("Occassion", "Refund");
        return DarajaReading.taken(line.send(account, "/mpesa/b2c/v3/paymentrequest", body.build(), PATIENCE));
    }

    @Override
    public Answer payBusiness(AccountKeys account, Order order, boolean till) {
        var credential = certificate.seal(account);
        if (credential.isEmpty()) return NO_CERTIFICATE;
        var body = told(order).add("Initiator", account.secrets().initiatorName()).add("SecurityCredential", credential.get()).add("CommandID", till ? "BusinessBuyGoods" : "BusinessPayBill")
                .add("SenderIdentifierType", "4").add("RecieverIdentifierType", "4").add("Amount", order.amount().toBigDecimal().toBigIntegerExact()).add("PartyA", account.shortCode())
                .add("PartyB", order.phone()).add("AccountReference", order.code()).add("Occassion", "Supplier");
        return DarajaReading.taken(line.send(account, "/mpesa/b2b/v1/paymentrequest", body.build(), PATIENCE));
    }

    @Override
    public Answer statusOf(AccountKeys account, Order order) {
        return status(account, order, "TransactionID", account.shortCode());
    }

    @Override
    public Answer lookUp(AccountKeys account, Order order) {
        return status(account, order, "OriginalConversationID", order.phone() == null ? account.shortCode() : account.secrets().b2cShortCode());
    }

    private Answer status(AccountKeys account, Order order, String by, String party) {
        var credential = certificate.seal(account);
        if (credential.isEmpty()) return NO_CERTIFICATE;
        var body = told(order).add("Initiator", account.secrets().initiatorName()).add("SecurityCredential", credential.get()).add("CommandID", "TransactionStatusQuery")
                .add(by, order.code()).add("PartyA", party).add("IdentifierType", "4").add("Occasion", "Check");
        return DarajaReading.taken(line.send(account, "/mpesa/transactionstatus/v1/query", body.build(), PATIENCE));
    }

    private static JsonObjectBuilder told(Order order) {
        return JSON.createObjectBuilder().add("ResultURL", order.address()).add("QueueTimeOutURL", order.address()).add("Remarks", "Payment");
    }

    @Override
    public Answer registerPull(AccountKeys account, String nominatedNumber, String address) {
        var body = JSON.createObjectBuilder().add("ShortCode", account.shortCode()).add("RequestType", "Pull").add("NominatedNumber", nominatedNumber).add("CallBackURL", address).build();
        var reply = line.send(account, "/pulltransactions/v1/register", body, PATIENCE);
        var status = reply.member("ResponseStatus");
        boolean told = "1000".equals(status) || "1001".equals(status);
        return told ? new Answer(Outcome.TAKEN, null, status, reply.member("ResponseDescription"), null, reply.millis()) : DarajaReading.taken(reply);
    }

    /** Nothing found comes as an empty list, or as a fault that says so. */
    @Override
    public Page pull(AccountKeys account, Instant from, Instant until, int offset) {
        var body = JSON.createObjectBuilder().add("ShortCode", account.shortCode()).add("StartDate", PULLED.format(from)).add("EndDate", PULLED.format(until)).add("OffSetValue", String.valueOf(offset)).build();
        var reply = line.send(account, "/pulltransactions/v1/query", body, PATIENCE);
        var code = reply.member("ResponseCode");
        if ("1000".equals(code)) return new Page(true, reply.json().map(o -> DirectResult.pulled(o, account.shortCode(), from, until)).orElse(List.of()), null);
        boolean nothing = "1001".equals(code) || reply.errorText() != null && reply.errorText().toLowerCase(java.util.Locale.ROOT).contains("no available transactions");
        return nothing ? new Page(true, List.of(), null) : new Page(false, List.of(), words(reply));
    }

    private static String words(Reply reply) {
        return reply.errorText() == null ? "HTTP " + reply.status() : reply.errorText();
    }
}
