package com.completebytepos.fiscal.client;

import com.completebytepos.fiscal.FiscalEnvironment;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The platform's tokens at the gateway, one by environment, renewed a minute before they end. */
class GatewayTokens {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration EARLY = Duration.ofMinutes(1);

    private final EtimsHttp http;
    private final Clock clock;
    private final Map<FiscalEnvironment, Held> held = new ConcurrentHashMap<>();

    private record Held(String value, Instant until) {
    }

    /** A token, or why there is none. */
    record Token(String value, EtimsAnswer refusal) {
    }

    GatewayTokens(EtimsHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    Token current(FiscalEnvironment environment) {
        var known = held.get(environment);
        return known != null && clock.instant().isBefore(known.until()) ? new Token(known.value(), null) : ask(environment);
    }

    void forget(FiscalEnvironment environment, String value) {
        held.computeIfPresent(environment, (e, known) -> known.value().equals(value) ? null : known);
    }

    private synchronized Token ask(FiscalEnvironment environment) {
        var known = held.get(environment);
        if (known != null && clock.instant().isBefore(known.until())) return new Token(known.value(), null);
        var keys = Endpoints.keys(environment);
        if (keys.key().isEmpty()) return new Token(null, EtimsAnswer.of(Outcome.SET_UP, null, "the platform has no gateway key for " + environment, null));
        var basic = Base64.getEncoder().encodeToString((keys.key() + ":" + keys.secret()).getBytes(StandardCharsets.UTF_8));
        var reply = http.get(Endpoints.tokenAddress(environment), Map.of("Authorization", "Basic " + basic), PATIENCE);
        var json = reply.came() ? Envelopes.object(reply.body()) : java.util.Optional.<jakarta.json.JsonObject>empty();
        var value = json.map(j -> j.getString("access_token", "")).orElse("");
        if (value.isEmpty()) return new Token(null, noToken(reply));
        var seconds = json.get().get("expires_in");
        var digits = seconds == null ? "" : seconds.toString().replaceAll("\\D", "");
        var lasts = Duration.ofSeconds(digits.isEmpty() ? 60 : Long.parseLong(digits));
        held.put(environment, new Held(value, clock.instant().plus(lasts.compareTo(EARLY.multipliedBy(2)) > 0 ? lasts.minus(EARLY) : lasts.dividedBy(2))));
        return new Token(value, null);
    }

    /** The document itself was not sent, whatever became of this call. */
    private static EtimsAnswer noToken(EtimsHttp.Reply reply) {
        boolean keys = reply.status() == 400 || reply.status() == 401 || reply.status() == 403;
        return EtimsAnswer.of(keys ? Outcome.SET_UP : Outcome.NOT_SENT, String.valueOf(reply.status()), "no token from the gateway" + (reply.came() ? "" : ", " + reply.fault()), null);
    }
}
