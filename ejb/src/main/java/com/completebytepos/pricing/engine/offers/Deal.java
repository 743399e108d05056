package com.completebytepos.pricing.engine.offers;

import java.util.List;

/**
 * What a promotion gives.
 *
 * @param value   cents, or hundredths of a percent where {@code percent}: off, or what a group costs together (MIX, BUNDLE)
 * @param buy     pieces that make a group (MIX) or must be bought (BUY_GET)
 * @param get     pieces that come cheaper (BUY_GET, GIFT)
 * @param times   groups in one sale at most, 0 = any number
 * @param gets    what comes cheaper when it is not the goods themselves; null = the goods themselves
 * @param parts   what a BUNDLE is made of
 */
public record Deal(long value, boolean percent, int buy, int get, int times, Goods gets, List<Part> parts) {

    /** So many pieces of some goods. */
    public record Part(Goods goods, int pieces) {
    }

    boolean allows(int groups) {
        return times == 0 || groups < times;
    }
}
