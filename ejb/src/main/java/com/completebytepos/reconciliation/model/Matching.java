package com.completebytepos.reconciliation.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.reconciliation.Item;
import com.completebytepos.reconciliation.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Holds two sides of a day against each other: by code, else, for money of ours whose code nobody told, by the only row of its amount within ten minutes, of a
 * prompt within the half hour in which it may be answered. A row near midnight may stand on the other day of the other side, so both are read wider than the day.
 */
public final class Matching {
    public static final Duration NEARBY = Duration.ofMinutes(10);
    /** How far beyond the day both sides are read. */
    public static final Duration REACH = Duration.ofMinutes(40);
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(30);
    private static final String PROMPT = "PROMPT";
    /** A payout to a phone may stand on the statement of another account of the number. */
    private static final String MAY_BE_ELSEWHERE = "PAYOUT";

    /** Money of ours; amount below zero when it went out. {@code linked}: the code a refund speaks of; {@code at} of a prompt without a code, when it was asked for. */
    public record Own(UUID paymentId, String code, String linked, Money amount, String what, Instant at, boolean used) {
    }

    /** A row of the provider's; {@code explained} when it is no payment: a fee, a sweep to the bank; a reversal only if we know of none. */
    public record Theirs(String code, String linked, Money amount, String what, Instant at, boolean explained) {
    }

    /** A time of which the provider's record holds everything. */
    public record Span(Instant from, Instant to) {

        private boolean holds(Instant at) {
            return !at.isBefore(from) && !at.isAfter(to);
        }
    }

    /** @param covered outside of these the provider's record says nothing */
    public record Window(Instant since, Instant until, List<Span> covered) {
    }

    private final Window window;
    private final Map<String, Own> byCode = new HashMap<>();
    private final List<Own> codeless = new ArrayList<>();
    private final List<Theirs> left = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<UUID, Theirs> learnt = new HashMap<>();

    private Matching(Window window) {
        this.window = window;
    }

    public static Matching of(List<Own> ours, List<Theirs> theirs, Window window) {
        var matching = new Matching(window);
        for (var own : ours) {
            if (own.code() == null) matching.codeless.add(own);
            else matching.byCode.put(own.code() + direction(own.amount()), own);
        }
        theirs.forEach(matching::byCode);
        matching.byAmount();
        matching.left.forEach(row -> matching.add(new Item(row.explained() ? Verdict.EXPLAINED : Verdict.MISSING_HERE, row.code(), row.at(), null, row.amount(), row.what(), null, false)));
        matching.missingThere();
        return matching;
    }

    public List<Item> items() {
        return items;
    }

    /** Payments whose code the other side told. */
    public Map<UUID, Theirs> learnt() {
        return learnt;
    }

    private void byCode(Theirs row) {
        var own = row.explained() && row.linked() == null ? null : byCode.remove(row.code() + direction(row.amount()));
        if (own == null && row.linked() != null) own = ofLinked(row);
        if (own == null) left.add(row);
        else add(row, own);
    }

    private Own ofLinked(Theirs row) {
        var found = byCode.values().stream().filter(own -> row.linked().equals(own.linked())).findFirst().or(() -> codeless.stream().filter(own -> row.linked().equals(own.linked())).findFirst());
        found.ifPresent(own -> {
            byCode.values().remove(own);
            codeless.remove(own);
        });
        return found.orElse(null);
    }

    private void byAmount() {
        for (var own : List.copyOf(codeless)) {
            var fitting = left.stream().filter(row -> fits(own, row)).toList();
            if (fitting.size() != 1 || codeless.stream().filter(other -> fits(other, fitting.get(0))).count() != 1) continue;
            var row = fitting.get(0);
            left.remove(row);
            codeless.remove(own);
            if (own.paymentId() != null) learnt.put(own.paymentId(), row);
            add(row, own);
        }
    }

    private static boolean fits(Own own, Theirs row) {
        var latest = own.at().plus(PROMPT.equals(own.what()) ? ANSWERED_WITHIN : NEARBY);
        return !row.explained() && row.amount().equals(own.amount()) && !row.at().isBefore(own.at().minus(NEARBY)) && !row.at().isAfter(latest);
    }

    private void missingThere() {
        for (var own : byCode.values()) missing(own);
        codeless.forEach(this::missing);
    }

    private void missing(Own own) {
        if (MAY_BE_ELSEWHERE.equals(own.what()) || window.covered().stream().noneMatch(span -> span.holds(own.at()))) return;
        add(new Item(Verdict.MISSING_THERE, own.code(), own.at(), own.amount(), null, own.what(), own.paymentId(), own.used()));
    }

    private void add(Theirs row, Own own) {
        var verdict = own.amount().equals(row.amount()) ? Verdict.MATCHED : Verdict.AMOUNT_DIFFERS;
        add(new Item(verdict, row.code(), row.at(), own.amount(), row.amount(), row.what(), own.paymentId(), own.used()));
    }

    private void add(Item item) {
        if (!item.at().isBefore(window.since()) && item.at().isBefore(window.until())) items.add(item);
    }

    private static String direction(Money amount) {
        return amount.isNegative() ? " out" : " in";
    }
}
