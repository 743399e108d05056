package com.completebytepos.sandbox.daraja.control;

import com.completebytepos.sandbox.daraja.World;
import com.completebytepos.sandbox.daraja.http.Answer;
import com.completebytepos.sandbox.daraja.http.Call;
import com.completebytepos.sandbox.daraja.http.Outages;
import com.completebytepos.sandbox.daraja.scenario.Rule;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What shall happen to calls to come: rules and outages; and the list of what can happen. */
final class ScenarioControl {
    private static final Map<String, String> APIS = Map.of("c2b", "normal|lost|duplicate|late",
            "status", CommandWords.ALL, "balance", CommandWords.ALL, "reversal", CommandWords.ALL, "b2c", CommandWords.ALL, "b2b", CommandWords.ALL);

    private final World world;

    ScenarioControl(World world) {
        this.world = world;
    }

    private static final class CommandWords {
        static final String ALL = "normal|lost|duplicate|late|timeout|timeout-done|code-\\w+";
    }

    Answer scenarios() {
        JsonObjectBuilder numbers = Json.createObjectBuilder();
        world.scenarios.numbers().forEach(numbers::add);
        return Answer.json(numbers.build());
    }

    Answer rules(Call call) {
        switch (call.method()) {
            case "POST" -> add(Control.object(call));
            case "DELETE" -> world.rules.clear();
            default -> { }
        }
        return Answer.json(Control.list(world.rules.all().stream().map(ScenarioControl::shown)));
    }

    private void add(JsonObject wish) {
        String api = wish.getString("api", "push");
        String scenario = Control.text(wish, "scenario");
        if (api.equals("push")) SetupControl.known(world.scenarios, scenario);
        else if (!APIS.containsKey(api) || !scenario.matches(APIS.get(api))) throw new IllegalArgumentException("no scenario " + scenario + " for " + api);
        Optional<Long> cents = wish.containsKey("amount") ? Optional.of(Control.cents(Control.text(wish, "amount"))) : Optional.empty();
        world.rules.add(api, new Rule.Match(wish.getString("shortCode", ""), wish.getString("msisdn", ""), cents), scenario, wish.getInt("times", 1));
    }

    private static JsonObject shown(Rule rule) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("number", rule.number()).add("api", rule.api()).add("scenario", rule.scenario())
                .add("times", rule.times()).add("shortCode", rule.match().shortCode()).add("msisdn", rule.match().msisdn());
        rule.match().cents().ifPresent(cents -> json.add("amount", Control.decimal(cents)));
        return json.build();
    }

    Answer outages(Call call) {
        switch (call.method()) {
            case "POST" -> {
                JsonObject wish = Control.object(call);
                world.outages.add(Outages.Kind.valueOf(Control.text(wish, "kind")), wish.getString("path", "/"), wish.getString("contains", ""),
                        wish.getInt("times", 0), Duration.ofSeconds(wish.getInt("seconds", 0)));
            }
            case "DELETE" -> world.outages.clear();
            default -> { }
        }
        return Answer.json(Control.list(world.outages.all().stream().map(ScenarioControl::shown)));
    }

    private static JsonObject shown(Outages.Outage outage) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("number", outage.number()).add("kind", outage.kind().name())
                .add("path", outage.pathPrefix()).add("contains", outage.contains()).add("times", outage.times());
        return (outage.until().equals(Instant.MAX) ? json : json.add("until", outage.until().toString())).build();
    }
}
