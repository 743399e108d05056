package com.completebytepos.payments.client;

import com.completebytepos.payments.ProviderApps;
import com.completebytepos.payments.client.DarajaHttp.Reply;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;

/** A call to the provider under an account's keys: the token all nodes share, renewed by one of them, and one more try when the provider no longer takes it. */
@Dependent
public class DarajaLine {
    private static final int TURNS = 100;

    @Inject ProviderApps apps;
    private final DarajaHttp http = new DarajaHttp();

    /** Asks for a new token whatever is known, and keeps it. */
    Reply freshToken(AccountKeys account) {
        var reply = http.token(account);
        if (reply.member("access_token") != null) keep(account, reply);
        return reply;
    }

    /** A refused token was refused before anything was done: one new one, one more try. */
    Reply send(AccountKeys account, String path, JsonObject body, Duration patience) {
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
