package com.completebytepos.sandbox.daraja;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Random;

/** All the simulator's chance and numbers. The same seed and the same order of calls give the same ids, receipts and hiccups. */
public final class Seed {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String RECEIPT = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final BigInteger RECEIPTS = BigInteger.valueOf(36).pow(7);
    private static final BigInteger STRIDE = BigInteger.valueOf(25_214_903_917L);

    private final Random names;
    private final Random chance;
    private final long start;
    private long receipts;
    private long requests;

    public Seed(long seed) {
        this.names = new Random(seed);
        this.chance = new Random(~seed);
        this.start = Math.floorMod(seed * 7_919, 1_000_000_007L);
    }

    public synchronized String token() {
        return text(28, LETTERS);
    }

    /** A part of an id, not chance. */
    public synchronized int part(int bound) {
        return names.nextInt(bound);
    }

    public synchronized String hex(int length) {
        return text(length, "0123456789abcdef");
    }

    /** Chance has a stream of its own: what befalls the n-th push does not depend on how many tokens were fetched. */
    public synchronized int below(int bound) {
        return chance.nextInt(bound);
    }

    public synchronized String requestId() {
        return "%04d-%s-%d".formatted(1 + requests++ % 9_999, text(8, "0123456789"), 1);
    }

    public synchronized String merchantRequestId() {
        return text(4, "0123456789abcdef") + "-4" + text(3, "0123456789abcdef") + "-" + text(12, "0123456789abcdef");
    }

    /** Ten upper-case letters and digits: year, month and day in one character each, then seven that never repeat (stride and 36^7 share no factor). */
    public synchronized String receipt(Instant at) {
        LocalDateTime day = SandboxClock.inNairobi(at);
        BigInteger number = BigInteger.valueOf(++receipts).multiply(STRIDE).add(BigInteger.valueOf(start)).mod(RECEIPTS);
        char year = (char) ('A' + Math.floorMod(day.getYear() - 2006, 26));
        char month = (char) ('A' + day.getMonthValue() - 1);
        char date = RECEIPT.charAt(day.getDayOfMonth());
        return "" + year + month + date + digits(number);
    }

    private static String digits(BigInteger number) {
        StringBuilder digits = new StringBuilder();
        for (long rest = number.longValue(); digits.length() < 7; rest /= 36) digits.append(RECEIPT.charAt((int) (rest % 36)));
        return digits.reverse().toString();
    }

    private String text(int length, String alphabet) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) text.append(alphabet.charAt(names.nextInt(alphabet.length())));
        return text.toString();
    }
}
