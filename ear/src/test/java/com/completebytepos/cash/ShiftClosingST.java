package com.completebytepos.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shift ends by a count; its report is the sum of what happened in it, whenever that arrived. */
class ShiftClosingST {
    private static final long FLOAT = 500_000;

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theReportOfAClosedShiftIsTheSumOfItsSalesAndMoves(String shop) {
        var till = TillClient.at(shop);
        long cash = 0;
        for (int n = 0; n < 5; n++) cash += sell(till, n);
        till.send(till.moveCash("PAID_OUT", 20_000, "Milk for tea"), till.moveCash("FLOAT_IN", 100_000, "More change"), till.removed(till.goods(3), 1_000, false));
        assertEquals(List.of(), codes(till, till.openDrawer("Change for a note", DayText.approval("NO_SALE", till.supervisor(), "Change"))));
        long expected = FLOAT + cash - 20_000 + 100_000;
        assertEquals(List.of(), codes(till, till.closeShiftWith(expected - 5_000)));
        assertEquals(expected, row(shop, till, "EXPECTED", "amount"));
        assertEquals(expected - 5_000, row(shop, till, "COUNTED", "amount"));
        assertEquals(-5_000, row(shop, till, "VARIANCE", "amount"));
        assertEquals(5, row(shop, till, "SALES", "pieces"));
        assertEquals(1, row(shop, till, "DRAWER", "pieces"));
        assertEquals(1, row(shop, till, "REMOVED", "pieces"));
        assertEquals(1, Books.number(shop, "select count(*) from shift where state = 'CLOSED' and id = " + id(till.shift())));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aSaleThatComesAfterTheCloseMakesARevisionAndKeepsTheOldOne(String shop) {
        var till = TillClient.at(shop);
        long first = sell(till, 1);
        var late = till.sale(text(till, 2));
        till.send(till.closeShiftWith(FLOAT + first));
        assertEquals("stored-with-findings", till.send(late).get(0).getString("result"));
        assertEquals(2, Books.number(shop, "select count(*) from z_report where because in ('closed', 'late-sale') and shift_id = " + id(till.shift())));
        assertEquals(1, Books.number(shop, "select count(distinct number) from z_report where shift_id = " + id(till.shift())));
        assertEquals(FLOAT + first, Books.number(shop, "select amount from z_row r join z_report z on z.id = r.z_id where z.revision = 1 and r.section = 'EXPECTED' and z.shift_id = " + id(till.shift())));
        assertEquals(2, row(shop, till, "SALES", "pieces"));
        whole(shop);
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aDifferenceBeyondTheLimitNeedsASignature(String shop) {
        var alone = TillClient.at(shop);
        assertEquals(List.of("variance-not-approved"), codes(alone, alone.closeShiftWith(FLOAT - 10_100)));
        assertEquals(1, Books.number(shop, "select count(*) from sync_report where code = 'variance-not-approved' and workstation_id = " + id(alone.workstationId())));
        var signed = TillClient.at(shop);
        assertEquals(List.of(), codes(signed, signed.closeShiftWith(FLOAT - 10_100, DayText.approval("SHIFT_VARIANCE", signed.supervisor(), "Wrong change"))));
        var within = TillClient.at(shop);
        assertEquals(List.of(), codes(within, within.closeShiftWith(FLOAT - 10_000)));
        var own = TillClient.at(shop).as(signed.supervisor());
        assertEquals(List.of("approved-by-oneself", "variance-not-approved"), codes(own, own.closeShiftWith(FLOAT - 20_000, DayText.approval("SHIFT_VARIANCE", own.supervisor(), "Mine"))));
    }

    /** Who saw that a count is beyond the limit and counts again leaves a trace. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aCountThatWasTakenBackIsHeardOf(String shop) {
        var till = TillClient.at(shop);
        var before = "\"unsent\":0,\"before\":[{\"at\":\"2026-11-25T09:00:00.000Z\",\"amount\":400000,\"off\":100000}]";
        var told = till.closeShiftWith(FLOAT).tampered("\"unsent\":0", before);
        assertEquals(List.of("count-taken-back"), codes(till, new SignedEntry(told.id(), told.counter(), told.payload(), till.sign(told.payload()))));
        assertEquals(1, Books.number(shop, "select count(*) from sync_report where code = 'count-taken-back' and detail like '{before|1}: {counted-off|4000.00|%1000.00}' and workstation_id = " + id(till.workstationId())));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anOddCountIsKeptAndFound(String shop) {
        var till = TillClient.at(shop);
        var found = codes(till, till.closeShift(Map.of(100_000L, 5L, 30_000L, 2L, 5_000L, -3L), 560_000));
        assertTrue(found.containsAll(List.of("count-denomination-unknown", "count-out-of-range", "count-differs")), found.toString());
        assertEquals(FLOAT, row(shop, till, "COUNTED", "amount"));
        assertEquals(List.of("count-known"), codes(till, till.closeShiftWith(1)));
        var nothing = TillClient.at(shop);
        assertEquals(List.of("variance-not-approved"), codes(nothing, nothing.closeShift(Map.of(), 0)));
        assertEquals(-FLOAT, row(shop, nothing, "VARIANCE", "amount"));
        var unreadable = TillClient.at(shop);
        var letters = unreadable.closeShiftWith(FLOAT).tampered("\"pieces\":5", "\"pieces\":\"five\"");
        assertEquals("refused", unreadable.send(new SignedEntry(letters.id(), letters.counter(), letters.payload(), unreadable.sign(letters.payload()))).get(0).getString("result"));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void cashMovesWithinACeilingAndNeverWithoutAReason(String shop) {
        var till = TillClient.at(shop);
        assertEquals(List.of("move-not-approved"), codes(till, till.moveCash("PICKUP", 500_001, "To the bank")));
        assertEquals(List.of(), codes(till, till.moveCash("PICKUP", 500_001, "To the bank", DayText.approval("CASH_OUT", till.supervisor(), "Bank"))));
        assertEquals(List.of("move-reason-missing"), codes(till, till.moveCash("PAID_OUT", 100, " ")));
        assertEquals(List.of("move-type-unknown"), codes(till, till.moveCash("GIFT", 100, "To a friend")));
        assertEquals(List.of("move-amount-out-of-range"), codes(till, till.moveCash("PAID_OUT", -100, "Backwards")));
        assertEquals(List.of("drawer-not-approved"), codes(till, till.openDrawer("Just looking")));
        assertEquals(-1_000_102, Books.number(shop, "select sum(amount) from cash_movement where shift_id = " + id(till.shift())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void twoCashiersOfOneTillHaveTheirOwnTotals(String shop) {
        var till = TillClient.at(shop);
        sell(till, 1);
        sell(till.as(till.supervisor()), 2);
        till.send(till.closeShiftWith(FLOAT));
        assertEquals(2, Books.number(shop, "select count(*) from z_row r join z_report z on z.id = r.z_id where r.section = 'CASHIER' and r.pieces = 1 and z.shift_id = " + id(till.shift())));
        whole(shop);
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void closingWhileAnotherBrowserOfTheTillSellsLosesNothing(String shop) throws Exception {
        var till = TillClient.at(shop);
        var beside = TillClient.joining(shop);
        var texts = new ArrayList<SaleText>();
        for (int n = 0; n < 12; n++) texts.add(text(beside, n));
        List<Callable<Object>> work = new ArrayList<>();
        work.add(() -> {
            for (var text : texts) beside.send(beside.sale(text));
            return null;
        });
        work.add(() -> till.send(till.closeShiftWith(FLOAT)));
        var both = Executors.newFixedThreadPool(2);
        try {
            for (Future<Object> done : both.invokeAll(work)) done.get();
        } finally {
            both.shutdown();
        }
        assertEquals(12, row(shop, till, "SALES", "pieces"));
        whole(shop);
    }

    private static long sell(TillClient till, int at) {
        var text = text(till, at);
        till.send(till.sale(text));
        return text.due();
    }

    private static SaleText text(TillClient till, int at) {
        return SaleText.of(List.of(new Sold(till.goods(at), 1_000), new Sold(till.goods(at + 7), 2_000)), till.taxes());
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    /** A figure of the newest revision; amounts in cents. */
    private static long row(String shop, TillClient till, String section, String figure) {
        return Books.number(shop, "select coalesce(sum(r." + figure + "), 0) from z_row r where r.section = '" + section + "' and r.z_id = (select z.id from z_report z where z.shift_id = "
                + id(till.shift()) + " order by z.revision desc limit 1)");
    }

    private static String id(String uuid) {
        return "uuid_to_bin('" + uuid + "')";
    }

    private static void whole(String shop) {
        var broken = Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList();
        assertEquals(List.of(), broken, Arrays.toString(broken.toArray()));
    }
}
