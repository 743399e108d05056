package com.completebytepos.pricing.engine.offers;

/**
 * What one promotion after the other counts on, made once: compiled for the browser, making an array costs more than filling it, and trying combinations of
 * hundreds of promotions made ten a try. Whoever used it leaves it cleared.
 */
final class Scratch {
    final Cut cut;
    final int[] used;
    final long[] weights;
    final long[] gifts;
    final long[] rooms;
    final long[] shares;
    private Scratch beside;

    Scratch(int size) {
        cut = new Cut(size);
        used = new int[size];
        weights = new long[size];
        gifts = new long[size];
        rooms = new long[size];
        shares = new long[size];
    }

    /** For a group of pieces that may not come together; whoever begins one clears it. */
    Scratch beside() {
        if (beside == null) {
            beside = new Scratch(used.length);
        }
        return beside;
    }

    /** @param at the lines it may have been used for */
    void clear(int[] at) {
        cut.clear(at);
        for (int one : at) {
            used[one] = 0;
            weights[one] = 0;
            gifts[one] = 0;
        }
    }
}
