package com.completebytepos.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.inside.OwnShop;
import com.completebytepos.inside.Shops;
import com.completebytepos.tenancy.Foundation;
import com.completebytepos.tenancy.Release;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopDirectory;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A shop of a former release: not served by this one, brought up once, then served. */
@ArquillianTest
class ShopUpgradesIT {
    @Inject ShopUpgrades upgrades;
    @Inject ShopDirectory directory;
    @Inject Release release;
    @Inject OwnShop ownShop;

    @Test
    void aShopBehindThisReleaseIsNotServedUntilItIsBroughtUp() {
        var shop = ownShop.open();
        Shops.update(shop, "DROP TABLE {shop}.reset_ask");
        Shops.update(shop, "DELETE FROM {shop}.flyway_schema_history WHERE version = '202611250801'");
        ShopBinding.run(null, Foundation.BOOT, () -> {
            directory.upgraded(shop.value(), "00001-202611251102");
            assertFalse(release.serves(directory.find(shop.value()).orElseThrow()));
            assertTrue(upgrades.bringUp() >= 1);
            assertTrue(release.serves(directory.find(shop.value()).orElseThrow()));
            assertEquals(0, upgrades.bringUp());
        });
        assertEquals(0L, Shops.value(shop, "SELECT COUNT(*) FROM {shop}.reset_ask"));
    }
}
