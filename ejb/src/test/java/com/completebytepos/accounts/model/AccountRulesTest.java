package com.completebytepos.accounts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.AccountsRejection;
import com.completebytepos.accounts.AllowanceKind;
import com.completebytepos.accounts.model.PointsLots.Lot;
import com.completebytepos.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void whatGoesTakesThePointsThatLapseFirst() {
        var came = Arrays.asList(new Lot(TODAY.plusDays(10), 50), new Lot(null, 30), new Lot(TODAY.minusDays(1), 40));
        assertEquals(List.of(new Lot(TODAY.plusDays(10), 20), new Lot(null, 30)), PointsLots.left(came, 70));
        assertEquals(40, PointsLots.lapsed(PointsLots.left(came, 0), TODAY));
        assertEquals(5, PointsLots.lapsed(PointsLots.left(came, 35), TODAY));
        assertEquals(0, PointsLots.lapsed(PointsLots.left(List.of(new Lot(TODAY, 9)), 0), TODAY));
    }

    @Test
    void whatASaleTookComesBackWithItsDays() {
        var lots = PointsLots.left(Arrays.asList(new Lot(TODAY.plusDays(10), 50), new Lot(null, 30), new Lot(TODAY.plusDays(1), 40)), 0);
        var taken = PointsLots.take(lots, 100);
        assertEquals(Arrays.asList(new Lot(TODAY.plusDays(1), 40), new Lot(TODAY.plusDays(10), 50), new Lot(null, 10)), taken);
        assertEquals(Arrays.asList(new Lot(null, 10), new Lot(TODAY.plusDays(10), 20)), PointsLots.back(taken, 0, 30));
        assertEquals(List.of(new Lot(TODAY.plusDays(10), 30), new Lot(TODAY.plusDays(1), 40)), PointsLots.back(taken, 30, 70));
        assertEquals(List.of(new Lot(null, 5)), PointsLots.take(List.of(), 5));
    }

    @Test
    void creditEndsAtItsLimitToTheCent() {
        var account = lent("1000.00", false);
        account.owe(Money.of("600.00"));
        assertEquals(Optional.empty(), CreditRules.objection(account, null, Money.ZERO, 0, TODAY, Money.of("400.00")));
        assertEquals(Optional.of(AccountsRejection.CREDIT_LIMIT), CreditRules.objection(account, null, Money.ZERO, 0, TODAY, Money.of("400.01")));
        assertEquals(Optional.of(AccountsRejection.CREDIT_LIMIT), CreditRules.objection(account, null, Money.of("0.01"), 0, TODAY, Money.of("400.00")));
        assertEquals(Money.of("150.00"), CreditRules.free(account, Money.of("250.00")));
    }

    @Test
    void anOverdueDebtStopsCreditAfterTheDaysOfGrace() {
        var account = lent("1000.00", false);
        assertEquals(Optional.empty(), CreditRules.objection(account, TODAY, Money.ZERO, 0, TODAY, Money.of("1.00")));
        assertEquals(Optional.of(AccountsRejection.CREDIT_OVERDUE), CreditRules.objection(account, TODAY.minusDays(1), Money.ZERO, 0, TODAY, Money.of("1.00")));
        assertEquals(Optional.empty(), CreditRules.objection(account, TODAY.minusDays(3), Money.ZERO, 3, TODAY, Money.of("1.00")));
        assertEquals(Optional.of(AccountsRejection.CREDIT_STOPPED), CreditRules.objection(lent("1.00", true), null, Money.ZERO, 0, TODAY, Money.of("1.00")));
        assertEquals(Optional.of(AccountsRejection.CREDIT_NONE), CreditRules.objection(new CustomerAccount(UUID.randomUUID()), null, Money.ZERO, 0, TODAY, Money.of("1.00")));
    }

    @Test
    void moneyPaysADebtOnlyOnce() {
        var item = new OpenItem(UUID.randomUUID(), UUID.randomUUID(), "MA-01-000001", Instant.EPOCH, TODAY, Money.of("33.33"));
        assertEquals(Money.of("10.00"), item.pay(Money.of("10.00")));
        assertEquals(Money.of("23.33"), item.pay(Money.of("100.00")));
        assertEquals(Money.ZERO, item.pay(Money.of("5.00")));
    }

    @Test
    void creditThatWasStoppedStaysStoppedWhenTwoBecomeOne() {
        var into = lent("1000.00", false);
        into.takeOver(lent("500.00", true));
        assertTrue(into.isCreditStopped());
        assertEquals(Money.of("1000.00"), into.creditLimit());
        var stopped = lent(null, true);
        stopped.takeOver(lent("500.00", false));
        assertTrue(stopped.isCreditStopped());
        assertEquals(Money.of("500.00"), stopped.creditLimit());
    }

    @Test
    void whatATillHoldsOfTwoIsOneSumAndWhatLapsedIsNotInIt() {
        var now = Instant.EPOCH.plusSeconds(100);
        var own = held(300, now.plusSeconds(10));
        own.add(held(200, now.plusSeconds(5)), now);
        own.add(held(50, now), now);
        assertEquals(500, own.remaining(now.plusSeconds(9)));
        assertEquals(0, own.remaining(now.plusSeconds(10)));
        var lapsed = held(300, now);
        lapsed.add(held(200, now.plusSeconds(5)), now);
        assertEquals(200, lapsed.remaining(now));
    }

    private static AccountAllowance held(long amount, Instant until) {
        var held = new AccountAllowance(new AccountAllowance.Key(UUID.randomUUID(), UUID.randomUUID(), AllowanceKind.CREDIT));
        held.grant(amount, until);
        return held;
    }

    private static CustomerAccount lent(String limit, boolean stopped) {
        var account = new CustomerAccount(UUID.randomUUID());
        account.lend(limit == null ? null : Money.of(limit), 30, stopped);
        return account;
    }
}
