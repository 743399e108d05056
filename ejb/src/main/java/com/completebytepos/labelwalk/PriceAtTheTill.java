package com.completebytepos.labelwalk;

import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.Barcodes;
import com.completebytepos.catalogue.BranchShelves;
import com.completebytepos.catalogue.Packaging;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ScaleLayouts;
import com.completebytepos.catalogue.TillGoods;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.PriceLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a till of a branch makes of a code: which goods they are, and what it asks for them; else why it asks nothing. */
@ApplicationScoped
public class PriceAtTheTill {
    private static final Quantity ONE = Quantity.ofThousandths(1000);
    private static final int SCALE_DIGITS = 13;

    @Inject ProductQueries products;
    @Inject TillGoods goods;
    @Inject BranchShelves shelves;
    @Inject ScaleLayouts scales;
    @Inject PriceBook prices;
    @Inject PriceLists lists;

    /** As tills read it: goods and packs by their codes first, then the shop's own scale. @throws com.completebytepos.kernel.Rejection at the field "code" */
    AskedPrice read(BranchSummary branch, String typed) {
        var code = typed == null ? "" : typed.strip();
        var known = products.scanned(code);
        if (known.isPresent()) return of(branch, known.get().skuId(), known.get().units().equals(ONE) ? "" : pack(branch, known.get(), code), false);
        var layout = layout(code);
        if (layout.isEmpty()) throw LabelwalkRejection.NO_SUCH_CODE.at("code", code);
        if (!Barcodes.isValid(code)) throw LabelwalkRejection.MISREAD.at("code", code);
        var item = code.substring(layout.get().prefix().length(), layout.get().prefix().length() + layout.get().itemDigits());
        var weighed = products.scanned(item).or(() -> products.scanned(item.replaceFirst("^0+(?=.)", ""))).orElseThrow(() -> LabelwalkRejection.SCALE_CODE_UNKNOWN.at("code", item));
        return of(branch, weighed.skuId(), "", true);
    }

    /** @param unit of a pack; empty for the goods' own */
    AskedPrice of(BranchSummary branch, UUID skuId, String unit, boolean weighed) {
        var item = goods.items(List.of(skuId), branch.id()).stream().findFirst().orElseThrow(() -> LabelwalkRejection.NO_SUCH_CODE.at("code", ""));
        if (!item.active()) throw (isOffered(branch, skuId) ? LabelwalkRejection.NOT_SOLD : LabelwalkRejection.NOT_OFFERED).at("code", item.name(), branch.name());
        var price = prices.pricesSince(List.of(skuId), branch.id()).get(skuId);
        if (price == null) throw LabelwalkRejection.NO_PRICE.at("code", item.name());
        if (!unit.isEmpty()) {
            var own = price.packs().get(unit);
            var factor = item.packs().stream().filter(pack -> pack.unit().equals(unit)).findFirst().map(Packaging.Pack::factor).orElse(ONE);
            return new AskedPrice(skuId, unit, item.code(), item.name(), unit, own == null ? factor.times(price.amount()) : own.amount(), null, weighed);
        }
        Money listed = lists.everybodys(List.of(skuId), branch.id()).get(skuId);
        boolean cheaper = listed != null && listed.compareTo(price.amount()) < 0;
        return new AskedPrice(skuId, unit, item.code(), item.name(), item.unit(), cheaper ? listed : price.amount(), cheaper ? price.amount() : null, weighed);
    }

    private String pack(BranchSummary branch, ProductQueries.Scanned scanned, String code) {
        var packs = goods.items(List.of(scanned.skuId()), branch.id()).get(0).packs().stream().filter(pack -> pack.factor().equals(scanned.units())).toList();
        return packs.stream().filter(pack -> pack.barcodes().contains(code)).findFirst().or(() -> packs.stream().findFirst()).map(Packaging.Pack::unit).orElse("");
    }

    private Optional<ScaleLayouts.Layout> layout(String code) {
        if (code.length() != SCALE_DIGITS || !code.chars().allMatch(Character::isDigit)) return Optional.empty();
        return scales.all().stream().filter(one -> code.startsWith(one.prefix())).findFirst();
    }

    private boolean isOffered(BranchSummary branch, UUID skuId) {
        var place = shelves.of(skuId).get(branch.id());
        return place == null || place.offered();
    }
}
