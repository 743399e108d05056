package com.completebytepos.resolution;

import com.completebytepos.sync.SyncReports;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenancy.ShopBinding;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Promises that what the door refused can still come into the books, on the word of a person who may decide and says why. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeldEntries {
    @Inject Bookings bookings;
    @Inject SyncReports reports;

    /** @return the receipt number it got, null where it is no sale */
    @Requires(Permission.REVIEW_FINDINGS)
    public String book(UUID reportId, String reason) {
        reports.find(reportId); // the deputy is bound to no branch
        return ShopBinding.call(CurrentShop.require(), Deputy.of(CurrentShop.actor()), () -> bookings.book(reportId, reason));
    }
}
