package com.completebytepos.pricing.engine;

/**
 * A basket line with its amounts in cents on the way through the engine.
 *
 * @param wholePercent the discount as the whole percentage of the list price it is (0 = none), {@link #NET} when it is
 *                     anything else
 * @param readable     false: out of range, priced at 0
 */
record ChargedLine(BasketLine source, String letter, long supply, long discount, long wholePercent, boolean readable) {
    static final long NET = -1;

    long total() {
        return supply - discount;
    }

    boolean isFree() {
        return readable && total() == 0;
    }

    boolean hasLetter(String other) {
        return letter == null ? other == null : letter.equals(other);
    }

    ChargedLine lessShare(long share) {
        return share == 0 ? this : new ChargedLine(source, letter, supply, discount + share, NET, readable);
    }
}
