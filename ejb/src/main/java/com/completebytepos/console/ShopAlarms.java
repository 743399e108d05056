package com.completebytepos.console;

import com.completebytepos.sync.TillStates;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Release;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.tenancy.ShopEntry;
import com.completebytepos.tenancy.ShopState;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;

/** Promises that the platform's staff see a shop whose tills lose, fork or forge entries, or are long unheard; counts only, nothing of the shop's own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ShopAlarms {
    @Inject TillStates tills;
    @Inject Release release;

    /** A shop that is not open, or stayed behind, has no alarm: its schema is not at this release. */
    @Requires(Permission.OPERATE_PLATFORM)
    public TillStates.Alarm of(ShopEntry shop) {
        if (shop.state() != ShopState.OPEN || !release.serves(shop)) return TillStates.Alarm.NONE;
        var operator = CurrentShop.actor();
        var counting = new Actor(operator.kind(), operator.id(), operator.name(), EnumSet.of(Permission.OPERATE_PLATFORM));
        return ShopBinding.call(new ShopCode(shop.code()), counting, tills::alarm);
    }
}
