package com.completebytepos.stock;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.catalogue.AddProduct;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.inside.OwnShop;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.TaxProfileKind;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A shop of two branches with goods on the shelf, for a test that moves them. */
@ApplicationScoped
public class StockYard {
    public static final Actor ASHA = person("Asha");
    public static final Actor NJERI = person("Njeri");
    public static final Actor WANJIRU = person("Wanjiru");

    @Inject OwnShop ownShop;
    @Inject BranchRegister branches;
    @Inject ProductCatalogue catalogue;
    @Inject PriceBook prices;
    @Inject OpeningBalances balances;
    @Inject CostMethods costs;
    @Resource ManagedExecutorService threads;

    /** {@code goods} cost 10, 11, 12… where nothing else is said; a hundred of each lie in the first branch. */
    public record Yard(ShopCode shop, UUID near, UUID far, List<UUID> goods) {

        public <T> T as(Actor actor, Callable<T> work) {
            return ShopBinding.call(shop, actor, work);
        }

        public void run(Actor actor, Runnable work) {
            ShopBinding.run(shop, actor, work);
        }
    }

    public Yard open(int kinds) {
        return open(kinds, 10);
    }

    /** Where layers are kept from the beginning. */
    public Yard openLayered(int kinds) {
        return open(kinds, 10, () -> costs.choose(CostMethods.Method.FIFO, LocalDate.now(HouseClock.NAIROBI).withDayOfMonth(1)));
    }

    /** @param cost of the first kind of goods; each that follows costs one more */
    public Yard open(int kinds, long cost) {
        return open(kinds, cost, () -> { });
    }

    private Yard open(int kinds, long cost, Runnable first) {
        var shop = ownShop.open();
        return ShopBinding.call(shop, ASHA, () -> {
            first.run();
            var near = branches.add("NR", "Near", null, null);
            var far = branches.add("FR", "Far", null, null);
            prices.openBooks(TaxProfileKind.VAT, LocalDate.of(2020, 1, 1));
            var goods = new ArrayList<UUID>();
            var opening = new ArrayList<OpeningBalances.Line>();
            for (int i = 0; i < kinds; i++) {
                var sku = catalogue.add(new AddProduct("G-" + i, "Goods " + i, null, null, "EA", "B", false, List.of(), ProductKind.GOODS));
                prices.setPrice(sku, Money.ofCents(2_000 + 200L * i));
                goods.add(sku);
                opening.add(new OpeningBalances.Line(sku, pieces(100), BigDecimal.valueOf(cost + i)));
            }
            if (!opening.isEmpty()) balances.open(near, opening);
            return new Yard(shop, near, far, goods);
        });
    }

    /** So many of one kind of goods in the second branch, as opening stock. @return what became of it */
    public String opened(Yard yard, UUID sku, long much) {
        try {
            yard.as(ASHA, () -> balances.open(yard.far(), List.of(new OpeningBalances.Line(sku, pieces(much), BigDecimal.TEN))));
            return "opened";
        } catch (Rejection refused) {
            return refused.code();
        }
    }

    /** All of them side by side, each to its end. */
    public void atOnce(Runnable... works) {
        for (var one : Stream.of(works).<Future<?>>map(threads::submit).toList()) {
            try {
                one.get(60, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    static Actor person(String name) {
        return new Actor(Actor.Kind.USER, Ids.next(), name, EnumSet.complementOf(EnumSet.of(Permission.OPERATE_PLATFORM)));
    }

    public static Quantity pieces(long count) {
        return Quantity.ofThousandths(count * 1000);
    }
}
