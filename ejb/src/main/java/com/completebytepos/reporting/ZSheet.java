package com.completebytepos.reporting;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The totals of a shift: an X while it is open ({@code number} 0, nothing kept), a Z once it is closed. {@code revision} 1 is the first. */
public record ZSheet(UUID id, Head head, Instant writtenAt, List<Row> rows) implements Serializable {

    /** {@code because}: a word of {@link com.completebytepos.selling.ShiftTotalled.Because}. */
    public record Head(UUID shiftId, UUID tillId, UUID branchId, int number, int revision, LocalDate businessDay, String because) implements Serializable {
    }

    /**
     * Sections: SALES, RETURNS, DISCOUNT, ROUNDING, TENDER (by kind), REFUND (by kind), CHANGE (on other tenders than cash), VALUE (cards sold, by tender), LETTER (by "B 16.00"; amount is taxable),
     * CATEGORY, CASHIER, MOVE (by type), DRAWER, REMOVED, ABANDONED, FLOAT, FLOAT_PIECE (by note or coin, where it was counted), FLOAT_LEFT (what the former shift left) and FLOAT_DIFF (the float less that), EXPECTED, COUNTED, VARIANCE,
     * TAKEN (of what was counted, to the safe or the bank) and STAYS (in the drawer), where somebody said so,
     * TENDER_OUT (slips, cheques, notes and vouchers taken away before the count), TENDER_DUE, TENDER_COUNT, TENDER_DIFF (by kind, foreign notes by currency: what is counted beside cash, where it was counted),
     * RECONCILED (the day before by number, a star when it is signed; count is what is open, amount the difference).
     */
    public record Row(String section, String name, long count, Money amount, Money tax) implements Serializable {
    }

    /** Zero when there is no such row. */
    public Money amount(String section) {
        return rows.stream().filter(r -> r.section().equals(section)).map(Row::amount).reduce(Money.ZERO, Money::plus);
    }

    public long count(String section) {
        return rows.stream().filter(r -> r.section().equals(section)).mapToLong(Row::count).sum();
    }

    public boolean has(String section) {
        return rows.stream().anyMatch(r -> r.section().equals(section));
    }

    public List<Row> section(String section) {
        return rows.stream().filter(r -> r.section().equals(section)).toList();
    }
}
