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
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
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

    /** A step that fell half way, and is written down as done all the same. */
    @Tag("wide")
    @Test
    void aShopWhoseTablesAreNotThoseOfThisReleaseStaysClosedWhateverItsHistorySays() {
        for (var damage : List.of(new String[] {"ALTER TABLE {shop}.reset_ask DROP COLUMN free_at", "ALTER TABLE {shop}.reset_ask ADD COLUMN free_at DATETIME(3) NULL"},
                new String[] {"ALTER TABLE {shop}.app_user DROP KEY username", "ALTER TABLE {shop}.app_user ADD UNIQUE KEY username (username)"},
                new String[] {"ALTER TABLE {shop}.branch MODIFY name VARCHAR(20) NOT NULL", "ALTER TABLE {shop}.branch MODIFY name VARCHAR(120) NOT NULL"},
                new String[] {"CREATE TABLE {shop}.left_over (id INT)", "DROP TABLE {shop}.left_over"})) {
            var shop = ownShop.open();
            Shops.update(shop, damage[0]);
            ShopBinding.run(null, Foundation.BOOT, () -> {
                directory.upgraded(shop.value(), "00001-202611251102");
                upgrades.bringUp();
                assertFalse(release.serves(directory.find(shop.value()).orElseThrow()), damage[0]);
                Shops.update(shop, damage[1]);
                upgrades.bringUp();
                assertTrue(release.serves(directory.find(shop.value()).orElseThrow()), damage[1]);
            });
        }
    }
}
