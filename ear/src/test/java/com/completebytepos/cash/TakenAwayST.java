package com.completebytepos.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cheques, slips and foreign notes taken out of a drawer in the middle of a shift are neither cash nor missing at the count. */
class TakenAwayST {
    private static final long FLOAT = 500_000;
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");

    @BeforeEach
    void everyBranchTakesEverything() {
        for (var shop : List.of("duka", "soko")) {
            Books.run(shop, "insert ignore into foreign_rate (currency, day, rate) values ('USD', '2026-01-01', 129.5), ('USD', date(utc_timestamp() + interval 3 hour), 129.5)");
            for (var kind : List.of("CHEQUE", "FOREIGN_CASH")) Books.run(shop, "insert into branch_tender (branch_id, kind, place_no, taken) select id, '" + kind + "', 90, true from branch on duplicate key update taken = true");
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatWasPickedUpIsNotMissedAndStandsOnTheZ(String shop) {
        var till = TillClient.at(shop);
        long cheque = paid(till, 4, pieces(till, 4, 50_000), due -> TenderText.cheque(due, "123456", LocalDate.now()));
        // 30 dollars taken at 129.50 and 10 at 131.50: 40 for 5,200, so that 30 of them are worth 3,900.
        for (var notes : List.of(List.of(3_000L, 1_295_000L), List.of(1_000L, 1_315_000L))) paid(till, 1, due -> dollars(due, notes.get(0), notes.get(1)));
        long change = Books.number(shop, "select sum(t.change_given) from tender t join sale s on s.id = t.sale_id where s.shift_id = " + id(till.shift()));
        assertEquals(List.of(), codes(till, away(till, "PICKUP", "CHEQUE", cheque - 10_000, "To the bank")));
        assertEquals(List.of(), codes(till, away(till, "SAFE_DROP", notes(3_000), 1, "Into the safe")));
        assertEquals(390_000, Books.number(shop, "select sum(amount) from slip_move where kind = 'FOREIGN_CASH' and shift_id = " + id(till.shift())), "at what they were taken for, whatever the till says");
        assertEquals(List.of(), codes(till, away(till, "PICKUP", notes(500), 1, "To the bank")));
        long cash = FLOAT - change;
        long told = cash / 50 * 50;
        var count = DayText.closeByTender(told, DayText.slips("CHEQUE", 10_000), notes(500).add("kind", "FOREIGN_CASH").add("amount", 65_000));
        assertEquals(List.of(), codes(till, till.chained("shift.close", Ids.next().toString(), Instant.now(), count)));
        assertEquals(-(cheque - 10_000), z(shop, till, "TENDER_OUT", "CHEQUE"));
        assertEquals(-455_000, z(shop, till, "TENDER_OUT", "FOREIGN_CASH USD"));
        assertEquals(10_000, z(shop, till, "TENDER_DUE", "CHEQUE"));
        assertEquals(65_000, z(shop, till, "TENDER_DUE", "FOREIGN_CASH USD"));
        assertEquals(0, z(shop, till, "TENDER_DIFF", "CHEQUE") + z(shop, till, "TENDER_DIFF", "FOREIGN_CASH USD"));
        assertEquals(cash, z(shop, till, "EXPECTED", null), "cash is what it was");
        var page = Office.signedIn(shop, OWNERS.get(shop)).page("/office/selling/shift.xhtml?id=" + till.shift() + "&lang=en");
        assertTrue(page.contains("Taken away before the count: Foreign cash USD (2)") && page.contains("Pickup by the office Cheque") && page.contains("Into the safe"), page);
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void beyondTheCeilingASupervisorSignsAndWithoutAReasonItIsFound(String shop) {
        var till = TillClient.at(shop);
        long cheque = paid(till, 4, pieces(till, 4, 600_000), due -> TenderText.cheque(due, "123456", LocalDate.now()));
        assertTrue(cheque > 500_000, "beyond the ceiling of 5,000: " + cheque);
        assertEquals(List.of("move-not-approved"), codes(till, away(till, "PICKUP", "CHEQUE", 500_001, "To the bank")));
        var signed = move("PICKUP", "CHEQUE", cheque - 500_001, "To the bank").add("approvals", Json.createArrayBuilder().add(DayText.approval("CASH_OUT", till.supervisor(), "The bank is here")));
        assertEquals(List.of(), codes(till, till.chained("cash.move", Ids.next().toString(), Instant.now(), signed)));
        var other = TillClient.at(shop);
        paid(other, 1, due -> TenderText.card(due, "A1B2C3"));
        assertEquals(List.of("move-reason-missing"), codes(other, away(other, "PICKUP", "CARD", 100, "x")));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsOddIsFoundAndKeepsNoShiftOpen(String shop) {
        var till = TillClient.at(shop);
        long card = paid(till, 1, due -> TenderText.card(due, "A1B2C3"));
        assertEquals(List.of("move-tender-stays"), codes(till, away(till, "PAID_IN", "CARD", 100, "From the office")));
        assertEquals(List.of("move-tender-stays"), codes(till, away(till, "PAID_OUT", "CARD", 100, "For the taxi")));
        for (var kind : List.of("MPESA", "GIFT_CARD", "PEBBLES", "CASH", "FOREIGN_CASH")) assertEquals(List.of("move-tender-unknown"), codes(till, away(till, "PICKUP", kind, 100, "To the bank")), kind);
        for (var notes : List.of(notes(0), notes(-5), notes(5).add("currency", "usd"), notes(5).remove("currency"))) assertEquals(List.of("move-tender-unknown"), codes(till, away(till, "PICKUP", notes, 100, "To the bank")));
        assertEquals(List.of("move-tender-unknown"), codes(till, till.chained("cash.move", Ids.next().toString(), Instant.now(), move("PICKUP", DayText.slips("CARD", 100).add("currency", "USD").add("foreign", 5), "Odd"))));
        assertEquals(List.of("move-amount-out-of-range"), codes(till, away(till, "PICKUP", "CARD", 0, "To the bank")));
        assertEquals(List.of("move-beyond-taken", "move-amount-out-of-range"), codes(till, away(till, "PICKUP", "VOUCHER", -100, "To the bank")).stream().distinct().toList());
        assertEquals(0, Books.number(shop, "select count(*) from slip_move where shift_id = " + id(till.shift())));
        assertEquals(List.of("move-beyond-taken"), codes(till, away(till, "PICKUP", "CARD", card + 1, "To the bank")));
        assertEquals(List.of("move-beyond-taken"), codes(till, away(till, "PICKUP", notes(1_000), 5, "To the bank")));
        assertEquals(129_500, Books.number(shop, "select sum(amount) from slip_move where kind = 'FOREIGN_CASH' and shift_id = " + id(till.shift())), "notes nobody took are worth what they are today");
        var count = DayText.closeByTender(FLOAT).add("approvals", Json.createArrayBuilder().add(DayText.approval("SHIFT_VARIANCE", till.supervisor(), "More went than came")));
        assertEquals(List.of(), codes(till, till.chained("shift.close", Ids.next().toString(), Instant.now(), count)));
        assertEquals(1, z(shop, till, "TENDER_DIFF", "CARD"));
        assertEquals(129_500, z(shop, till, "TENDER_DIFF", "FOREIGN_CASH USD"));
        whole(shop);
    }

    /** Of two that take the same notes away at once, the second is told that they are gone. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theSameNotesAreTakenAwayOnce(String shop) throws Exception {
        var till = TillClient.at(shop);
        var other = TillClient.joining(shop);
        paid(till, 1, due -> dollars(due, 3_000, 1_295_000));
        var found = Collections.synchronizedList(new ArrayList<List<String>>());
        List<Callable<Boolean>> both = new ArrayList<>();
        for (var one : List.of(till, other)) {
            var entry = away(one, "PICKUP", notes(3_000), 1, "To the bank");
            both.add(() -> found.add(codes(one, entry)));
        }
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var done : pool.invokeAll(both)) done.get();
        } finally {
            pool.shutdown();
        }
        assertEquals(1, found.stream().filter(List::isEmpty).count(), found.toString());
        assertEquals(1, found.stream().filter(List.of("move-beyond-taken")::equals).count(), found.toString());
        whole(shop);
    }

    /** What is told after the close makes a new revision of the Z. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsToldLateAmendsTheZ(String shop) {
        var till = TillClient.at(shop);
        long card = paid(till, 1, due -> TenderText.card(due, "A1B2C3"));
        var late = away(till, "PICKUP", "CARD", card, "To the bank");
        var count = DayText.closeByTender(FLOAT).add("approvals", Json.createArrayBuilder().add(DayText.approval("SHIFT_VARIANCE", till.supervisor(), "They were taken")));
        assertEquals(List.of("chain-gap"), codes(till, till.chained("shift.close", Ids.next().toString(), Instant.now(), count)));
        assertEquals(-card, z(shop, till, "TENDER_DIFF", "CARD"));
        till.send(late);
        assertEquals(0, z(shop, till, "TENDER_DIFF", "CARD"));
        assertEquals(2, Books.number(shop, "select max(revision) from z_report where shift_id = " + id(till.shift())));
        whole(shop);
    }

    private interface Way {
        JsonObjectBuilder of(long due);
    }

    private static JsonObjectBuilder dollars(long due, long foreign, long rate) {
        return TenderText.foreign(due, foreign * rate / 10_000, "USD", foreign, rate);
    }

    private static JsonObjectBuilder notes(long foreign) {
        return Json.createObjectBuilder().add("kind", "FOREIGN_CASH").add("currency", "USD").add("foreign", foreign);
    }

    private static long paid(TillClient till, int at, Way way) {
        return paid(till, at, 1_000, way);
    }

    private static long paid(TillClient till, int at, long quantity, Way way) {
        var text = SaleText.of(List.of(new Sold(till.goods(at), quantity)), till.taxes());
        till.send(till.sale(text.paidBy(way.of(text.due()).build())));
        return text.due();
    }

    /** So much of goods that they cost at least so many cents. */
    private static long pieces(TillClient till, int at, long least) {
        return (least / till.goods(at).price() + 1) * 1_000;
    }

    private static SignedEntry away(TillClient till, String type, String kind, long amount, String reason) {
        return till.chained("cash.move", Ids.next().toString(), Instant.now(), move(type, kind, amount, reason));
    }

    private static SignedEntry away(TillClient till, String type, JsonObjectBuilder notes, long amount, String reason) {
        return till.chained("cash.move", Ids.next().toString(), Instant.now(), move(type, notes.add("amount", amount), reason));
    }

    private static JsonObjectBuilder move(String type, String kind, long amount, String reason) {
        return move(type, DayText.slips(kind, amount), reason);
    }

    private static JsonObjectBuilder move(String type, JsonObjectBuilder slip, String reason) {
        var told = slip.build();
        var move = Json.createObjectBuilder().add("type", type).add("amount", told.get("amount")).add("reason", reason).add("tender", told.getString("kind"));
        for (var more : List.of("currency", "foreign")) if (told.containsKey(more)) move.add(more, told.get(more));
        return Json.createObjectBuilder().add("move", move);
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private static long z(String shop, TillClient till, String section, String name) {
        return Books.number(shop, "select coalesce(sum(r.amount), 0.00) from z_row r where r.section = '" + section + "'" + (name == null ? "" : " and r.name = '" + name + "'")
                + " and r.z_id = (select z.id from z_report z where z.shift_id = " + id(till.shift()) + " order by z.revision desc limit 1)");
    }

    private static String id(String uuid) {
        return "uuid_to_bin('" + uuid + "')";
    }

    private static void whole(String shop) {
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }
}
