package com.completebytepos.pricing;

import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.engine.offers.Promotion;

/**
 * A promotion as its editor says it.
 *
 * @param nameSw may be null
 * @param budget all it may give away, null = no limit
 * @param rules  its id, version and what is left of its budget do not count here
 */
public record PromotionDraft(String name, String nameSw, Money budget, Promotion rules) {
}
