package com.completebytepos.reporting;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A business day so far, beside the day before and the same day a week ago, both up to the same time of day. */
public record DayPicture(LocalDate day, Instant asOf, List<BranchTakings> branches, List<HourTakings> hours, List<ProductTakings> products,
                         List<TenderTakings> tenders) implements Serializable {

    public record BranchTakings(UUID branchId, String branch, Takings today, Takings yesterday, Takings lastWeek) implements Serializable {
    }

    public record Takings(long count, Money total) implements Serializable {
        static final Takings NONE = new Takings(0, Money.ZERO);

        Takings plus(Takings other) {
            return new Takings(count + other.count, total.plus(other.total));
        }

        /** Rounded half up to the cent; zero without sales. */
        public Money average() {
            return count == 0 ? Money.ZERO : Money.ofCents(Math.floorDiv(2 * total.cents() + count, 2 * count));
        }
    }

    /** {@code hour} of the clock in Nairobi; last week's whole hour. */
    public record HourTakings(int hour, long count, Money total, Money lastWeek) implements Serializable {
    }

    public record ProductTakings(String name, String unit, Quantity quantity, Money total) implements Serializable {
    }

    /** What tenders settled: the totals and the rounding. */
    public record TenderTakings(String kind, long count, Money amount) implements Serializable {
    }

    public BranchTakings whole() {
        var all = new BranchTakings(null, null, Takings.NONE, Takings.NONE, Takings.NONE);
        for (var one : branches) all = new BranchTakings(null, null, all.today.plus(one.today), all.yesterday.plus(one.yesterday), all.lastWeek.plus(one.lastWeek));
        return all;
    }
}
