package com.completebytepos.sandbox.etims.rules;

import com.completebytepos.sandbox.etims.Call;
import com.completebytepos.sandbox.etims.Profile;
import com.completebytepos.sandbox.etims.control.Settings;
import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.world.Device;
import com.completebytepos.sandbox.etims.world.Document;
import com.completebytepos.sandbox.etims.world.Taxpayer;
import com.completebytepos.sandbox.etims.world.World;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One readable request of a known device, on its way through the rules; remembers what was let pass. */
public final class Visit {

    private final World world;
    private final Profile profile;
    private final Call call;
    private final Body body;
    private final Taxpayer taxpayer;
    private final Device device;
    private final Instant now;
    private final String text;
    private final List<String> warnings = new ArrayList<>();

    public Visit(World world, Profile profile, Call call, Body body, Device device) {
        this.world = world;
        this.profile = profile;
        this.call = call;
        this.body = body;
        this.text = body.json().toString();
        this.device = device;
        this.taxpayer = world.taxpayers().get(device.identity().tin());
        this.now = world.clock().now();
    }

    /** Whether the profile looks at the rule at all. */
    public boolean cares(Rule rule) {
        return settings().ruling(rule, profile) != Ruling.ACCEPT;
    }

    /** Refuses, remarks or ignores, as the profile does. */
    public void broken(Rule rule, Complaint complaint) {
        switch (settings().ruling(rule, profile)) {
            case REJECT -> throw new Refusal(rule, complaint);
            case WARN -> warnings.add(rule.number() + ": " + complaint.reason());
            case ACCEPT -> { }
        }
    }

    public void brokenIf(boolean condition, Rule rule, Complaint complaint) {
        if (condition) {
            broken(rule, complaint);
        }
    }

    /** Writes the accepted request into the ledger. */
    public void accepted(String kind, long number, JsonValue data) {
        BigDecimal total = body.number("totAmt");
        Instant uploaded = profile == Profile.V && !device.online() ? null : now;
        world.accept(order -> new Document(order, profile, taxpayer.tin(), device.identity().bhfId(), call, kind, number, total, body.number("totTaxAmt"),
                text, data, List.copyOf(warnings), now, uploaded));
    }

    public World world() {
        return world;
    }

    public Settings settings() {
        return world.settings();
    }

    public Profile profile() {
        return profile;
    }

    public Call call() {
        return call;
    }

    public Body body() {
        return body;
    }

    /** The body as it is kept in the ledger. */
    public String text() {
        return text;
    }

    public Taxpayer taxpayer() {
        return taxpayer;
    }

    public Device device() {
        return device;
    }

    public Instant now() {
        return now;
    }

    public List<String> warnings() {
        return warnings;
    }
}
