package com.completebytepos.kernel;

import java.util.UUID;

/**
 * Fired, inside the writer's transaction, when something changed that tills keep a copy of.
 *
 * @param kind      of the thing, as the feed calls it: product, category, user, branch, till, shift, shop, workstation, taxes, promotion, promotionbuyer, coupon, pricelist
 * @param reference its id; null for the kinds there is only one of
 */
public record Changed(String kind, UUID reference) {
}
