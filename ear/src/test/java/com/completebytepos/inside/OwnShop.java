package com.completebytepos.inside;

import com.completebytepos.tenancy.Foundation;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.tenancy.ShopDirectory;
import com.completebytepos.tenancy.ShopSchemas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens an empty shop for a test that does to it what no demo shop should suffer. */
@ApplicationScoped
public class OwnShop {
    @Inject ShopDirectory directory;
    @Inject ShopSchemas schemas;

    public ShopCode open() {
        return ShopBinding.call(null, Foundation.BOOT, () -> {
            var shop = directory.reserve("it" + Long.toString(System.nanoTime(), 36), "A test's own").shopCode();
            directory.opened(shop.value(), schemas.migrateShop(shop, (done, total) -> { }));
            return shop;
        });
    }
}
