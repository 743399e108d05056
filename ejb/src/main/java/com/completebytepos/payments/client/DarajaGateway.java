package com.completebytepos.payments.client;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.payments.ProviderApps;
import com.completebytepos.payments.client.DarajaHttp.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
    private static final int TURNS = 100;

    @Inject ProviderApps apps;
    @Inject Clock clock;
    private final DarajaHttp http = new DarajaHttp();

    @Override
    public Answer prompt(AccountKeys account, Prompt order) {
        var shillings = order.amount().toBigDecimal().toBigIntegerExact();
        var body = signed(account).add("TransactionType", account.kind().transactionType()).add("Amount", shillings).add("PartyA", order.phone())
                .add("PartyB", account.receivingNumber()).add("PhoneNumber", order.phone()).add("CallBackURL", order.callAddress())
                .add("AccountReference", order.reference()).add("TransactionDesc", "Payment").build();
        return DarajaReading.taken(send(account, "/mpesa/stkpush/v1/processrequest", body, LONG));
    }

    @Override
    public Answer query(AccountKeys account, String checkoutId) {
        var body = signed(account).add("CheckoutRequestID", checkoutId).build();
        return DarajaReading.told(send(account, "/mpesa/stkpushquery/v1/query", body, SHORT));
    }

    @Override
    public Answer check(AccountKeys account) {
        var reply = http.token(account);
        if (reply.member("access_token") == null) return reply.sent() && reply.status() >= 400 && reply.status() < 500 ? DarajaReading.refused(reply, "wrong-keys") : DarajaReading.unknown(reply);
        keep(account, reply);
        return new Answer(Outcome.TAKEN, null, null, null, null, reply.millis());
    }

    @Override
    public Answer register(AccountKeys account, String confirmationAddress, String validationAddress) {
        var body = JSON.createObjectBuilder().add("ShortCode", account.shortCode()).add("ResponseType", "Completed")
                .add("ConfirmationURL", confirmationAddress).add("ValidationURL", validationAddress).build();
        return DarajaReading.taken(send(account, "/mpesa/c2b/v2/registerurl", body, LONG));
    }

    /** The stamp stands in the body and inside the password: it is made once. */
    private JsonObjectBuilder signed(AccountKeys account) {
        var stamp = Wire.STAMP.format(clock.instant().atZone(HouseClock.NAIROBI));
        return JSON.createObjectBuilder().add("BusinessShortCode", account.shortCode()).add("Password", password(account.shortCode(), account.secrets().passkey(), stamp)).add("Timestamp", stamp);
    }

    static String password(String shortCode, String passkey, String stamp) {
        return Base64.getEncoder().encodeToString((shortCode + passkey + stamp).getBytes(StandardCharsets.UTF_8));
    }

    /** A refused token was refused before anything was done: one new one, one more try. */
    private Reply send(AccountKeys account, String path, JsonObject body, Duration patience) {
        var token = token(account, null);
        if (token.value == null) return token.failure;
        var reply = http.post(account, path, token.value, body, patience);
        if (!DarajaReading.isBadToken(reply)) return reply;
        var fresh = token(account, token.value);
        return fresh.value == null ? fresh.failure : http.post(account, path, fresh.value, body, patience);
    }

    private record Token(String value, Reply failure) {
    }

    /** @param stale one the provider no longer takes; null at first */
    private Token token(AccountKeys account, String stale) {
        for (int turn = 0; turn < TURNS; turn++) {
            var known = apps.token(account.appId()).filter(t -> !t.equals(stale));
            if (known.isPresent()) return new Token(known.get(), null);
            if (apps.mayRenew(account.appId())) return renewed(account);
            pause();
        }
        return new Token(null, notSent(0));
    }

    private Token renewed(AccountKeys account) {
        var reply = http.token(account);
        if (reply.member("access_token") != null) return new Token(keep(account, reply), null);
        apps.renewingFailed(account.appId());
        return new Token(null, reply.status() >= 400 && reply.status() < 500 ? new Reply(reply.status(), true, Wire.object("{\"errorCode\":\"401.001\",\"errorMessage\":\"no token\"}"), reply.millis()) : notSent(reply.millis()));
    }

    /** Without a token nothing was asked for: certainly not sent. */
    private static Reply notSent(int millis) {
        return new Reply(0, false, java.util.Optional.empty(), millis);
    }

    private String keep(AccountKeys account, Reply reply) {
        var token = reply.member("access_token");
        var lifetime = reply.member("expires_in");
        apps.keep(account.appId(), token, Duration.ofSeconds(lifetime != null && lifetime.matches("\\d{1,5}") ? Long.parseLong(lifetime) : 3599));
        return token;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server is stopping", stopping);
        }
    }
}
