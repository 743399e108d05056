package com.completebytepos.resolution;

import com.completebytepos.selling.SaleFindings;
import com.completebytepos.sync.Inbox;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Promises that a booking and the decision behind it stand or fall together. */
@Stateless
public class Bookings {
    @Inject Inbox inbox;
    @Inject SaleFindings sales;
    @Inject Resolutions resolutions;

    @Requires(Permission.REVIEW_FINDINGS)
    public String book(UUID reportId, String reason) {
        var id = inbox.book(reportId).orElseThrow(() -> ResolutionRejection.NOT_BOOKABLE.with());
        var receipt = sales.receiptNumbers(List.of(id)).get(id);
        resolutions.booked(reportId, reason, receipt);
        return receipt;
    }
}
