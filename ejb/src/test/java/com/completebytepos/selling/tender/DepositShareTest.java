package com.completebytepos.selling.tender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.kernel.Money;
import com.completebytepos.selling.model.Tender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What was left for a crate is no part of what goods may give back by the way it was paid. */
class DepositShareTest {

    @Test
    void cashPaidTheDepositFirst() {
        var share = share("DEPOSIT", -500, "CARD", 1_000, "CASH", 800);
        assertEquals(Map.of("CARD", 1_000L, "CASH", 300L), cents(share.goods()));
        assertEquals(Map.of("CASH", 500L), cents(share.deposits()));
    }

    @Test
    void whatCashDidNotCoverTheOthersDidInTheirOrder() {
        var share = share("DEPOSIT", -500, "CASH", 100, "POINTS", 150, "ON_ACCOUNT", 2_000);
        assertEquals(Map.of("ON_ACCOUNT", 1_750L), cents(share.goods()), "cash and points paid for the crate alone");
        assertEquals(Map.of("CASH", 100L, "POINTS", 150L, "ON_ACCOUNT", 250L), cents(share.deposits()));
    }

    @Test
    void emptiesThatPaidForGoodsCountAsCash() {
        var share = share("DEPOSIT", 500, "CARD", 1_000);
        assertEquals(Map.of("CASH", 500L, "CARD", 1_000L), cents(share.goods()));
        assertEquals(Map.of(), share.deposits());
    }

    @Test
    void goodsThatCostNothingWerePaidWithAllThatWasUsed() {
        assertEquals(Map.of("CASH", 0L), cents(share("DEPOSIT", -500, "CASH", 500).goods()));
        assertEquals(Map.of("CASH", 500L), cents(share("DEPOSIT", -500, "FOREIGN_CASH", 1_000).goods()));
        assertEquals(Map.of("CARD", 700L), cents(share("EXCHANGE", 300, "CARD", 700).goods()), "what came back is no money");
    }

    /** Cash gave it first, so that what comes back of the goods later can still go back as it came. */
    @Test
    void aDepositThatWentBackWithGoodsIsNoPartOfWhatThoseGaveBack() {
        assertEquals(Map.of("CASH", 0L, "ON_ACCOUNT", 1_000L), cents(DepositShare.givenBack(tenders("ON_ACCOUNT", -1_000, "CASH", -250, "DEPOSIT", 250))));
        assertEquals(Map.of("CASH", 0L, "CARD", 700L, "MPESA", 100L), cents(DepositShare.givenBack(tenders("CARD", -900, "MPESA", -100, "CASH", -300, "DEPOSIT", 500))), "then the others in their order");
        assertEquals(Map.of("CASH", 300L), cents(DepositShare.givenBack(tenders("EXCHANGE", -200, "CASH", -300))));
    }

    private static DepositShare share(Object... told) {
        return DepositShare.of(tenders(told));
    }

    private static List<Tender> tenders(Object... told) {
        var tenders = new ArrayList<Tender>();
        for (int at = 0; at < told.length; at += 2) {
            var amount = Money.ofCents((Integer) told[at + 1]);
            tenders.add(new Tender(at / 2 + 1, (String) told[at], amount, amount, Money.ZERO, null, null, null, null, null, null));
        }
        return List.copyOf(tenders);
    }

    private static Map<String, Long> cents(Map<String, Money> amounts) {
        var cents = new TreeMap<String, Long>();
        amounts.forEach((kind, amount) -> cents.put(kind, amount.cents()));
        return cents;
    }
}
