package com.completebytepos.stock.model;

import com.completebytepos.kernel.Quantity;
import java.time.LocalDate;

/** What will leave a branch of one thing, from what left it on each weekday of the days it had it. */
public final class Forecast {
    private static final int WEEK = 7;

    private final long[] sold = new long[7];
    private final long measured;

    /** @param days since it first moved there, of those looked at; what came yesterday is no week's measure */
    public Forecast(long days) {
        measured = Math.max(WEEK, days);
    }

    /** @param day 1 = Monday, 7 = Sunday */
    public void sold(int day, Quantity quantity) {
        sold[day - 1] += quantity.thousandths();
    }

    /** From the day on, for so many days, in thousandths. */
    public long of(LocalDate from, int days) {
        long sum = 0;
        for (int i = 0; i < days; i++) sum += sold[from.plusDays(i).getDayOfWeek().getValue() - 1];
        return sum * WEEK / measured;
    }

    public Quantity perDay() {
        long sum = 0;
        for (long day : sold) sum += day;
        return Quantity.ofThousandths(sum / measured);
    }

    /** What is missing, up to the next whole unit; nothing when there is enough. */
    public static Quantity missing(long wanted, long have) {
        long missing = wanted - have;
        return Quantity.ofThousandths(missing <= 0 ? 0 : (missing + 999) / 1000 * 1000);
    }
}
