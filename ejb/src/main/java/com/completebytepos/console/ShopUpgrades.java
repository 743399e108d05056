package com.completebytepos.console;

import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Release;
import com.completebytepos.tenancy.ShopDirectory;
import com.completebytepos.tenancy.ShopEntry;
import com.completebytepos.tenancy.ShopSchemas;
import com.completebytepos.tenancy.ShopState;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Promises that after an upgrade every shop is brought to this release's schema, one after the other; the door of each stays closed until it is, and one that fails stops no other. */
@Singleton
@AccessTimeout(-1)
@TransactionManagement(TransactionManagementType.BEAN)
public class ShopUpgrades {
    private static final Logger LOG = Logger.getLogger(ShopUpgrades.class);

    @Inject ShopDirectory directory;
    @Inject ShopSchemas schemas;
    @Inject Release release;

    /** @return how many shops were brought up; who comes second waits and finds nothing left to do */
    @OpenToAll("the desks it calls check the operator")
    public int bringUp() {
        var behind = directory.all().stream().filter(s -> s.state() == ShopState.OPEN || s.state() == ShopState.SUSPENDED).filter(s -> !release.serves(s)).toList();
        int done = 0;
        for (var shop : behind) {
            if (bringUp(shop)) LOG.infof("shop %s is at this release's schema, %d of %d", shop.code(), ++done, behind.size());
        }
        return done;
    }

    private boolean bringUp(ShopEntry shop) {
        try {
            directory.upgraded(shop.code(), schemas.migrateShop(shop.shopCode(), (reached, total) -> { }));
            return true;
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "shop %s could not be brought to this release's schema; its door stays closed until the next start", shop.code());
            return false;
        }
    }
}
