package com.completebytepos.selling;

import com.completebytepos.catalogue.SkuFacts;
import com.completebytepos.pricing.PriceSince;
import com.completebytepos.pricing.TaxesOfDay;
import java.util.Map;
import java.util.UUID;

/** What the shop knows of the goods on a sale, and the taxes of its day. */
record KnownGoods(Map<UUID, SkuFacts> facts, Map<UUID, PriceSince> prices, TaxesOfDay taxes) {
}
