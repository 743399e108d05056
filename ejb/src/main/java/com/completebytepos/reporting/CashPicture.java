package com.completebytepos.reporting;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How cashiers worked over business days, both included. {@code training}: what was practised, in no other figure. */
public record CashPicture(LocalDate from, LocalDate to, List<Person> people, List<Hour> hours, List<Variance> variances, Figure training) implements Serializable {

    /** Some figure of a cashier: how often, and how much. */
    public record Figure(long count, Money amount) implements Serializable {
        static final Figure NONE = new Figure(0, Money.ZERO);
    }

    /** {@code variance} is of the shifts they counted; {@code returns} and {@code voids} (returned whole by voiding) are below zero. */
    public record Person(UUID id, String name, Figure sales, Figure discounts, Figure returns, Figure voids, Figure removed, long drawers, long approvals, Figure variance, long shorts) implements Serializable {
    }

    /** What counts come to, all of them; {@code taken} to the safe or the bank. */
    public record Sums(long rows, Money expected, Money counted, Money taken) implements Serializable {
        public Money variance() {
            return counted.minus(expected);
        }
    }

    /** What a cashier's counts of a day were off, over and short set off. */
    public record Variance(LocalDate day, String cashier, Money amount) implements Serializable {
    }

    /** What was taken out of a cart, or left in one; {@code id} is its own, {@code reason} null where nobody was asked. */
    public record Removed(String id, Instant at, String place, String cashier, String goods, Quantity quantity, Money amount, boolean abandoned, String reason) implements Serializable {
    }

    /** What was practised at a till on a day, by however many people. */
    public record Practised(LocalDate day, String branch, String till, long sales, Money amount) implements Serializable {
    }

    /** One count of a drawer; {@code taken}: what of it went to the safe or the bank. */
    public record Count(UUID shiftId, LocalDate day, String place, int shift, String cashier, Money expected, Money counted, Money variance, Money taken) implements Serializable {
    }

    /** One way of paying beside cash, counted with a drawer; {@code currency} empty and {@code foreign} null but for foreign notes. */
    public record Slips(Count count, String kind, String currency, BigDecimal foreign) implements Serializable {
    }

    /** {@code hour} of the clock in Nairobi; what one cashier sold in it over all the days, returns taken off. */
    public record Hour(int hour, String cashier, long sales, Money total) implements Serializable {
    }
}
