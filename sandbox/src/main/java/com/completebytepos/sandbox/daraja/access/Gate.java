package com.completebytepos.sandbox.daraja.access;

import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.http.Call;
import com.completebytepos.sandbox.daraja.http.Refusal;
import com.completebytepos.sandbox.daraja.ledger.App;
import com.completebytepos.sandbox.daraja.ledger.Product;

/** Who is calling, and may they: bearer token, then the app's products. Each API family has its own words for a bad token. */
public final class Gate {
    private final Tokens tokens;
    private final Settings settings;

    public Gate(Tokens tokens, Settings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    public App enter(Call call, Product product) {
        String header = call.header("Authorization").filter(value -> value.startsWith("Bearer "))
                .orElseThrow(() -> Refusal.of(404, "404.001.04", "Invalid Authentication Header"));
        String token = header.substring(7).trim();
        App app = tokens.appOf(token).orElseThrow(() -> invalidToken(product, token));
        if (app.products().contains(product)) return app;
        throw settings.is(Setting.PRODUCT_REFUSAL, "token") ? invalidToken(product, token)
                : Refusal.fault(401, "keymanagement.service.InvalidAPICallAsNoApiProductMatchFound", "Invalid API call as no apiproduct match found");
    }

    private Refusal invalidToken(Product product, String token) {
        return switch (product) {
            case EXPRESS -> Refusal.of(settings.number(Setting.INVALID_TOKEN_STATUS), "404.001.03", "Invalid Access Token");
            case C2B -> Refusal.of(400, "400.003.01", "Invalid Access Token");
            case PULL -> Refusal.of(401, "401.001", "Invalid Access Token");
            default -> Refusal.of(401, "401.002.01", "Error Occurred - Invalid Access Token - " + token);
        };
    }
}
