package com.completebytepos.pricing.engine.offers;

import java.util.List;
import java.util.Map;

/**
 * Prices for a group of customers or a branch, from quantities on, for a time.
 *
 * @param group  null = everybody; so is the branch
 * @param period instants only count where they are given
 * @param prices by SKU, for its own unit
 */
public record PriceList(String id, String group, String branch, Period period, Map<String, List<Step>> prices) {

    /** From this quantity on (thousandths), cents for one unit. */
    public record Step(long from, long price) {
    }

    boolean isFor(Occasion occasion) {
        return period.holds(occasion) && (group == null || group.equals(occasion.group())) && (branch == null || branch.equals(occasion.branch()));
    }
}
