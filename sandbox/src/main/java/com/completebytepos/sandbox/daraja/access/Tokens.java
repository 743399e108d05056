package com.completebytepos.sandbox.daraja.access;

import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.Seed;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.http.Answer;
import com.completebytepos.sandbox.daraja.http.Call;
import com.completebytepos.sandbox.daraja.http.Refusal;
import com.completebytepos.sandbox.daraja.ledger.App;
import com.completebytepos.sandbox.daraja.ledger.Organisations;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** OAuth: GET /oauth/v1/generate with Basic authentication gives a token of about an hour (Daraja 3.0, Authorization page). */
public final class Tokens {
    private record Token(App app, Instant until) {}

    private final Organisations organisations;
    private final Settings settings;
    private final SandboxClock clock;
    private final Seed seed;
    private final Map<String, Token> live = new HashMap<>();

    public Tokens(Organisations organisations, Settings settings, SandboxClock clock, Seed seed) {
        this.organisations = organisations;
        this.settings = settings;
        this.clock = clock;
        this.seed = seed;
    }

    public Answer generate(Call call) {
        Optional<App> app = call.header("Authorization").flatMap(this::basic);
        if (app.isEmpty()) return wrongCredentials();
        if (!call.asked("grant_type").orElse("").equals("client_credentials")) throw Refusal.of(400, "400.008.02", "Invalid grant type passed");
        if (settings.is(Setting.SUPERSEDE_TOKENS)) live.values().removeIf(token -> token.app().equals(app.get()));
        String token = seed.token();
        int seconds = settings.number(Setting.TOKEN_LIFETIME_SECONDS);
        live.put(token, new Token(app.get(), clock.instant().plusSeconds(seconds)));
        var body = Json.createObjectBuilder().add("access_token", token);
        return Answer.json((settings.is(Setting.EXPIRES_IN_AS_TEXT) ? body.add("expires_in", String.valueOf(seconds)) : body.add("expires_in", seconds)).build());
    }

    private Answer wrongCredentials() {
        return switch (settings.text(Setting.BAD_CREDENTIALS)) {
            case "empty400" -> Answer.empty(400);
            case "empty401" -> Answer.empty(401);
            default -> throw Refusal.of(400, "400.008.01", "Invalid Authentication passed");
        };
    }

    private Optional<App> basic(String header) {
        if (!header.startsWith("Basic ")) return Optional.empty();
        try {
            String[] pair = new String(Base64.getDecoder().decode(header.substring(6).trim()), StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? organisations.app(pair[0], pair[1]) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    Optional<App> appOf(String token) {
        live.values().removeIf(held -> !held.until().isAfter(clock.instant()));
        return Optional.ofNullable(live.get(token)).map(Token::app);
    }
}
