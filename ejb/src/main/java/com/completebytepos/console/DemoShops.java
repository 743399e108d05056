package com.completebytepos.console;

import com.completebytepos.kernel.Setting;
import com.completebytepos.tenancy.Foundation;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The two demo shops, made once, only where CBPOS_DEMO is true; a start that was cut off is made good by the next. */
@Startup
@Singleton
@DependsOn("Foundation")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoShops {
    private static final Logger LOG = Logger.getLogger(DemoShops.class);
    /** With the seed's goods 20,000. */
    static final int ASSORTMENT = 19_831;
    private static final int AT_A_TIME = 500;
    private static final int ASK_AGAIN_SECONDS = 5;

    @Inject DemoStanding standing;
    @Inject DemoHistory history;
    @Inject DemoMoney money;
    @Inject ShopUpgrades upgrades;
    @Inject DemoAssortment assortment;
    @Inject Clock clock;
    @Inject DemoDevices devices;
    @Inject DemoStock stock;
    @Resource ManagedScheduledExecutorService executor;

    /** A new shop is whole before anybody can knock; one that stood waits for no deployment, and may be of an earlier release. */
    @PostConstruct
    void make() {
        if (!Setting.on("CBPOS_DEMO")) return;
        var unfinished = new ArrayList<DemoShop>();
        ShopBinding.run(null, Foundation.BOOT, () -> {
            for (var shop : DemoShop.BOTH) {
                boolean known = standing.isOpen(shop);
                if (!standing.open(shop)) unfinished.add(shop);
                else if (!known) standing.furnish(shop);
            }
        });
        for (var shop : unfinished) LOG.infof("%s: an earlier start was cut off while it was opened; it goes on by itself in two minutes at most", shop.code());
        executor.execute(() -> ShopBinding.run(null, Foundation.BOOT, () -> goOn(unfinished)));
    }

    private void goOn(List<DemoShop> unfinished) {
        unfinished.removeIf(standing::open);
        if (unfinished.isEmpty()) {
            fill();
            return;
        }
        executor.schedule(() -> ShopBinding.run(null, Foundation.BOOT, () -> goOn(unfinished)), ASK_AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    private void fill() {
        upgrades.bringUp();
        for (var shop : DemoShop.BOTH) {
            standing.furnish(shop);
            var code = new ShopCode(shop.code());
            ShopBinding.run(code, Foundation.BOOT, () -> money.wire(shop.code()));
            ShopBinding.run(code, Foundation.BOOT, devices::promise);
            ShopBinding.run(code, Foundation.BOOT, stock::fill);
        }
        stockSupermarket();
        history.replay(DemoShop.BOTH.stream().map(DemoShop::code).toList());
    }

    /** In the background: the shop sells what the seed has from the first minute on, the rest joins it. Goes on where it was cut off. */
    private void stockSupermarket() {
        var begun = clock.instant();
        int made = ShopBinding.call(new ShopCode("soko"), Foundation.BOOT, () -> {
            var kinds = DemoShelf.packedKinds();
            var missing = assortment.missing(Math.min(DemoAssortment.most(kinds), Setting.number("CBPOS_DEMO_PRODUCTS", ASSORTMENT)));
            for (int from = 0; from < missing.size(); from += AT_A_TIME) assortment.stock(kinds, missing.subList(from, Math.min(missing.size(), from + AT_A_TIME)));
            return missing.size();
        });
        LOG.infof("soko: %d products joined the seed's in %d ms", made, Duration.between(begun, clock.instant()).toMillis());
    }
}
