package com.completebytepos.cash.model;

import com.completebytepos.cash.CashDeed;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How much somebody practised at a till on a day: nothing was sold, the tax authority asks for the sum all the same. Born once, never changed. */
@Entity
public class TrainingDay {
    @Id private UUID id;
    private UUID tillId;
    private UUID branchId;
    private UUID cashierId;
    @Column(name = "day") private LocalDate day;
    private int sales;
    private Money amount;
    @Column(name = "at") private Instant at;

    protected TrainingDay() {
    }

    public TrainingDay(CashDeed deed, LocalDate day, int sales, Money amount) {
        this.id = deed.id();
        this.tillId = deed.tillId();
        this.branchId = deed.branchId();
        this.cashierId = deed.cashierId();
        this.at = deed.at();
        this.day = day;
        this.sales = sales;
        this.amount = amount;
    }
}
