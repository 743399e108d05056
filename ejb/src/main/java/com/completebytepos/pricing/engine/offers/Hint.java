package com.completebytepos.pricing.engine.offers;

/**
 * What is missing for a promotion that is near.
 *
 * @param what    SPEND: cents; ADD: pieces of its goods; FREE: pieces that are earned and are not in the basket yet
 */
public record Hint(String promotion, String what, long missing) {
    public static final String SPEND = "SPEND";
    public static final String ADD = "ADD";
    public static final String FREE = "FREE";
}
