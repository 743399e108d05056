package com.completebytepos.reporting;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** Which sales are meant; what is null does not restrict. {@code receiptNumber} is a part of the number, {@code taxLetter} one that was sold. */
public record SaleFilter(Days days, UUID branchId, UUID tillId, UUID cashierId, UUID shiftId, String receiptNumber, Money least, Money most,
                         String taxLetter, boolean withFindings, boolean offlineOnly) implements Serializable {

    /** Which day is meant: the shop's business day, which may outlast midnight, or the fiscal day 00:00-23:59:59 in Nairobi. */
    public enum DayKind { BUSINESS, FISCAL }

    /** Both days are included; either may be null. */
    public record Days(LocalDate from, LocalDate to, DayKind kind) implements Serializable {
    }

    public static SaleFilter of(Days days) {
        return new SaleFilter(days, null, null, null, null, null, null, null, null, false, false);
    }
}
