package com.completebytepos.pricing.engine.offers;

/** What one promotion does to each line: cents off, and pieces it took part with (0 with {@code involved}: all of the line). */
final class Cut {
    final long[] cents;
    final int[] pieces;
    final boolean[] involved;

    Cut(int size) {
        cents = new long[size];
        pieces = new int[size];
        involved = new boolean[size];
    }

    void involve(int at, int count) {
        involved[at] = true;
        pieces[at] += count;
    }

    long total() {
        long total = 0;
        for (long one : cents) {
            total += one;
        }
        return total;
    }

    /** No more than this: every line gives in proportion. */
    void capTo(long cap) {
        if (total() > cap) {
            long[] less = Sharing.spread(cap, cents, cents);
            System.arraycopy(less, 0, cents, 0, cents.length);
        }
    }
}
