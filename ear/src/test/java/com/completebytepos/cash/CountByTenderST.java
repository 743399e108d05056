package com.completebytepos.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in a drawer beside cash is counted at the close too, held against what was handed over, and told on the Z. */
class CountByTenderST {
    private static final long FLOAT = 500_000;
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void everyTenderIsHeldAgainstWhatWasHandedOverAndStandsOnTheZ(String shop) {
        var till = TillClient.at(shop);
        long card = paid(till, 1, due -> TenderText.card(due, "A1B2C3"));
        long cheque = paid(till, 2, due -> TenderText.cheque(due, "123456", LocalDate.now()));
        long foreign = 4 * (SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes()).due() / 518 + 1);
        long worth = foreign * 1_295_000 / 10_000;
        paid(till, 3, due -> TenderText.foreign(due, worth, "USD", foreign, 1_295_000));
        long given = Books.number(shop, "select sum(t.change_given) from tender t join sale s on s.id = t.sale_id where s.shift_id = " + id(till.shift()));
        long cash = (FLOAT - given) / 100 * 100;
        var counted = DayText.closeByTender(cash, DayText.slips("CARD", card), DayText.slips("CHEQUE", cheque - 5_000),
                DayText.slips("FOREIGN_CASH", worth / 2).add("currency", "USD").add("foreign", foreign / 2));
        assertEquals(List.of("variance-not-approved"), codes(till, close(till, counted)));
        assertEquals(Map.of("TENDER_DUE", card, "TENDER_COUNT", card, "TENDER_DIFF", 0L), rows(shop, till, "CARD"));
        assertEquals(Map.of("TENDER_DUE", cheque, "TENDER_COUNT", cheque - 5_000, "TENDER_DIFF", -5_000L), rows(shop, till, "CHEQUE"));
        assertEquals(Map.of("TENDER_DUE", worth, "TENDER_COUNT", worth / 2, "TENDER_DIFF", -worth / 2), rows(shop, till, "FOREIGN_CASH USD"));
        assertEquals(cash - (FLOAT - given), Books.number(shop, "select variance from till_settlement where shift_id = " + id(till.shift())), "cash is told by itself");
        papersShow(shop, till, cheque);
        whole(shop);
    }

    private static void papersShow(String shop, TillClient till, long cheque) {
        var office = Office.signedIn(shop, OWNERS.get(shop));
        var page = office.page("/office/selling/shift.xhtml?id=" + till.shift() + "&lang=en");
        assertTrue(page.contains("byTender") && page.contains("Over / short: Cheque") && page.contains("-50.00"), "the Z shows the difference");
        var file = office.page("/office/reporting/cash/tenders.csv?from=" + till.businessDay() + "&to=" + till.businessDay());
        assertTrue(file.lines().anyMatch(line -> line.contains("Cheque") && line.contains(shillings(cheque)) && line.contains("-50.00")), file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void everyCurrencyStandsByItselfOnTheZ(String shop) {
        var till = TillClient.at(shop);
        long due = paid(till, 1, cents -> TenderText.foreign(cents, cents, "USD", 2_000, 1_295_000));
        paid(till, 1, cents -> TenderText.foreign(cents, cents, "EUR", 2_000, 1_400_000));
        var counted = DayText.closeByTender(FLOAT, DayText.slips("FOREIGN_CASH", 0).add("currency", "USD").add("foreign", 1_000), DayText.slips("FOREIGN_CASH", 0).add("currency", "EUR").add("foreign", 3_000));
        assertEquals(List.of(), codes(till, close(till, counted, DayText.approval("SHIFT_VARIANCE", till.supervisor(), "Changed at the kiosk"))));
        assertEquals(Map.of("TENDER_DUE", due, "TENDER_COUNT", due / 2, "TENDER_DIFF", -due / 2), rows(shop, till, "FOREIGN_CASH USD"));
        assertEquals(Map.of("TENDER_DUE", due, "TENDER_COUNT", due / 2 * 3, "TENDER_DIFF", due / 2), rows(shop, till, "FOREIGN_CASH EUR"));
        var page = Office.signedIn(shop, OWNERS.get(shop)).page("/office/selling/shift.xhtml?id=" + till.shift() + "&lang=en");
        assertTrue(page.contains("Over / short: Foreign cash USD") && page.contains("Over / short: Foreign cash EUR"), "the Z shows each");
        whole(shop);
    }

    /** What is over in one way does not pay for what is short in another. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theLimitIsForAllDifferencesTogether(String shop) {
        var alone = TillClient.at(shop);
        long card = paid(alone, 1, due -> TenderText.card(due, "A1B2C3"));
        assertEquals(List.of("variance-not-approved"), codes(alone, close(alone, DayText.closeByTender(FLOAT - 6_000, DayText.slips("CARD", card + 6_000)))));
        var within = TillClient.at(shop);
        long less = paid(within, 1, due -> TenderText.card(due, "A1B2C3"));
        assertEquals(List.of(), codes(within, close(within, DayText.closeByTender(FLOAT - 5_000, DayText.slips("CARD", less + 5_000)))));
        var signed = TillClient.at(shop);
        paid(signed, 1, due -> TenderText.card(due, "A1B2C3"));
        assertEquals(List.of(), codes(signed, close(signed, DayText.closeByTender(FLOAT), DayText.approval("SHIFT_VARIANCE", signed.supervisor(), "Slips lost"))), "slips not told were not there");
        whole(shop);
    }

    /** A slip given to a customer is none that lies in the drawer. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aRefundOfAnEarlierShiftsCardSaleLeavesNothingToCount(String shop) {
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(1), 1_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text.paidBy(TenderText.card(text.due(), "A1B2C3").build()));
        till.send(sale);
        assertEquals(List.of(), codes(till, close(till, DayText.closeByTender(FLOAT, DayText.slips("CARD", text.due())))));
        till.send(till.openShift(FLOAT));
        var lines = Json.createArrayBuilder().add(DayText.back(1, sold, 1_000, text.priced().total()));
        var refund = DayText.slips("CARD", text.due());
        assertEquals(List.of(), codes(till, till.returningAs(refund, sale.id(), "OTHER", lines, DayText.approval("REFUND", till.supervisor(), "Another day"))));
        assertEquals(List.of(), codes(till, close(till, DayText.closeByTender(FLOAT))));
        assertEquals(0, Books.number(shop, "select count(*) from settlement_tender where expected <> 0 and shift_id = " + id(till.shift())));
        assertEquals(Map.of(), rows(shop, till, "CARD"));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aTillOfBeforeCountsCashAlone(String shop) {
        var till = TillClient.at(shop);
        paid(till, 1, due -> TenderText.card(due, "A1B2C3"));
        assertEquals(List.of(), codes(till, till.closeShiftWith(FLOAT)));
        assertEquals(Map.of(), rows(shop, till, "CARD"));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void slipsOfCardsSoldAreCountedAndWhatComesLateIsExpectedToo(String shop) {
        var till = TillClient.at(shop);
        var code = "G" + Ids.next().toString().replace("-", "").substring(17).toUpperCase();
        till.send(till.chained("value.load", Ids.next().toString(), Instant.now(), TenderText.load("GIFT_CARD", code, 40_000, TenderText.card(40_000, "Z9Y8X7"))));
        var text = SaleText.of(List.of(new Sold(till.goods(1), 1_000)), till.taxes());
        var late = till.sale(text.paidBy(TenderText.card(text.due(), "LATE11").build()));
        assertEquals(List.of("chain-gap"), codes(till, close(till, DayText.closeByTender(FLOAT, DayText.slips("CARD", 40_000)))));
        assertEquals(Map.of("TENDER_DUE", 40_000L, "TENDER_COUNT", 40_000L, "TENDER_DIFF", 0L), rows(shop, till, "CARD"));
        till.send(late);
        assertEquals(Map.of("TENDER_DUE", 40_000 + text.due(), "TENDER_COUNT", 40_000L, "TENDER_DIFF", -text.due()), rows(shop, till, "CARD"));
        whole(shop);
    }

    /** Money towards a debt leaves its slip in the drawer, too. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void slipsOfDebtsPaidAreCounted(String shop) {
        var till = TillClient.at(shop);
        var customer = Api.post(shop, "customers", till.token(), Json.createObjectBuilder().add("firstName", "Debtor").build().toString()).body().getString("id");
        var told = Json.createObjectBuilder().add("customer", customer).add("number", till.nextReceipt().replaceAll("\\d+$", "D000001")).add("amount", 9_000)
                .add("tenders", Json.createArrayBuilder().add(TenderText.card(4_000, "A1B2C3")).add(TenderText.cheque(5_000, "123456", LocalDate.now())));
        assertEquals(List.of("settled-beyond-owed"), codes(till, till.chained("account.settle", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("settle", told))));
        assertEquals(List.of(), codes(till, close(till, DayText.closeByTender(FLOAT, DayText.slips("CARD", 4_000), DayText.slips("CHEQUE", 5_000)))));
        assertEquals(Map.of("TENDER_DUE", 5_000L, "TENDER_COUNT", 5_000L, "TENDER_DIFF", 0L), rows(shop, till, "CHEQUE"));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anOddCountOfSlipsIsKeptAndFound(String shop) {
        var till = TillClient.at(shop);
        var found = codes(till, close(till, DayText.closeByTender(FLOAT, DayText.slips("CARD", -5), DayText.slips("CARD", 5), DayText.slips("MPESA", 100), DayText.slips("PEBBLES", 1),
                DayText.slips("FOREIGN_CASH", 100), DayText.slips("CHEQUE", 100).add("currency", "USD").add("foreign", 1))));
        assertEquals(List.of("count-out-of-range", "count-tender-unknown", "count-tender-unknown", "count-tender-unknown", "count-tender-unknown", "count-tender-unknown"), found);
        assertEquals(0, Books.number(shop, "select coalesce(sum(counted), 0) from settlement_tender where expected is not null and shift_id = " + id(till.shift())));
        var letters = TillClient.at(shop);
        var unreadable = close(letters, DayText.closeByTender(FLOAT, DayText.slips("CARD", 7_777_777))).tampered("7777777", "\"much\"");
        assertEquals("refused", letters.send(new SignedEntry(unreadable.id(), unreadable.counter(), unreadable.payload(), letters.sign(unreadable.payload()))).get(0).getString("result"));
        whole(shop);
    }

    /** Whatever a till told of a tender, its shift can be counted and closed. */
    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anOddTenderKeepsNoShiftOpen(String shop) {
        var odd = Map.<Way, String>of(due -> TenderText.foreign(due, due, "USD", 1, 1_295_000).remove("foreign"), "USD",
                due -> TenderText.foreign(due, due, "\u20ac\u20ac\u20ac", 100, 1_295_000), "", due -> TenderText.foreign(due, due, "usd", 100, 1_295_000), "",
                due -> TenderText.foreign(due, due, "USD", 100, 1_295_000).remove("currency"), "", due -> TenderText.card(due, "A1B2C3").add("currency", "USD"), "");
        for (var one : odd.entrySet()) {
            var lost = TillClient.at(shop);
            long due = paid(lost, 1, one.getKey());
            assertEquals(List.of(), codes(lost, close(lost, DayText.closeByTender(FLOAT), DayText.approval("SHIFT_VARIANCE", lost.supervisor(), "Nothing there"))));
            assertEquals(due, Books.number(shop, "select sum(expected) from settlement_tender where currency = '" + one.getValue() + "' and shift_id = " + id(lost.shift())));
            assertEquals(1, Books.number(shop, "select count(*) from shift where state = 'CLOSED' and id = " + id(lost.shift())));
            if (!one.getValue().isEmpty()) continue;
            var there = TillClient.at(shop);
            paid(there, 1, one.getKey());
            var kind = one.getKey().of(due).build().getString("kind");
            assertEquals(List.of(), codes(there, close(there, DayText.closeByTender(FLOAT, DayText.slips(kind, due)))), kind);
            assertEquals(Map.of("TENDER_DUE", due, "TENDER_COUNT", due, "TENDER_DIFF", 0L), rows(shop, there, kind));
        }
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aCountBeyondAllMoneyIsFound(String shop) {
        var till = TillClient.at(shop);
        paid(till, 1, due -> TenderText.foreign(due, due, "USD", 1, 1_295_000));
        var all = DayText.slips("FOREIGN_CASH", 1).add("currency", "USD").add("foreign", 99_999_999_999_999L);
        assertEquals(List.of("count-out-of-range"), codes(till, close(till, DayText.closeByTender(FLOAT, all, DayText.slips("CARD", 0).add("foreign", 5)), DayText.approval("SHIFT_VARIANCE", till.supervisor(), "Odd"))));
        whole(shop);
    }

    private interface Way {
        JsonObjectBuilder of(long due);
    }

    private static long paid(TillClient till, int at, Way way) {
        var text = SaleText.of(List.of(new Sold(till.goods(at), 1_000)), till.taxes());
        till.send(till.sale(text.paidBy(way.of(text.due()).build())));
        return text.due();
    }

    private static SignedEntry close(TillClient till, JsonObjectBuilder count, JsonObjectBuilder... approvals) {
        var given = Json.createArrayBuilder();
        for (var one : approvals) given.add(one);
        return till.chained("shift.close", Ids.next().toString(), Instant.now(), approvals.length == 0 ? count : count.add("approvals", given));
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    /** The figures of a kind on the newest revision, in cents; empty where nothing was counted by tender. */
    private static Map<String, Long> rows(String shop, TillClient till, String kind) {
        var found = new java.util.HashMap<String, Long>();
        for (var section : List.of("TENDER_DUE", "TENDER_COUNT", "TENDER_DIFF")) {
            var of = " from z_row r where r.section = '" + section + "' and r.name = '" + kind + "' and r.z_id = (select z.id from z_report z where z.shift_id = " + id(till.shift()) + " order by z.revision desc limit 1)";
            if (Books.number(shop, "select count(*)" + of) > 0) found.put(section, Books.number(shop, "select sum(r.amount)" + of));
        }
        return found;
    }

    private static String shillings(long cents) {
        return String.format(java.util.Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }

    private static String id(String uuid) {
        return "uuid_to_bin('" + uuid + "')";
    }

    private static void whole(String shop) {
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }
}
