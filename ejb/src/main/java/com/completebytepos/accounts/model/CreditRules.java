package com.completebytepos.accounts.model;

import com.completebytepos.accounts.AccountsRejection;
import com.completebytepos.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/** Whether more may be bought on account. */
public final class CreditRules {
    private CreditRules() {
    }

    /** @param oldestDue the day the oldest unpaid debt was due, null when nothing is owed @param setAside what other tills may still lend without asking */
    public static Optional<AccountsRejection> objection(CustomerAccount account, LocalDate oldestDue, Money setAside, int graceDays, LocalDate today, Money amount) {
        if (account.creditLimit() == null) return Optional.of(AccountsRejection.CREDIT_NONE);
        if (account.isCreditStopped()) return Optional.of(AccountsRejection.CREDIT_STOPPED);
        if (isOverdue(oldestDue, graceDays, today)) return Optional.of(AccountsRejection.CREDIT_OVERDUE);
        return account.owed().plus(setAside).plus(amount).compareTo(account.creditLimit()) > 0 ? Optional.of(AccountsRejection.CREDIT_LIMIT) : Optional.empty();
    }

    public static boolean isOverdue(LocalDate oldestDue, int graceDays, LocalDate today) {
        return oldestDue != null && oldestDue.plusDays(graceDays).isBefore(today);
    }

    public static Money free(CustomerAccount account, Money setAside) {
        if (account.creditLimit() == null) return Money.ZERO;
        var free = account.creditLimit().minus(account.owed()).minus(setAside);
        return free.isNegative() ? Money.ZERO : free;
    }
}
