package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.ProductHistory;
import com.completebytepos.catalogue.ProductTraits;
import com.completebytepos.catalogue.Variants;
import com.completebytepos.pricing.Margin;
import com.completebytepos.pricing.PriceHistory;
import com.completebytepos.pricing.PriceSince;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All of one SKU as it was read, and its parts as they are being typed. {@code price} and {@code margin} are null while there is none. */
public record ProductRecord(ProductTraits.Sheet sheet, PriceSince price, Margin margin, TraitsForm form, List<PackForm> packs, List<PartForm> parts, Variants.Family family,
                            VariantForm variant, List<BranchForm> places, Past past) implements Serializable {

    /** What it was called and what it cost; branches by their name. */
    public record Past(List<ProductHistory.Row> changes, List<PriceHistory.Row> prices, Map<UUID, String> branches) implements Serializable {
    }
}
