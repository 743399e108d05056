package com.completebytepos.stock;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.catalogue.AddProduct;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.inside.OwnShop;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.TaxProfileKind;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A shop of two branches with goods on the shelf, for a test that moves them. */
@ApplicationScoped
public class StockYard {
    public static final Actor ASHA = person("Asha");
    public static final Actor NJERI = person("Njeri");

    @Inject OwnShop ownShop;
    @Inject BranchRegister branches;
    @Inject ProductCatalogue catalogue;
    @Inject PriceBook prices;
    @Inject OpeningBalances balances;

    /** {@code goods} cost 10, 11, 12… and sell at double; a hundred of each lie in the first branch. */
    public record Yard(ShopCode shop, UUID near, UUID far, List<UUID> goods) {

        public <T> T as(Actor actor, Callable<T> work) {
            return ShopBinding.call(shop, actor, work);
        }

        public void run(Actor actor, Runnable work) {
            ShopBinding.run(shop, actor, work);
        }
    }

    public Yard open(int kinds) {
        var shop = ownShop.open();
        return ShopBinding.call(shop, ASHA, () -> {
            var near = branches.add("NR", "Near", null, null);
            var far = branches.add("FR", "Far", null, null);
            prices.openBooks(TaxProfileKind.VAT, LocalDate.of(2020, 1, 1));
            var goods = new ArrayList<UUID>();
            var opening = new ArrayList<OpeningBalances.Line>();
            for (int i = 0; i < kinds; i++) {
                var sku = catalogue.add(new AddProduct("G-" + i, "Goods " + i, null, null, "EA", "B", false, List.of(), ProductKind.GOODS));
                prices.setPrice(sku, Money.ofCents(2_000 + 200L * i));
                goods.add(sku);
                opening.add(new OpeningBalances.Line(sku, pieces(100), BigDecimal.valueOf(10 + i)));
            }
            balances.open(near, opening);
            return new Yard(shop, near, far, goods);
        });
    }

    static Actor person(String name) {
        return new Actor(Actor.Kind.USER, Ids.next(), name, EnumSet.complementOf(EnumSet.of(Permission.OPERATE_PLATFORM)));
    }

    public static Quantity pieces(long count) {
        return Quantity.ofThousandths(count * 1000);
    }
}
