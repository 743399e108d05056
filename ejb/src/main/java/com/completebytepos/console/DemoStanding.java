package com.completebytepos.console;

import com.completebytepos.tenancy.Foundation;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.tenancy.ShopDirectory;
import com.completebytepos.tenancy.ShopState;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Promises that a demo shop stands whole at the end, wherever an earlier start was cut off. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoStanding {
    private static final Logger LOG = Logger.getLogger(DemoStanding.class);

    @Inject ShopDirectory directory;
    @Inject ShopAdministration administration;
    @Inject ShopOpenings openings;
    @Inject DemoFurnishing furnishing;

    /** Whether the shop was opened once, and stays what its owner makes of it. */
    @Requires(Permission.OPERATE_PLATFORM)
    public boolean isOpen(DemoShop wanted) {
        return directory.find(wanted.code()).filter(shop -> shop.state() != ShopState.OPENING).isPresent();
    }

    /** Opens the shop, or goes on where its opening stopped. @return false while an attempt that was cut off still holds the order, which is two minutes at most */
    @Requires(Permission.OPERATE_PLATFORM)
    public boolean open(DemoShop wanted) {
        var known = directory.find(wanted.code());
        if (known.isEmpty()) {
            administration.open(wanted.order());
        } else if (known.get().state() == ShopState.OPENING) {
            if (openings.progress(wanted.code()).orElseThrow().running()) return false;
            LOG.infof("%s: goes on being opened where an earlier start was cut off", wanted.code());
            administration.carryOut(openings.take(wanted.code()));
        }
        return true;
    }

    /** What an open shop still lacks. */
    @Requires(Permission.OPERATE_PLATFORM)
    public void furnish(DemoShop wanted) {
        ShopBinding.call(new ShopCode(wanted.code()), Foundation.BOOT, () -> {
            if (furnishing.furnish(wanted)) LOG.infof("%s: people, tills and goods are in", wanted.code());
            return null;
        });
    }
}
