package com.completebytepos.returnables;

import static com.completebytepos.returnables.Crates.cash;
import static com.completebytepos.returnables.Crates.codes;
import static com.completebytepos.returnables.Crates.lines;
import static com.completebytepos.returnables.Crates.moved;
import static com.completebytepos.returnables.Crates.movedOf;
import static com.completebytepos.returnables.Crates.refund;
import static com.completebytepos.returnables.Crates.sale;
import static com.completebytepos.returnables.Crates.tender;
import static com.completebytepos.returnables.Crates.undone;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Empties with the receipt they were left by: whose they are and what they are worth is what the receipt says, whoever brings them and whatever one asks since. */
class DepositReceiptST {
    private static final long EACH = 25_000;
    private static final long SINCE = 30_000;

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void emptiesOfAReceiptAreOffTheNameTheyWereTakenAlongByWhoeverBringsThem(String shop) {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.at(shop);
        var owes = Buyers.added(shop, till, "Owes");
        var brings = Buyers.added(shop, till, "Brings");
        Buyers.lend(shop, owes, "100000", 14);
        var goods = carrying(crates, till).to(owes);
        var sold = sale(till, goods.paidBy(Buyers.tender("ON_ACCOUNT", goods.due() + 2 * EACH), tender(-2 * EACH)), lines(crates.line(2, EACH)), 0);
        assertEquals(List.of(), codes(till, sold));
        assertEquals(List.of(), codes(till, moved(till, brings, lines(crates.line(1, EACH)), EACH)));
        assertEquals(List.of(), codes(till, movedOf(till, brings, sold.id(), lines(crates.line(-3, EACH)), -EACH, refund("ON_ACCOUNT", 2 * EACH))));
        assertEquals(List.of(0L, 0L), List.of(of(shop, crates, owes), of(shop, crates, brings)), "two of the receipt, one beyond it");
        assertEquals(goods.due(), Books.number(shop, "select owed from customer_account where customer_id = " + Buyers.id(owes)));
        crates.gone();
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void emptiesOfAReceiptAreWorthWhatWasLeftForThem(String shop) {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.at(shop);
        var goods = carrying(crates, till);
        var first = sold(crates, till, goods);
        var second = sold(crates, till, goods);
        var third = sold(crates, till, goods);
        crates.page("rates").with("fromDay", LocalDate.now(ZoneId.of("Africa/Nairobi")).toString()).with("deposit", "300").press("ask");
        assertEquals(List.of(), codes(till, movedOf(till, first.id(), lines(crates.line(-1, EACH)), -EACH)), "as it was left");
        assertEquals(List.of(), codes(till, moved(till, null, lines(crates.line(1, SINCE)), SINCE)));
        assertEquals(List.of(), codes(till, movedOf(till, first.id(), lines(crates.line(-1, EACH), crates.line(-1, SINCE)), -EACH - SINCE)), "one of the receipt, one of today");
        assertEquals(List.of("deposit-amount-differs"), codes(till, movedOf(till, second.id(), lines(crates.line(-1, SINCE)), -SINCE)), "more than was left for it");
        assertEquals(List.of(), codes(till, undone(till, goods, third.id(), lines(crates.line(-2, EACH)), refund("CASH", goods.due() + 2 * EACH), refund("DEPOSIT", -2 * EACH))));
        assertEquals(1, crates.out());
        crates.gone();
        whole(shop);
    }

    private static SaleText carrying(Crates crates, TillClient till) {
        crates.carriedBy(till.goods(3).code(), "", "2");
        return SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
    }

    private static SignedEntry sold(Crates crates, TillClient till, SaleText goods) {
        var sold = sale(till, goods.paidBy(cash(goods.due() + 2 * EACH), tender(-2 * EACH)), lines(crates.line(2, EACH)), 0);
        assertEquals(List.of(), codes(till, sold));
        return sold;
    }

    private static long of(String shop, Crates crates, String customer) {
        return Books.number(shop, "select coalesce(sum(pieces), 0) from deposit_entry where returnable_id = " + Buyers.id(crates.id()) + " and customer_id = " + Buyers.id(customer));
    }

    private static void whole(String shop) {
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }
}
