package com.completebytepos.pricing;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.AddProduct;
import com.completebytepos.catalogue.EditProduct;
import com.completebytepos.catalogue.Packaging;
import com.completebytepos.catalogue.ProductTraits;
import com.completebytepos.catalogue.SkuFacts;
import com.completebytepos.catalogue.Traits;
import com.completebytepos.kernel.BelowZero;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Promises that goods come or change with all that was told of them, limits, packs, parts and prices, or not at all. */
@Stateless
public class WholeGoods {
    @Inject PricedGoods goods;
    @Inject ProductTraits traits;
    @Inject Packaging packaging;
    @Inject SpecialPrices specials;
    @Inject BranchRegister branches;

    /** A branch's own price; null where it asks what the shop asks. */
    public record AtBranch(UUID branchId, Money price) {
    }

    /** What of limits and fields is told; null is not told, an empty text or zero none. */
    public record Told(String brand, Boolean kadogo, Integer ageLimit, Long mostPerSale, BigDecimal cost, Map<String, String> attributes, String belowZero, Integer warrantyMonths) {
    }

    /** What stands beside a product's description; every part null where it was not told, else in the place of what there is. {@code amounts}: prices of packs by unit. */
    public record Rest(Told traits, List<Packaging.Pack> packs, Map<String, Money> amounts, List<SkuFacts.Part> parts, List<AtBranch> branches) {
    }

    @Requires(Permission.EDIT_PRODUCTS)
    public UUID add(AddProduct product, boolean active, Money price, Rest rest) {
        var sku = goods.add(product, active, price);
        complete(sku, rest);
        return sku;
    }

    @Requires(Permission.EDIT_PRODUCTS)
    public void change(EditProduct product, PricedGoods.Asked price, Boolean active, Rest rest) {
        goods.change(product, price, active);
        complete(product.id(), rest);
    }

    /** By SKU and branch. */
    @Requires(Permission.VIEW_PRODUCTS)
    public Map<UUID, Map<UUID, Money>> branchPrices(Collection<UUID> skuIds) {
        var found = new HashMap<UUID, Map<UUID, Money>>();
        skuIds.forEach(sku -> found.put(sku, specials.ofBranches(sku)));
        return found;
    }

    /** Each step takes the version the one before it left. */
    private void complete(UUID sku, Rest rest) {
        if (rest.traits() != null) traits.describe(sku, version(sku), merged(traits.of(sku).traits(), rest.traits()));
        if (rest.packs() != null) goods.pack(sku, version(sku), rest.packs(), rest.amounts());
        if (rest.parts() != null) packaging.compose(sku, version(sku), rest.parts());
        if (rest.branches() == null) return;
        var known = branches.all().stream().map(BranchSummary::id).toList();
        if (rest.branches().stream().anyMatch(one -> !known.contains(one.branchId()))) throw PricingRejection.NO_SUCH_BRANCH.at("branchPrices");
        ask(sku, rest.branches());
    }

    /** Branches that are not named ask what the shop asks; who changes none needs no leave to set prices. */
    private void ask(UUID sku, List<AtBranch> told) {
        var standing = specials.ofBranches(sku);
        var wanted = new HashMap<UUID, Money>();
        standing.keySet().forEach(branch -> wanted.put(branch, null));
        told.forEach(one -> wanted.put(one.branchId(), one.price()));
        wanted.forEach((branch, price) -> {
            if (!Objects.equals(standing.get(branch), price)) specials.ofBranch(sku, branch, price);
        });
    }

    private int version(UUID sku) {
        return traits.of(sku).version();
    }

    private static Traits merged(Traits standing, Told told) {
        var most = told.mostPerSale() == null ? standing.mostPerSale() : told.mostPerSale() == 0 ? null : Quantity.ofThousandths(told.mostPerSale());
        var age = told.ageLimit() == null ? standing.ageLimit() : told.ageLimit() == 0 ? null : told.ageLimit();
        if (told.belowZero() != null && !told.belowZero().isEmpty() && BelowZero.named(told.belowZero()).isEmpty()) throw PricingRejection.BELOW_ZERO.at("belowZero", told.belowZero());
        var zero = told.belowZero() == null ? standing.belowZero() : BelowZero.named(told.belowZero()).orElse(null);
        var months = told.warrantyMonths() == null ? standing.warrantyMonths() : told.warrantyMonths() == 0 ? null : told.warrantyMonths();
        return new Traits(told.brand() == null ? standing.brand() : told.brand(), told.kadogo() == null ? standing.kadogo() : told.kadogo(), age, most, standing.tracking(),
                told.cost() == null ? standing.cost() : told.cost(), told.attributes() == null ? standing.attributes() : told.attributes(), zero, months);
    }
}
