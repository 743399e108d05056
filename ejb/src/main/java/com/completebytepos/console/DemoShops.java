package com.completebytepos.console;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BusinessCard;
import com.completebytepos.branches.BusinessDetails;
import com.completebytepos.identity.NewUser;
import com.completebytepos.identity.Role;
import com.completebytepos.identity.UserAccounts;
import com.completebytepos.kernel.Setting;
import com.completebytepos.pricing.TaxProfileKind;
import com.completebytepos.selling.Tills;
import com.completebytepos.tenancy.Foundation;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.tenancy.ShopDirectory;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** The two demo shops, made once, only where CBPOS_DEMO is true. */
@Startup
@Singleton
@DependsOn("Foundation")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoShops {
    private static final Logger LOG = Logger.getLogger(DemoShops.class);
    private static final int ASSORTMENT = 19_831;
    private static final int AT_A_TIME = 500;

    @Inject ShopDirectory directory;
    @Inject ShopAdministration administration;
    @Inject UserAccounts accounts;
    @Inject BranchRegister branches;
    @Inject BusinessCard business;
    @Inject Tills tills;
    @Inject DemoGoods goods;
    @Inject DemoHistory history;
    @Inject DemoMoney money;
    @Inject ShopUpgrades upgrades;
    @Inject DemoAssortment assortment;
    @Inject Clock clock;
    @Inject DemoDevices devices;
    @Inject DemoStock stock;
    @Resource ManagedExecutorService executor;

    @PostConstruct
    void make() {
        if (!Setting.on("CBPOS_DEMO")) return;
        ShopBinding.run(null, Foundation.BOOT, () -> {
            if (directory.find("duka").isEmpty()) duka();
            if (directory.find("soko").isEmpty()) soko();
        });
        executor.execute(() -> ShopBinding.run(null, Foundation.BOOT, () -> {
            upgrades.bringUp();
            for (var shop : List.of("duka", "soko")) {
                ShopBinding.run(new ShopCode(shop), Foundation.BOOT, () -> money.wire(shop));
                ShopBinding.run(new ShopCode(shop), Foundation.BOOT, devices::promise);
                ShopBinding.run(new ShopCode(shop), Foundation.BOOT, stock::fill);
            }
            stockSupermarket();
            history.replay(List.of("duka", "soko"));
        }));
    }

    private void duka() {
        administration.open(new OpenShop("duka", "Duka la Asha", "MA", "Moi Avenue", TaxProfileKind.VAT, owner("asha", "Asha")));
        fill("duka", () -> {
            tills.add(branches.all().get(0).id(), "2");
            business.describe(new BusinessDetails("Duka la Asha", "A000000001D", null, "Asante, karibu tena!"));
            add("njeri", "Njeri", Role.SUPERVISOR, "246810");
            add("otieno", "Otieno", Role.ACCOUNTANT, null);
            till("wanjiku", "Wanjiku", "1357");
        });
    }

    private void soko() {
        administration.open(new OpenShop("soko", "Soko Mpya", "TB", "Tom Mboya Street", TaxProfileKind.VAT, owner("musa", "Musa")));
        fill("soko", () -> {
            tills.add(branches.add("KT", "Kisumu Town", "Oginga Odinga Street, Kisumu", "+254 57 0000000"), "1");
            tills.add(branches.add("NK", "Nakuru", "Kenyatta Avenue, Nakuru", "+254 51 0000000"), "1");
            business.describe(new BusinessDetails("Soko Mpya", "A000000002S", null, "Asante, karibu tena!"));
            add("achieng", "Achieng", Role.SUPERVISOR, "135790");
            add("kamau", "Kamau", Role.ACCOUNTANT, null);
            till("baraka", "Baraka", "2468");
            till("zawadi", "Zawadi", "8642");
        });
    }

    private void fill(String code, Runnable people) {
        ShopBinding.call(new ShopCode(code), Foundation.BOOT, () -> {
            people.run();
            goods.fill();
            return null;
        });
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

    private static NewUser owner(String username, String name) {
        return new NewUser(username, name, username + "@localhost", Set.of(Role.OWNER), "demo-" + username, null);
    }

    private void add(String username, String name, Role role, String pin) {
        accounts.add(new NewUser(username, name, username + "@localhost", Set.of(role), "demo-" + username, pin));
    }

    private void till(String username, String name, String pin) {
        accounts.add(new NewUser(username, name, null, Set.of(Role.CASHIER), null, pin));
    }
}
