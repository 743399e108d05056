package com.completebytepos.console;

import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopDirectory;
import com.completebytepos.tenancy.ShopSchemas;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Promises that a shop is usable at once when it is open, and never half open to its people. Three short transactions, no one over two databases. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ShopAdministration {
    @Inject ShopDirectory directory;
    @Inject ShopSchemas schemas;
    @Inject ShopFurnishing furnishing;

    @Requires(Permission.OPERATE_PLATFORM)
    public void open(OpenShop command) {
        var operator = CurrentShop.actor();
        var shop = directory.reserve(command.code(), command.name()).shopCode();
        var version = schemas.migrateShop(shop);
        ShopBinding.run(shop, operator, () -> furnishing.furnish(command));
        directory.opened(shop.value(), version);
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public void suspend(String code, String reason) {
        directory.suspend(code, reason);
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public void resume(String code) {
        directory.resume(code);
    }
}
