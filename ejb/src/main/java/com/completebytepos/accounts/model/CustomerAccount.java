package com.completebytepos.accounts.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one customer has with the shop. Born with the customer; every movement of points or debt goes through it while it is locked, so that of two tills
 * spending the same at one instant the second sees what the first left. It never dies: merged away it is empty.
 */
@Entity
public class CustomerAccount {
    @Id private UUID customerId;
    private long points;
    private Money owed = Money.ZERO;
    private Money spent = Money.ZERO;
    private int purchases;
    private Instant firstAt;
    private Instant lastAt;
    private Money creditLimit;
    private int termDays = 30;
    private boolean creditStopped;
    private LocalDate remindedOn;
    @Version private Integer version;

    protected CustomerAccount() {
    }

    public CustomerAccount(UUID customerId) {
        this.customerId = customerId;
    }

    public void bought(Money total, Instant at) {
        spent = spent.plus(total);
        purchases++;
        if (firstAt == null || at.isBefore(firstAt)) firstAt = at;
        if (lastAt == null || at.isAfter(lastAt)) lastAt = at;
    }

    /** @param total below zero */
    public void broughtBack(Money total) {
        spent = spent.plus(total);
    }

    /** Below zero when more was spent than there was: the next points fill it first. */
    public void move(long points) {
        this.points = Math.addExact(this.points, points);
    }

    public void owe(Money more) {
        owed = owed.plus(more);
    }

    public void lend(Money limit, int termDays, boolean stopped) {
        this.creditLimit = limit;
        this.termDays = termDays;
        this.creditStopped = stopped;
    }

    public void reminded(LocalDate on) {
        remindedOn = on;
    }

    public void takeOver(CustomerAccount from) {
        spent = spent.plus(from.spent);
        purchases += from.purchases;
        if (firstAt == null || from.firstAt != null && from.firstAt.isBefore(firstAt)) firstAt = from.firstAt;
        if (lastAt == null || from.lastAt != null && from.lastAt.isAfter(lastAt)) lastAt = from.lastAt;
        creditStopped |= from.creditStopped;
        if (creditLimit == null && from.creditLimit != null) lend(from.creditLimit, from.termDays, creditStopped);
        from.spent = Money.ZERO;
        from.purchases = 0;
        from.firstAt = null;
        from.lastAt = null;
        from.creditLimit = null;
    }

    public UUID customerId() { return customerId; }
    public long points() { return points; }
    public Money owed() { return owed; }
    public Money spent() { return spent; }
    public int purchases() { return purchases; }
    public Instant firstAt() { return firstAt; }
    public Instant lastAt() { return lastAt; }
    public Money creditLimit() { return creditLimit; }
    public int termDays() { return termDays; }
    public boolean isCreditStopped() { return creditStopped; }
    public LocalDate remindedOn() { return remindedOn; }
    public int version() { return version == null ? 0 : version; }
}
