package com.completebytepos.pricing.engine;

/**
 * What a part of a sold line gives back. The parts of a line are shares of what was paid for it, counted up from the first
 * piece returned, so that any row of partial returns of the whole line comes to the line's total, to the cent.
 */
public final class ReturnShare {
    private ReturnShare() {
    }

    /**
     * @param total  cents the whole line cost, 0 or more
     * @param sold   thousandths sold, above 0
     * @param before thousandths returned earlier
     * @param part   thousandths returned now
     * @return cents; beyond what was sold it goes on at the same rate
     */
    public static long of(long total, long sold, long before, long part) {
        return Rounding.share(total, before + part, sold) - Rounding.share(total, before, sold);
    }
}
