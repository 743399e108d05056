package com.completebytepos.pricing.engine;

/** Whole shillings for the last tender when it is cash or M-PESA; the fiscal total is never rounded. */
public final class TenderRounding {
    private TenderRounding() {
    }

    /**
     * What to collect for an amount due, both in cents: the nearest multiple of the step, halves away from zero, so that
     * a refund rounds like the sale did.
     *
     * @param stepCents 100 for whole shillings; 0 or 1 = off
     */
    public static long roundedDue(long due, long stepCents) {
        if (stepCents <= 1) {
            return due;
        }
        long rounded = Rounding.halfUp(Math.abs(due), stepCents) * stepCents;
        return due < 0 ? -rounded : rounded;
    }
}
