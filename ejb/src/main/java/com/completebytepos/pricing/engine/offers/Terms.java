package com.completebytepos.pricing.engine.offers;

/**
 * Between promotions, and how far one goes.
 *
 * @param rank      1 takes first; among those of one rank the combination that gives most
 * @param exclusive what it takes part in is closed to every other promotion
 * @param minimum   cents its goods must cost before any promotion, 0 = none
 * @param most      cents it gives in one sale at most, 0 = no limit
 * @param budget    cents that are left of its budget, -1 = it has none
 */
public record Terms(int rank, boolean exclusive, long minimum, long most, long budget) {
    public static final long NO_BUDGET = -1;

    /** Cents it may give now. */
    long cap() {
        long cap = most > 0 ? most : Long.MAX_VALUE;
        return budget == NO_BUDGET ? cap : Math.min(cap, Math.max(0, budget));
    }
}
