package com.completebytepos.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BusinessDetails;
import com.completebytepos.identity.NewUser;
import com.completebytepos.identity.Role;
import com.completebytepos.identity.UserAccounts;
import com.completebytepos.inside.Shops;
import com.completebytepos.pricing.TaxProfileKind;
import com.completebytepos.tenancy.Foundation;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.tenancy.ShopDirectory;
import com.completebytepos.tenancy.ShopState;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A first start of the demo that was cut off, wherever: the next one makes the shop whole, and one more changes nothing. */
@ArquillianTest
class DemoStandingIT {
    private static final String GOODS = "SELECT COUNT(*) FROM {shop}.sku";
    private static final String PEOPLE = "SELECT COUNT(*) FROM {shop}.app_user";
    private static final String TILLS = "SELECT COUNT(*) FROM {shop}.till";

    @Inject DemoStanding standing;
    @Inject ShopAdministration administration;
    @Inject ShopOpenings openings;
    @Inject ShopDirectory directory;
    @Inject UserAccounts accounts;
    @Inject BranchRegister branches;

    @Tag("wide")
    @Test
    void aStartCutOffWhileTheShopWasOpenedGoesOnWhenTheOrderIsFree() {
        var wanted = wanted();
        var shop = new ShopCode(wanted.code());
        asBoot(() -> {
            openings.order(wanted.order());
            openings.take(wanted.code());
            assertFalse(standing.open(wanted));
            Shops.update(shop, "UPDATE cbpos_platform.opening_order SET leased_until = NULL WHERE shop_code = ?", wanted.code());
            assertTrue(standing.open(wanted));
            standing.furnish(wanted);
        });
        assertWhole(wanted);
    }

    @Test
    void aStartCutOffBetweenOrderAndSchemaGoesOnAtOnce() {
        var wanted = wanted();
        asBoot(() -> {
            openings.order(wanted.order());
            assertTrue(standing.open(wanted));
            standing.furnish(wanted);
        });
        assertWhole(wanted);
    }

    @Tag("wide")
    @Test
    void aStartCutOffWhileTheShopWasFurnishedIsMadeGoodAndOnlyOnce() {
        var wanted = wanted();
        var shop = new ShopCode(wanted.code());
        asBoot(() -> administration.open(wanted.order()));
        ShopBinding.run(shop, Foundation.BOOT, () -> {
            branches.add("KT", "Kisumu Town", null, null);
            accounts.add(wanted.people().get(0));
        });
        for (int start = 0; start < 2; start++) {
            asBoot(() -> {
                assertTrue(standing.open(wanted));
                standing.furnish(wanted);
            });
            assertWhole(wanted);
        }
        Shops.update(shop, "UPDATE {shop}.app_user SET display_name = 'Kept as the owner wrote it' WHERE username = 'zuri'");
        asBoot(() -> standing.furnish(wanted));
        assertEquals("Kept as the owner wrote it", Shops.value(shop, "SELECT display_name FROM {shop}.app_user WHERE username = 'zuri'"));
    }

    private void assertWhole(DemoShop wanted) {
        var shop = new ShopCode(wanted.code());
        assertEquals(ShopState.OPEN, directory.find(wanted.code()).orElseThrow().state());
        assertEquals(169L, Shops.value(shop, GOODS));
        assertEquals(1L + wanted.people().size(), Shops.value(shop, PEOPLE));
        assertEquals(3L, Shops.value(shop, TILLS));
        assertEquals("A000000003T", Shops.value(shop, "SELECT kra_pin FROM {shop}.business"));
    }

    private static void asBoot(Runnable errand) {
        ShopBinding.run(null, Foundation.BOOT, errand);
    }

    private static DemoShop wanted() {
        var code = "dm" + Long.toString(System.nanoTime(), 36);
        var owner = new NewUser("amina", "Amina", "amina@localhost", Set.of(Role.OWNER), "demo-amina", null);
        return new DemoShop(new OpenShop(code, "Cut off", "MA", "Moi Avenue", TaxProfileKind.VAT, owner), new BusinessDetails("Cut off", "A000000003T", null, null),
                List.of(new DemoShop.Place("MA", "Moi Avenue", null, null, "2"), new DemoShop.Place("KT", "Kisumu Town", null, null, "1")),
                List.of(new NewUser("zuri", "Zuri", "zuri@localhost", Set.of(Role.SUPERVISOR), "demo-zuri", "246810"), new NewUser("juma", "Juma", null, Set.of(Role.CASHIER), null, "1357")));
    }
}
