package com.completebytepos.sandbox.daraja.control;

import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.World;
import com.completebytepos.sandbox.daraja.http.Answer;
import com.completebytepos.sandbox.daraja.http.Call;
import com.completebytepos.sandbox.daraja.ledger.Account;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import com.completebytepos.sandbox.daraja.ledger.OrganisationPlan;
import com.completebytepos.sandbox.daraja.scenario.Scenarios;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Settings, and shops with their credentials. */
final class SetupControl {
    private final World world;

    SetupControl(World world) {
        this.world = world;
    }

    Answer settings(Call call) {
        if (call.method().equals("POST")) Control.object(call).forEach(this::set);
        return Answer.json(Control.list(Arrays.stream(Setting.values()).map(setting -> Json.createObjectBuilder()
                .add("name", setting.key).add("value", world.settings.text(setting)).add("default", setting.initial)
                .add("allowed", setting.allowed).add("meaning", setting.meaning).build())));
    }

    private void set(String name, JsonValue value) {
        Setting setting = Setting.of(name).orElseThrow(() -> new IllegalArgumentException("no setting " + name));
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        if (setting == Setting.DEFAULT_SCENARIO) known(world.scenarios, text);
        world.settings.set(setting, text);
    }

    static void known(Scenarios scenarios, String name) {
        if (scenarios.of(name).isEmpty()) throw new IllegalArgumentException("no scenario " + name);
    }

    Answer shops(Call call) {
        if (call.method().equals("POST")) {
            if (call.path().endsWith("/validation")) validation(Control.object(call));
            else if (call.path().endsWith("/settlement")) settlement(Control.object(call));
            else new OrganisationPlan(world.organisations, world.clock.instant()).addAll(Control.array(call));
        }
        return Answer.json(Control.list(world.organisations.all().stream().map(this::shown)));
    }

    private void validation(JsonObject wish) {
        organisation(wish).validate(Control.flag(wish, "active"));
    }

    private void settlement(JsonObject wish) {
        Organisation organisation = organisation(wish);
        long cents = Control.cents(Control.text(wish, "amount"));
        if (cents <= 0 || cents > organisation.balance(Account.WORKING)) throw new IllegalArgumentException("the working account does not hold that");
        world.ledger.settle(organisation, cents);
    }

    private Organisation organisation(JsonObject wish) {
        return world.organisations.byShortCode(Control.text(wish, "shortCode")).orElseThrow(() -> new IllegalArgumentException("no such short code"));
    }

    private JsonObject shown(Organisation organisation) {
        Organisation.Identity identity = organisation.identity;
        JsonObjectBuilder json = Json.createObjectBuilder().add("name", identity.name()).add("kind", identity.kind().name())
                .add("shortCode", identity.shortCode()).add("tillNumber", identity.tillNumber()).add("passkey", identity.passkey())
                .add("initiator", organisation.initiator.name).add("validation", organisation.isValidating()).add("pull", organisation.isPulling());
        if (identity.app() != null) {
            json.add("shop", identity.app().shop()).add("consumerKey", identity.app().consumerKey()).add("consumerSecret", identity.app().consumerSecret());
        }
        organisation.addresses().ifPresent(addresses -> json.add("c2b", Json.createObjectBuilder(Map.of("confirmation", addresses.confirmation(),
                "validation", addresses.validation(), "responseType", addresses.responseType(), "version", addresses.version()))));
        for (Account account : Account.values()) json.add(account.name().toLowerCase(Locale.ROOT), Control.decimal(organisation.balance(account)));
        return json.build();
    }
}
