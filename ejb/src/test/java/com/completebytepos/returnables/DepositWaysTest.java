package com.completebytepos.returnables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.CompletedSale;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What of a deposit can still go back by which way, and which of the empties are of the sale they are told against. */
class DepositWaysTest {
    private static final UUID CRATE = Ids.next();
    private static final UUID BOTTLE = Ids.next();

    @Test
    void whatWasEasedIsNotEasedAgain() {
        assertEquals(Map.of("CASH", 250L), left(5, Map.of("CASH", 250L, "ON_ACCOUNT", 250L), Map.of("ON_ACCOUNT", 250L)));
        assertEquals(Map.of("CASH", 250L, "ON_ACCOUNT", 250L), left(10, Map.of("CASH", 250L, "ON_ACCOUNT", 250L), Map.of()));
    }

    @Test
    void ofMoneyNotesWentBackFirst() {
        assertEquals(Map.of("CARD", 150L), left(3, Map.of("CASH", 100L, "CARD", 200L, "POINTS", 50L), Map.of("STORE_CREDIT", 50L)));
        assertEquals(Map.of("POINTS", 50L), left(1, Map.of("GIFT_CARD", 100L, "POINTS", 50L), Map.of("STORE_CREDIT", 100L)), "cards before points");
        assertEquals(Map.of(), left(0, Map.of("CASH", 100L), Map.of()));
    }

    @Test
    void emptiesAtWhatWasLeftForThemAreThoseOfTheSale() {
        assertEquals(List.of("-5x50 50", "-2x50 null"), parts(line(CRATE, -7, 50)));
        assertEquals(List.of("-2x60 null", "-5x50 50"), parts(line(CRATE, -2, 60), line(CRATE, -5, 50)));
        assertEquals(List.of("-5x60 50", "-1x60 null"), parts(line(CRATE, -6, 60)), "of the sale, at another worth");
        assertEquals(List.of("-4x50 50", "-1x60 50", "-1x60 null"), parts(line(CRATE, -4, 50), line(CRATE, -2, 60)));
        assertEquals(List.of("-1x50 null", "3x50 null", "0x50 null"), parts(line(BOTTLE, -1, 50), line(CRATE, 3, 50), line(CRATE, 0, 50)));
    }

    private static CompletedSale.Deposit line(UUID returnable, long pieces, long each) {
        return new CompletedSale.Deposit(returnable, "x", pieces, each);
    }

    private static List<String> parts(CompletedSale.Deposit... told) {
        return DepositPart.of(List.of(told), List.of(new SaleDeposits.Left(CRATE, "x", 5, Money.ofCents(50)))).stream()
                .map(part -> part.line().pieces() + "x" + part.line().each() + " " + (part.left() == null ? null : part.left().cents())).toList();
    }

    private static Map<String, Long> left(long pieces, Map<String, Long> paid, Map<String, Long> back) {
        var lines = pieces == 0 ? List.<SaleDeposits.Left>of() : List.of(new SaleDeposits.Left(CRATE, "x", pieces, Money.ofCents(50)));
        var left = DepositWays.left(new SaleDeposits.OfSale(null, lines, money(paid), money(back)));
        return left.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().cents(), (a, c) -> a, TreeMap::new));
    }

    private static Map<String, Money> money(Map<String, Long> cents) {
        return cents.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> Money.ofCents(one.getValue())));
    }
}
