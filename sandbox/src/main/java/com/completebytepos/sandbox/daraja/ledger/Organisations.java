package com.completebytepos.sandbox.daraja.ledger;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All apps and short codes the simulator knows. */
public final class Organisations {
    private final Map<String, App> apps = new LinkedHashMap<>();
    private final Map<String, Organisation> byShortCode = new LinkedHashMap<>();

    public synchronized void add(App app) {
        apps.put(app.consumerKey(), app);
    }

    public synchronized void add(Organisation organisation) {
        byShortCode.put(organisation.shortCode(), organisation);
    }

    public synchronized Optional<App> app(String consumerKey, String consumerSecret) {
        return Optional.ofNullable(apps.get(consumerKey)).filter(app -> app.consumerSecret().equals(consumerSecret));
    }

    public synchronized Optional<Organisation> byShortCode(String shortCode) {
        return Optional.ofNullable(byShortCode.get(shortCode));
    }

    /** By short code or by the till number customers see. */
    public synchronized Optional<Organisation> byAnyNumber(String number) {
        return byShortCode(number).or(() -> byShortCode.values().stream()
                .filter(organisation -> organisation.identity.tillNumber().equals(number)).findFirst());
    }

    public Optional<Organisation> ofApp(App app, String shortCode) {
        return byShortCode(shortCode).filter(organisation -> app.equals(organisation.identity.app()));
    }

    public synchronized List<Organisation> all() {
        return List.copyOf(byShortCode.values());
    }

    public synchronized Set<App> apps() {
        return new LinkedHashSet<>(apps.values());
    }
}
