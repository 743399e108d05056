package com.completebytepos.payments.client;

import com.completebytepos.kernel.HouseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/** Safaricom's Daraja 3.0: M-PESA prompts and what belongs to them. Translation only. */
@ApplicationScoped
public class DarajaGateway implements PaymentGateway {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(15);

    @Inject DarajaLine line;
    @Inject Clock clock;

    @Override
    public Answer prompt(AccountKeys account, Prompt order) {
        var shillings = order.amount().toBigDecimal().toBigIntegerExact();
        var body = signed(account).add("TransactionType", account.kind().transactionType()).add("Amount", shillings).add("PartyA", order.phone())
                .add("PartyB", account.receivingNumber()).add("PhoneNumber", order.phone()).add("CallBackURL", order.callAddress())
                .add("AccountReference", order.reference()).add("TransactionDesc", "Payment").build();
        return DarajaReading.taken(line.send(account, "/mpesa/stkpush/v1/processrequest", body, LONG));
    }

    @Override
    public Answer query(AccountKeys account, String checkoutId) {
        var body = signed(account).add("CheckoutRequestID", checkoutId).build();
        return DarajaReading.told(line.send(account, "/mpesa/stkpushquery/v1/query", body, SHORT));
    }

    @Override
    public Answer check(AccountKeys account) {
        var reply = line.freshToken(account);
        if (reply.member("access_token") == null) return reply.sent() && reply.status() >= 400 && reply.status() < 500 ? DarajaReading.refused(reply, "wrong-keys") : DarajaReading.unknown(reply);
        return new Answer(Outcome.TAKEN, null, null, null, null, reply.millis());
    }

    @Override
    public Answer register(AccountKeys account, String confirmationAddress, String validationAddress) {
        var body = JSON.createObjectBuilder().add("ShortCode", account.shortCode()).add("ResponseType", "Completed")
                .add("ConfirmationURL", confirmationAddress).add("ValidationURL", validationAddress).build();
        return DarajaReading.taken(line.send(account, "/mpesa/c2b/v2/registerurl", body, LONG));
    }

    /** The stamp stands in the body and inside the password: it is made once. */
    private JsonObjectBuilder signed(AccountKeys account) {
        var stamp = Wire.STAMP.format(clock.instant().atZone(HouseClock.NAIROBI));
        return JSON.createObjectBuilder().add("BusinessShortCode", account.shortCode()).add("Password", password(account.shortCode(), account.secrets().passkey(), stamp)).add("Timestamp", stamp);
    }

    static String password(String shortCode, String passkey, String stamp) {
        return Base64.getEncoder().encodeToString((shortCode + passkey + stamp).getBytes(StandardCharsets.UTF_8));
    }
}
