package com.completebytepos.pricing;

import com.completebytepos.catalogue.AddProduct;
import com.completebytepos.catalogue.BranchShelves;
import com.completebytepos.catalogue.EditProduct;
import com.completebytepos.catalogue.Packaging;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductTraits;
import com.completebytepos.catalogue.Variants;
import com.completebytepos.kernel.Money;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Promises that goods and what they cost are added or changed together, or not at all. */
@Stateless
public class PricedGoods {
    @Inject ProductCatalogue catalogue;
    @Inject Packaging packaging;
    @Inject Variants variants;
    @Inject BranchShelves shelves;
    @Inject PriceBook prices;
    @Inject SpecialPrices specials;
    @Inject ProductTraits traits;

    /** How one branch offers a SKU, and for how much; no price: for what the shop asks. */
    public record AtBranch(UUID branchId, BranchShelves.Place place, Money price) implements Serializable {
    }

    /** Another SKU of a product; {@code barcode}, {@code price} and {@code cost} may be null. */
    public record NewVariant(String code, List<String> values, String barcode, Money price, BigDecimal cost) {
    }

    /** @param price for one unit; who may not set prices adds goods without one, and tills do not offer them until they have it */
    @Requires(Permission.EDIT_PRODUCTS)
    public UUID add(AddProduct product, boolean active, Money price) {
        return add(product, active, price, null);
    }

    /** @param cost of one unit, null while nobody knows it */
    @Requires(Permission.EDIT_PRODUCTS)
    public UUID add(AddProduct product, boolean active, Money price, BigDecimal cost) {
        var sku = catalogue.add(product);
        if (cost != null) traits.costs(sku, cost);
        if (!active) catalogue.setActive(sku, false);
        if (price != null || CurrentShop.actor().may(Permission.EDIT_PRICES)) prices.setPrice(sku, price);
        return sku;
    }

    /** @param seen the price its editor saw, null when there was none */
    @Requires(Permission.EDIT_PRODUCTS)
    public void change(EditProduct product, Money seen, Money price) {
        catalogue.edit(product);
        if (Objects.equals(seen, price)) return;
        var standing = prices.prices(List.of(product.id())).get(product.id());
        if (!Objects.equals(standing, seen)) throw PricingRejection.PRICE_CHANGED_MEANWHILE.at("version", String.valueOf(standing));
        prices.setPrice(product.id(), price);
    }

    /** The price its editor saw, null when there was none, and the one that is wanted. */
    public record Asked(Money seen, Money wanted) {
    }

    /** @param active null: as it is */
    @Requires(Permission.EDIT_PRODUCTS)
    public void change(EditProduct product, Asked price, Boolean active) {
        change(product, price.seen(), price.wanted());
        if (active != null) catalogue.setActive(product.id(), active);
    }

    /** @param amounts by unit; packs without one cost what their units cost */
    @Requires(Permission.EDIT_PRODUCTS)
    public void pack(UUID skuId, int version, List<Packaging.Pack> packs, Map<String, Money> amounts) {
        var gone = packaging.packsOf(skuId).stream().map(Packaging.Pack::unit).filter(unit -> packs.stream().noneMatch(p -> p.unit().equals(unit))).toList();
        packaging.pack(skuId, version, packs);
        var standing = prices.pricesSince(List.of(skuId), null).get(skuId);
        for (var pack : packs) setIfOther(skuId, pack.unit(), standing, amounts.get(pack.unit()));
        for (var unit : gone) setIfOther(skuId, unit, standing, null);
    }

    @Requires(Permission.EDIT_PRODUCTS)
    public UUID addVariant(UUID siblingId, int version, NewVariant told) {
        var sku = variants.add(siblingId, version, told.code(), told.values(), told.barcode());
        if (told.cost() != null) traits.costs(sku, told.cost());
        if (told.price() != null) prices.setPrice(sku, told.price());
        return sku;
    }

    @Requires(Permission.EDIT_PRODUCTS)
    public void arrange(UUID skuId, List<AtBranch> wanted) {
        var asked = specials.ofBranches(skuId);
        for (var one : wanted) {
            shelves.arrange(skuId, one.branchId(), one.place());
            if (!Objects.equals(asked.get(one.branchId()), one.price())) specials.ofBranch(skuId, one.branchId(), one.price());
        }
    }

    private void setIfOther(UUID skuId, String unit, PriceSince standing, Money wanted) {
        var own = standing == null ? null : standing.packs().get(unit);
        if (!Objects.equals(own == null ? null : own.amount(), wanted)) specials.ofPack(skuId, unit, wanted);
    }
}
