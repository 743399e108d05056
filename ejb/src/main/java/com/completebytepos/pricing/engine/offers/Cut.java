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

    /** @param at the lines it may be about */
    long total(int[] at) {
        long total = 0;
        for (int one : at) {
            total += cents[one];
        }
        return total;
    }

    /** No more than this: every line gives in proportion. @param at the lines it may be about */
    void capTo(long cap, int[] at) {
        if (total(at) > cap) {
            long[] less = Sharing.spread(cap, cents, cents);
            System.arraycopy(less, 0, cents, 0, cents.length);
        }
    }

    /** As new, for the next promotion. @param at the lines it may have been about */
    void clear(int[] at) {
        for (int one : at) {
            cents[one] = 0;
            pieces[one] = 0;
            involved[one] = false;
        }
    }
}
