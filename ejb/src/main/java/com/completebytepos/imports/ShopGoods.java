package com.completebytepos.imports;

import com.completebytepos.catalogue.GoodsIntake;
import com.completebytepos.pricing.CostRule;
import java.util.Set;
import java.util.UUID;

/** What a file is read against: the goods there are, those that have a price, the codes of the branches, and what may be asked at least. */
record ShopGoods(GoodsIntake.Known known, Set<UUID> priced, Set<String> branches, CostRule costs) {
}
