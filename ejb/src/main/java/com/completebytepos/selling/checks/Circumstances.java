package com.completebytepos.selling.checks;

import com.completebytepos.identity.TillPerson;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.ShiftEntry;
import com.completebytepos.selling.ShiftState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who, where and when of a sale against what the shop knows. Only finds, never refuses. */
public final class Circumstances {
    /** Papers of an outage are typed in when it is over. */
    private static final Duration LONGEST_OUTAGE = Duration.ofDays(31);

    private final CompletedSale told;
    private final List<Finding> findings;

    public Circumstances(CompletedSale told, List<Finding> findings) {
        this.told = told;
        this.findings = findings;
    }

    /** Whether a clock can have shown it; what is not possible is told of by the door the command came through. */
    public static boolean isPossible(Instant told, Instant now) {
        return !HouseClock.isAhead(told, now) && !HouseClock.isFarBehind(told, now);
    }

    public void check(Optional<TillPerson> cashier, Optional<ShiftEntry> shift) {
        cashier.ifPresentOrElse(this::checkCashier, () -> found("cashier-unknown", String.valueOf(told.cashierId())));
        shift.ifPresentOrElse(this::checkShift, () -> found("shift-unknown", String.valueOf(told.shiftId())));
    }

    /** Back-dating is for what was written on paper during an outage, once, and with a second pair of eyes. @param entered when it was typed in */
    public void checkPaper(Instant entered, boolean approved, boolean known) {
        if (!approved) found("backdating-not-approved", told.paperNumber());
        if (known) found("paper-number-taken", told.paperNumber());
        if (told.paperNumber().isBlank()) found("paper-number-missing", null);
        if (told.completedAt().isAfter(entered) || told.completedAt().isBefore(entered.minus(LONGEST_OUTAGE))) found("paper-time-odd", Detail.of("entered", told.completedAt(), entered));
    }

    private void checkCashier(TillPerson cashier) {
        if (!cashier.active()) found("cashier-dismissed", cashier.name());
        if (!cashier.worksAt(told.place().branchId())) found("cashier-of-another-branch", cashier.name());
    }

    private void checkShift(ShiftEntry shift) {
        if (!shift.tillId().equals(told.place().tillId())) found("shift-of-another-till", Detail.of("shift", shift.number()));
        if (shift.state() == ShiftState.CLOSED && told.completedAt().isAfter(shift.closedAt())) found("shift-closed", Detail.of("shift-closed", shift.number(), shift.closedAt()));
        if (!shift.businessDay().equals(told.businessDay())) found("business-day-differs", Detail.of("told", shift.businessDay(), told.businessDay()));
    }

    private void found(String code, String detail) {
        findings.add(Finding.of(code, detail));
    }
}
