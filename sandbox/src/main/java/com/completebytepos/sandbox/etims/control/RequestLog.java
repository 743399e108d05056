package com.completebytepos.sandbox.etims.control;

import com.completebytepos.sandbox.etims.Profile;
import com.completebytepos.sandbox.etims.rules.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The last requests with their verdicts, and how often each rule turned somebody away since the start. */
public final class RequestLog {

    private static final int KEPT = 300;
    private static final int LONGEST_TEXT = 20_000;

    /** @param verdict ACCEPTED, EMPTY, REFUSED, or NOT PROCESSED when a fault struck first; @param fault what spoiled the answer, empty for nothing */
    public record Entry(long order, String at, Profile profile, String method, String path, String tin, String bhfId, String verdict, Rule rule, String reason,
                        String fault, int status, String request, String reply) {

        public Entry {
            request = request.substring(0, Math.min(request.length(), LONGEST_TEXT));
            reply = reply.substring(0, Math.min(reply.length(), LONGEST_TEXT));
        }
    }

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Map<Profile, Map<Rule, Integer>> refusals = new EnumMap<>(Profile.class);
    private long count;

    public synchronized long next() {
        return ++count;
    }

    public synchronized void add(Entry entry) {
        entries.addFirst(entry);
        if (entries.size() > KEPT) {
            entries.removeLast();
        }
        if (entry.rule() != null) {
            refusals.computeIfAbsent(entry.profile(), profile -> new EnumMap<>(Rule.class)).merge(entry.rule(), 1, Integer::sum);
        }
    }

    public synchronized List<Entry> newest(int limit) {
        return entries.stream().limit(limit).toList();
    }

    public synchronized int refusals(Rule rule, Profile profile) {
        return refusals.getOrDefault(profile, Map.of()).getOrDefault(rule, 0);
    }

    public synchronized void clear() {
        entries.clear();
        refusals.clear();
    }
}
