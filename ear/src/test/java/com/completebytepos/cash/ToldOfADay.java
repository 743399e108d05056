package com.completebytepos.cash;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What tills told on a day, summed beside the product, in cents: by tender, and every other figure by its name. */
final class ToldOfADay {
    private static final List<String> LEAVE_SLIPS = List.of("CARD", "CHEQUE", "VOUCHER");

    final Map<String, Long> tenders = new ConcurrentHashMap<>();
    final Map<String, Long> figures = new ConcurrentHashMap<>();
    /** Codes the provider gave for what was paid through it. */
    final List<String> codes = new CopyOnWriteArrayList<>();
    /** Store credit by its code. */
    final Map<String, Long> credits = new ConcurrentHashMap<>();

    void add(Map<String, Long> to, String what, long amount) {
        to.merge(what, amount, Long::sum);
    }

    /** A sale that was paid so, and what of it lies in the drawer. */
    void sold(long total, String tender, long amount, long inTheDrawer) {
        add(tenders, tender, amount);
        add(figures, "drawer", inTheDrawer);
        add(figures, "sales", 1);
        add(figures, "total", total);
    }

    void cameBack(long total, long refund, long outOfTheDrawer) {
        add(figures, "total", -total);
        add(figures, "refunds", refund);
        add(figures, "drawer", -outOfTheDrawer);
    }

    long figure(String what) {
        return figures.getOrDefault(what, 0L);
    }

    /** Slips, cheques and vouchers for what they settle, foreign notes for what they are worth, less what was picked up. */
    long slips() {
        return LEAVE_SLIPS.stream().mapToLong(kind -> tenders.getOrDefault(kind, 0L)).sum() + figure("notes") - figure("picked");
    }
}
