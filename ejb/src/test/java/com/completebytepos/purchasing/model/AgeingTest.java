package com.completebytepos.purchasing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.SupplierAccounts.Balance;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgeingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final UUID SUPPLIER = new UUID(0, 1);

    @Test
    void whatWasPaidSettlesTheOldestFirst() {
        var ageing = new Ageing(Money.of("150"), TODAY);
        ageing.owe(TODAY.minusDays(100), Money.of("100"));
        ageing.owe(TODAY.minusDays(40), Money.of("80"));
        ageing.owe(TODAY.minusDays(1), Money.of("20"));
        ageing.owe(TODAY, Money.of("10"));
        assertEquals(new Balance(SUPPLIER, Money.of("60"), Money.of("10"), Money.of("20"), Money.of("30"), Money.ZERO, Money.ZERO), ageing.balance(SUPPLIER));
    }

    @Test
    void whatWasPaidAheadStandsInOurFavour() {
        var ageing = new Ageing(Money.of("150"), TODAY);
        ageing.owe(TODAY, Money.of("100"));
        assertEquals(Money.of("-50"), ageing.balance(SUPPLIER).balance());
    }
}
