package com.completebytepos.purchasing.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.SupplierAccounts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What is owed to one supplier by age: what was paid settles the oldest invoices first. Told them in the order they fall due. */
public final class Ageing {
    private final LocalDate today;
    private final long[] owed = new long[5];
    private long paid;

    /** @param paid and sent back, all told */
    public Ageing(Money paid, LocalDate today) {
        this.paid = paid.cents();
        this.today = today;
    }

    public void owe(LocalDate due, Money amount) {
        long settled = Math.min(Math.max(paid, 0), amount.cents());
        paid -= settled;
        long days = ChronoUnit.DAYS.between(due, today);
        owed[days <= 0 ? 0 : days <= 30 ? 1 : days <= 60 ? 2 : days <= 90 ? 3 : 4] += amount.cents() - settled;
    }

    public SupplierAccounts.Balance balance(UUID supplier) {
        long sum = -paid;
        for (long part : owed) sum += part;
        return new SupplierAccounts.Balance(supplier, Money.ofCents(sum), Money.ofCents(owed[0]), Money.ofCents(owed[1]), Money.ofCents(owed[2]), Money.ofCents(owed[3]), Money.ofCents(owed[4]));
    }
}
