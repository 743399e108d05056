package com.completebytepos.sandbox.daraja.ledger;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Reads shops with their apps and short codes from JSON: the seed in shops.json, and what the control door adds. */
public final class OrganisationPlan {
    private final Organisations organisations;
    private final Instant now;

    public OrganisationPlan(Organisations organisations, Instant now) {
        this.organisations = organisations;
        this.now = now;
    }

    public void seed() {
        try (InputStream file = OrganisationPlan.class.getResourceAsStream("/daraja/shops.json"); JsonReader reader = Json.createReader(file)) {
            addAll(reader.readArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public void addAll(JsonArray shops) {
        shops.getValuesAs(JsonObject.class).forEach(this::addShop);
    }

    private void addShop(JsonObject shop) {
        App app = null;
        if (shop.containsKey("consumerKey")) {
            app = new App(shop.getString("shop"), shop.getString("consumerKey"), shop.getString("consumerSecret"), products(shop, "products"));
            organisations.add(app);
        }
        for (JsonObject organisation : shop.getJsonArray("organisations").getValuesAs(JsonObject.class)) organisations.add(organisation(app, organisation));
    }

    private Organisation organisation(App app, JsonObject json) {
        var identity = new Organisation.Identity(app, json.getString("name"), Organisation.Kind.valueOf(json.getString("kind")),
                json.getString("shortCode"), json.getString("tillNumber", ""), json.getString("passkey", ""));
        var initiator = new Initiator(json.getString("initiator", ""), json.getString("initiatorPassword", ""),
                now.minus(Duration.ofDays(json.getInt("passwordAgeDays", 0))), products(json, "roles"));
        return new Organisation(identity, initiator,
                Map.of(Account.WORKING, cents(json, "working"), Account.UTILITY, cents(json, "utility")), json.getBoolean("validation", false));
    }

    private static Set<Product> products(JsonObject json, String name) {
        Set<Product> products = EnumSet.noneOf(Product.class);
        if (!json.containsKey(name)) return EnumSet.allOf(Product.class);
        for (JsonValue value : json.getJsonArray(name)) products.add(Product.valueOf(((JsonString) value).getString()));
        return products;
    }

    private static long cents(JsonObject json, String name) {
        return new BigDecimal(json.getString(name, "0")).movePointRight(2).longValueExact();
    }
}
