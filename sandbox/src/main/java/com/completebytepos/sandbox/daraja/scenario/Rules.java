package com.completebytepos.sandbox.daraja.scenario;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Rules in the order in which they were entered; the first that fits is used, and used up. Guarded by the world's lock. */
public final class Rules {
    private record Standing(Rule rule, int[] left) {}

    private final List<Standing> standing = new ArrayList<>();
    private long numbers;

    public Rule add(String api, Rule.Match match, String scenario, int times) {
        Rule rule = new Rule(++numbers, api, match, scenario, times);
        standing.add(new Standing(rule, new int[] {times}));
        return rule;
    }

    public Optional<String> take(String api, String shortCode, String msisdn, long cents) {
        Rule.Match asked = new Rule.Match(shortCode, msisdn, Optional.of(cents));
        for (Iterator<Standing> all = standing.iterator(); all.hasNext();) {
            Standing next = all.next();
            if (!next.rule.api().equals(api) || !next.rule.match().fits(asked)) continue;
            if (next.rule.times() > 0 && --next.left[0] == 0) all.remove();
            return Optional.of(next.rule.scenario());
        }
        return Optional.empty();
    }

    public void clear() {
        standing.clear();
    }

    public List<Rule> all() {
        return standing.stream().map(Standing::rule).toList();
    }
}
