package com.completebytepos.returnables;

import static com.completebytepos.returnables.Crates.cash;
import static com.completebytepos.returnables.Crates.codes;
import static com.completebytepos.returnables.Crates.known;
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
import com.completebytepos.kernel.Ids;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a deposit was paid, it goes back; and what it was paid with is no part of what the goods give back. */
class DepositWaysST {
    private static final long FLOAT = 500_000;
    private static final long EACH = 25_000;

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatPaidForACrateIsNoPartOfWhatTheGoodsGiveBack(String shop) {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.at(shop);
        var goods = carrying(crates, till, "1");
        long due = goods.due();
        var sold = sale(till, goods.paidBy(TenderText.card(due, "A1B2").build(), cash(EACH), tender(-EACH)), lines(crates.line(1, EACH)), 0);
        assertEquals(List.of(), codes(till, sold));
        assertEquals("[\"CARD\"]", known(till).getJsonArray("tenders").toString(), "the notes paid for the crate");
        assertEquals("[{\"amount\":" + due + ",\"kind\":\"CARD\"}]", ways(till, "left"));
        assertEquals(List.of("refund-tender-unused"), codes(till, till.returning(sold.id(), "OTHER", back(goods), due, approval(till))));

        var half = sale(till, goods.paidBy(TenderText.card(due - 1_000, "A1B3").build(), cash(1_000 + EACH), tender(-EACH)), lines(crates.line(1, EACH)), 0);
        assertEquals(List.of(), codes(till, half));
        assertEquals("[{\"amount\":1000,\"kind\":\"CASH\"},{\"amount\":" + (due - 1_000) + ",\"kind\":\"CARD\"}]", sorted(till));
        assertEquals(List.of("refund-beyond-tender"), codes(till, till.returning(half.id(), "OTHER", back(goods), due, approval(till))), "cash first was too much by the deposit");
        crates.gone();
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aDepositOnAccountIsOwedNoMoreWhenItsCrateComesBack(String shop) {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.at(shop);
        var customer = Buyers.added(shop, till, "Owes");
        Buyers.lend(shop, customer, "100000", 14);
        var goods = carrying(crates, till, "2").to(customer);
        var sold = sale(till, goods.paidBy(Buyers.tender("ON_ACCOUNT", goods.due() + 2 * EACH), tender(-2 * EACH)), lines(crates.line(2, EACH)), 0);
        assertEquals(List.of(), codes(till, sold));
        assertEquals("[{\"amount\":" + 2 * EACH + ",\"kind\":\"ON_ACCOUNT\"}]", paid(till));

        assertEquals(List.of("deposit-not-as-paid"), codes(till, movedOf(till, sold.id(), lines(crates.line(-1, EACH)), -EACH)), "cash for what nobody paid");
        assertEquals(List.of(), codes(till, movedOf(till, sold.id(), lines(crates.line(-1, EACH)), 0, refund("ON_ACCOUNT", EACH))));
        assertEquals(goods.due() + EACH, owed(shop, customer));
        assertEquals(List.of(0L, 0L), List.of(crates.out(), crates.owed()));
        assertEquals(0, Books.number(shop, "select coalesce(sum(pieces), 0) from deposit_entry where customer_id = " + Buyers.id(customer)), "they are off the customer's name");
        assertEquals(List.of("deposit-not-as-paid", "deposit-beyond-out"), codes(till, movedOf(till, sold.id(), lines(crates.line(-1, EACH)), 0, refund("ON_ACCOUNT", EACH))), "all of it came back");
        crates.gone();
        assertEquals(List.of(), codes(till, till.closeShiftWith(FLOAT - EACH)));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aDepositACardPaidForIsStoreCredit(String shop) {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.at(shop);
        var run = Ids.next().toString().substring(24).toUpperCase();
        var goods = carrying(crates, till, "1");
        long worth = goods.due() + EACH;
        var card = TenderText.load("GIFT_CARD", "G" + run, worth, TenderText.value("CASH", worth, null)).build();
        assertEquals(List.of(), codes(till, till.chained("value.load", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("value", card.getJsonObject("value")))));
        var sold = sale(till, goods.paidBy(TenderText.value("GIFT_CARD", worth, "G" + run).build(), tender(-EACH)), lines(crates.line(1, EACH)), 0);
        assertEquals(List.of(), codes(till, sold));
        assertEquals("[{\"amount\":" + EACH + ",\"kind\":\"GIFT_CARD\"}]", paid(till));
        assertEquals(List.of(), codes(till, movedOf(till, sold.id(), lines(crates.line(-1, EACH)), 0, refund("STORE_CREDIT", EACH).add("code", "C" + run))));
        assertEquals(EACH, Books.number(shop, "select balance from value_account where code = 'C" + run + "'"));
        assertEquals(List.of("deposit-not-as-paid", "deposit-not-as-paid", "deposit-differs"), codes(till, movedOf(till, sold.id(), lines(crates.line(1, EACH)), 0, refund("CASH", EACH))), "cash is no other way, and nothing of it stands");
        crates.gone();
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aSaleThatIsUndoneLeavesNoDepositBehind(String shop) {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.at(shop);
        var goods = carrying(crates, till, "2");
        long due = goods.due();
        var sold = sale(till, goods.paidBy(cash(due + EACH), TenderText.card(EACH, "A1B4").build(), tender(-2 * EACH)), lines(crates.line(2, EACH)), 0);
        assertEquals(List.of(), codes(till, sold));
        assertEquals(List.of(), codes(till, undone(till, goods, sold.id(), lines(crates.line(-2, EACH)), refund("CASH", due + EACH), refund("CARD", EACH), refund("DEPOSIT", -2 * EACH))));
        assertEquals(List.of(0L, 0L), List.of(crates.out(), crates.owed()));
        assertEquals("null", String.valueOf(known(till).get("deposit")), "nothing of it stands");

        var other = sale(till, goods.paidBy(cash(due + 2 * EACH), tender(-2 * EACH)), lines(crates.line(2, EACH)), 0);
        assertEquals(List.of(), codes(till, other));
        assertEquals(List.of("deposit-differs", "deposit-beyond-out"), codes(till, undone(till, goods, other.id(), lines(crates.line(-3, EACH)), refund("CASH", due + 3 * EACH), refund("DEPOSIT", -3 * EACH))), "more than were left with it");
        crates.gone();
        assertEquals(List.of(), codes(till, till.closeShiftWith(FLOAT - EACH)));
        whole(shop);
    }

    /** KES 250 of the deposit in notes and 250 on account; what was eased against the receipt is not eased again with the goods. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aDebtThatWasEasedForEmptiesIsNotEasedAgainWhenTheSaleIsUndone(String shop) {
        var crates = Crates.asking(shop, "50");
        var till = TillClient.at(shop);
        var customer = Buyers.added(shop, till, "Undone");
        Buyers.lend(shop, customer, "100000", 14);
        var goods = carrying(crates, till, "10").to(customer);
        long due = goods.due();
        long part = 25_000;
        for (boolean again : List.of(true, false)) {
            var sold = sale(till, goods.paidBy(cash(part), Buyers.tender("ON_ACCOUNT", due + part), tender(-2 * part)), lines(crates.line(10, 5_000)), 0);
            assertEquals(List.of(), codes(till, sold));
            assertEquals(List.of(), codes(till, movedOf(till, sold.id(), lines(crates.line(-5, 5_000)), 0, refund("ON_ACCOUNT", part))));
            var rest = lines(crates.line(-5, 5_000));
            if (again) assertEquals(List.of("refund-beyond-tender"), codes(till, undone(till, goods, sold.id(), rest, refund("ON_ACCOUNT", due + part), refund("DEPOSIT", -part))), "the notes are what is left");
            else assertEquals(List.of(), codes(till, undone(till, goods, sold.id(), rest, refund("ON_ACCOUNT", due), refund("CASH", part), refund("DEPOSIT", -part))));
            assertEquals("null", String.valueOf(known(till).get("deposit")));
            assertEquals(-part, owed(shop, customer), "of the first alone more was eased than was charged");
        }
        assertEquals(List.of(0L, 0L), List.of(crates.out(), crates.owed()));
        crates.gone();
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void piecesAreHeldAgainstWhatTheGoodsCarriedThen(String shop) {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.at(shop);
        var goods = carrying(crates, till, "2");
        long due = goods.due();
        crates.carriedForDays();
        assertEquals(List.of("deposit-pieces-differ"), codes(till, sale(till, goods.paidBy(cash(due + EACH), tender(-EACH)), lines(crates.line(1, EACH)), 0)), "one of two");
        assertEquals(List.of("deposit-pieces-differ"), codes(till, till.sale(goods.paidBy(cash(due)))), "none at all");
        crates.carriedBy(till.goods(3).code(), "", "1");
        assertEquals(List.of(), codes(till, sale(till, goods.paidBy(cash(due + 2 * EACH), tender(-2 * EACH)), lines(crates.line(2, EACH)), 0)), "the till had not heard of it");
        assertEquals(List.of(), codes(till, sale(till, goods.paidBy(cash(due + EACH), tender(-EACH)), lines(crates.line(1, EACH)), 0)));
        assertEquals(List.of("deposit-pieces-differ"), codes(till, sale(till, goods.paidBy(cash(due + 3 * EACH), tender(-3 * EACH)), lines(crates.line(3, EACH)), 0)));
        crates.gone();
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void manySmallSumsAreHeldAgainstTheCeilingTogether(String shop) {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.at(shop);
        assertEquals(List.of(), codes(till, moved(till, null, lines(crates.line(40, EACH)), 40 * EACH)));
        for (int n = 0; n < 2; n++) assertEquals(List.of(), codes(till, moved(till, null, lines(crates.line(-10, EACH)), -10 * EACH)));
        var one = moved(till, null, lines(crates.line(-1, EACH)), -EACH);
        assertEquals(List.of("move-not-approved"), codes(till, one), "KES 5,000 went before");
        assertEquals(List.of(), codes(till, moved(till, null, lines(crates.line(-1, EACH)), -EACH, DayText.approval("CASH_OUT", till.supervisor(), "Counted"))));
        var goods = SaleText.of(List.of(new Sold(till.goods(3), 20_000)), till.taxes());
        var text = goods.paidBy(cash(goods.due() - EACH), tender(EACH));
        var paying = sale(till, text, lines(crates.line(-1, EACH)), 0);
        assertEquals(List.of("move-not-approved"), codes(till, paying), "what pays for goods is as good as cash");
        assertEquals(List.of(), codes(till, sale(till, text, lines(crates.line(-1, EACH)), 0, DayText.approval("CASH_OUT", till.supervisor(), "Counted"))));
        for (var entry : List.of(one, paying)) {
            assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'returnables.moved' and subject_id = '" + entry.id() + "' and detail like concat((select display_name from app_user where id = " + Buyers.id(till.cashier()) + "), ', %')"));
        }
        crates.gone();
        whole(shop);
    }

    private static SaleText carrying(Crates crates, TillClient till, String pieces) {
        crates.carriedBy(till.goods(3).code(), "", pieces);
        return SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
    }

    private static jakarta.json.JsonArrayBuilder back(SaleText goods) {
        return Json.createArrayBuilder().add(DayText.back(1, goods.lines().get(0), 1_000, goods.priced().total()));
    }

    private static jakarta.json.JsonObjectBuilder approval(TillClient till) {
        return DayText.approval("REFUND", till.supervisor(), "Seen");
    }

    private static String ways(TillClient till, String member) {
        return known(till).getJsonArray(member).toString();
    }

    private static String sorted(TillClient till) {
        return Json.createArrayBuilder(known(till).getJsonArray("left").stream().sorted(java.util.Comparator.comparing(one -> one.asJsonObject().getInt("amount"))).toList()).build().toString();
    }

    private static String paid(TillClient till) {
        return known(till).getJsonObject("deposit").getJsonArray("paid").toString();
    }

    private static long owed(String shop, String customer) {
        return Books.number(shop, "select owed from customer_account where customer_id = " + Buyers.id(customer));
    }

    private static void whole(String shop) {
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }
}
