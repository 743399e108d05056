package com.completebytepos.sandbox.etims.control;

import com.completebytepos.sandbox.etims.Profile;
import com.completebytepos.sandbox.etims.rules.Rule;
import com.completebytepos.sandbox.etims.rules.Ruling;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The switches and the rulings as they stand. */
public final class Settings {

    private record Place(Rule rule, Profile profile) {}

    private final Map<Switch, String> values = new EnumMap<>(Switch.class);
    private final Map<Place, Ruling> rulings = new HashMap<>();

    public String value(Switch which) {
        return values.getOrDefault(which, which.preset());
    }

    public boolean is(Switch which, String value) {
        return value(which).equals(value);
    }

    public int number(Switch which) {
        return Integer.parseInt(value(which));
    }

    /** @throws IllegalArgumentException when the switch does not take the value */
    public void set(Switch which, String value) {
        if (!which.takes(value)) {
            throw new IllegalArgumentException(which + " takes " + which.choices() + ", not " + value);
        }
        values.put(which, value);
    }

    public void rule(Rule rule, Profile profile, Ruling ruling) {
        rulings.put(new Place(rule, profile), ruling);
    }

    /** Every rule as its profile has it by itself. */
    public void rulesByThemselves() {
        rulings.clear();
    }

    public Ruling ruling(Rule rule, Profile profile) {
        Ruling set = rulings.get(new Place(rule, profile));
        if (set != null) {
            return set;
        }
        boolean strict = profile != Profile.G && rule.isAboutContent() && is(Switch.STRICT, "Y");
        return strict ? Ruling.REJECT : rule.ruling(profile);
    }
}
