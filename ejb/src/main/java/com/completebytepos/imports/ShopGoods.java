package com.completebytepos.imports;

import com.completebytepos.catalogue.GoodsIntake;
import java.util.Set;
import java.util.UUID;

/** What a file is read against: the goods there are, those that have a price, the codes of the branches. */
record ShopGoods(GoodsIntake.Known known, Set<UUID> priced, Set<String> branches) {
}
