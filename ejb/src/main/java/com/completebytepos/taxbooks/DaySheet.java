package com.completebytepos.taxbooks;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A fiscal day of a device, 00:00:00 to 23:59:59: KRA's Z. {@code number} 0 while it is an X, kept nowhere; {@code revision} above 1 when something of the day came late. */
public record DaySheet(UUID deviceId, String pin, String bhfId, LocalDate day, int number, int revision, Instant writtenAt, List<Row> rows) implements Serializable {

    /**
     * Sections: NS, NC, LETTER (by letter; amount is taxable), FLOAT, ITEMS, PAPER (COPY, TRAINING, PROFORMA), TENDER and REFUND (by kind),
     * DISCOUNT, INCOMPLETE (ABANDONED, PARKED). What a section has none of stands there with zero.
     */
    public record Row(String section, String name, long count, Money amount, Money tax) implements Serializable {
    }

    public List<Row> section(String section) {
        return rows.stream().filter(r -> r.section().equals(section)).toList();
    }

    public Money amount(String section) {
        return section(section).stream().map(Row::amount).reduce(Money.ZERO, Money::plus);
    }

    public long count(String section) {
        return section(section).stream().mapToLong(Row::count).sum();
    }

    /** Sales less what was taken back. */
    public Money total() {
        return amount("NS").plus(amount("NC"));
    }
}
