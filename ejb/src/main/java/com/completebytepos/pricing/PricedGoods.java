package com.completebytepos.pricing;

import com.completebytepos.catalogue.AddProduct;
import com.completebytepos.catalogue.EditProduct;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.kernel.Money;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Promises that goods and what they cost are added or changed together, or not at all. */
@Stateless
public class PricedGoods {
    @Inject ProductCatalogue catalogue;
    @Inject PriceBook prices;

    /** @param price for one unit; who may not set prices adds goods without one, and tills do not offer them until they have it */
    @Requires(Permission.EDIT_PRODUCTS)
    public UUID add(AddProduct product, boolean active, Money price) {
        var sku = catalogue.add(product);
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
}
