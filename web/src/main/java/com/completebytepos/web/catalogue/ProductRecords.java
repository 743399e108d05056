package com.completebytepos.web.catalogue;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.BranchShelves;
import com.completebytepos.catalogue.Packaging;
import com.completebytepos.catalogue.ProductHistory;
import com.completebytepos.catalogue.ProductTraits;
import com.completebytepos.catalogue.Variants;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.PriceHistory;
import com.completebytepos.pricing.PriceSince;
import com.completebytepos.pricing.SpecialPrices;
import com.completebytepos.stock.StockRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads all there is of one SKU for its page. */
@ApplicationScoped
public class ProductRecords {
    private static final int HISTORY = 50;

    @Inject ProductTraits traits;
    @Inject Packaging packaging;
    @Inject Variants variants;
    @Inject ProductHistory history;
    @Inject BranchShelves shelves;
    @Inject BranchRegister branches;
    @Inject PriceBook prices;
    @Inject SpecialPrices specials;
    @Inject PriceHistory priceHistory;
    @Inject StockRules levels;
    @Inject MarginOf margins;

    ProductRecord read(UUID id) {
        var sheet = traits.of(id);
        var price = prices.pricesSince(List.of(id), null).get(id);
        var packs = new ArrayList<>(packaging.packsOf(id).stream().map(p -> PackForm.of(p, packPrice(price, p.unit()))).toList());
        var parts = new ArrayList<>(packaging.partsOf(id).stream().map(PartForm::of).toList());
        var family = variants.of(id);
        var all = branches.all();
        var past = new ProductRecord.Past(history.of(id, HISTORY), priceHistory.of(id, HISTORY), all.stream().collect(Collectors.toMap(BranchSummary::id, BranchSummary::name)));
        return new ProductRecord(sheet, price, price == null ? null : margins.of(price.amount(), sheet.taxCategory(), sheet.traits().cost()), TraitsForm.of(sheet.traits()), packs, parts,
                family, VariantForm.of(family, id), places(id, all), past);
    }

    List<String> brands() {
        return traits.brands();
    }

    private ArrayList<BranchForm> places(UUID id, List<BranchSummary> all) {
        var asked = specials.ofBranches(id);
        var offered = shelves.of(id);
        var least = levels.reorderLevels(id);
        return new ArrayList<>(all.stream().filter(BranchSummary::active)
                .map(b -> new BranchForm(b, offered.getOrDefault(b.id(), BranchShelves.Place.AS_THE_SHOP), asked.get(b.id()), least.get(b.id()))).toList());
    }

    private static Money packPrice(PriceSince price, String unit) {
        return price == null || !price.packs().containsKey(unit) ? null : price.packs().get(unit).amount();
    }
}
