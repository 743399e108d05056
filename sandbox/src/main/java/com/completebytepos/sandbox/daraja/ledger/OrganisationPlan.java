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
import java.util.List;
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
        objects(shops).forEach(this::addShop);
    }

    private void addShop(JsonObject shop) {
        App app = null;
        if (shop.containsKey("consumerKey")) {
            app = new App(required(shop, "shop"), required(shop, "consumerKey"), required(shop, "consumerSecret"), products(shop, "products"));
            organisations.add(app);
        }
        for (JsonObject organisation : objects(shop.get("organisations"))) organisations.add(organisation(app, organisation));
    }

    private Organisation organisation(App app, JsonObject json) {
        var identity = new Organisation.Identity(app, required(json, "name"), Organisation.Kind.valueOf(required(json, "kind")),
                required(json, "shortCode"), json.getString("tillNumber", ""), json.getString("passkey", ""));
        var initiator = new Initiator(json.getString("initiator", ""), json.getString("initiatorPassword", ""),
                now.minus(Duration.ofDays(json.getInt("passwordAgeDays", 0))), products(json, "roles"));
        return new Organisation(identity, initiator,
                Map.of(Account.WORKING, cents(json, "working"), Account.UTILITY, cents(json, "utility")), json.getBoolean("validation", false));
    }

    private static Set<Product> products(JsonObject json, String name) {
        if (!json.containsKey(name)) return EnumSet.allOf(Product.class);
        Set<Product> products = EnumSet.noneOf(Product.class);
        if (json.get(name) instanceof JsonArray names) names.forEach(value -> products.add(Product.valueOf(text(value))));
        return products;
    }

    private static List<JsonObject> objects(JsonValue value) {
        if (!(value instanceof JsonArray array) || !array.stream().allMatch(JsonObject.class::isInstance)) {
            throw new IllegalArgumentException("an array of objects is expected: shops with organisations");
        }
        return array.getValuesAs(JsonObject.class);
    }

    private static String required(JsonObject json, String name) {
        return text(json.get(name));
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) return string.getString();
        throw new IllegalArgumentException("a text is missing in a shop or organisation");
    }

    private static long cents(JsonObject json, String name) {
        return new BigDecimal(json.getString(name, "0")).movePointRight(2).longValueExact();
    }
}
