package com.completebytepos.sandbox.etims.world;

import com.completebytepos.sandbox.etims.Profile;
import com.completebytepos.sandbox.etims.control.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** All that the simulator knows. Not thread-safe: the simulator lets one request at it at a time. */
public final class World {

    /** @param status A active, D inactive */
    public record Buyer(String tin, String name, String status) {}

    /** @param at 14 digits */
    public record Notice(int number, String title, String text, String at) {}

    private final NairobiClock clock;
    private final Settings settings = new Settings();
    private final Tokens tokens = new Tokens();
    private final Map<String, Taxpayer> taxpayers = new TreeMap<>();
    private final Map<String, Buyer> register = new LinkedHashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Document> ledger = new ArrayList<>();

    public World(Clock real) {
        clock = new NairobiClock(real);
    }

    public NairobiClock clock() {
        return clock;
    }

    public Settings settings() {
        return settings;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Map<String, Taxpayer> taxpayers() {
        return taxpayers;
    }

    public Map<String, Buyer> register() {
        return register;
    }

    public List<Notice> notices() {
        return notices;
    }

    /** Accepted documents in the order of acceptance. */
    public List<Document> ledger() {
        return ledger;
    }

    public Optional<Taxpayer> taxpayer(String tin) {
        return Optional.ofNullable(taxpayers.get(tin));
    }

    public Optional<Device> device(String tin, String bhfId) {
        return taxpayer(tin).map(taxpayer -> taxpayer.devices().get(bhfId));
    }

    /** Adds a document; the function is given its place in the ledger. */
    public void accept(LongFunction<Document> document) {
        ledger.add(document.apply(ledger.size() + 1L));
    }

    /** A VSCU has reached KRA again: what it signed alone is known from now on. */
    public void upload(String tin, String bhfId, Instant at) {
        ledger.replaceAll(document -> document.profile() == Profile.V && document.uploadedAt() == null
                && document.tin().equals(tin) && document.bhfId().equals(bhfId) ? document.uploaded(at) : document);
    }
}
