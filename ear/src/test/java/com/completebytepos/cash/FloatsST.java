package com.completebytepos.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.reporting.SheetFile;
import com.completebytepos.selling.SpareDrawers;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a drawer begins with is kept note by note, and held against what was counted when it was closed last. */
class FloatsST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");

    @RegisterExtension final SpareDrawers drawers = new SpareDrawers();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theFloatIsKeptByPieceAndComparedWithTheLastCount(String shop) throws Exception {
        var till = TillClient.beside(shop, drawers.of(shop));
        assertEquals(List.of(), codes(till, till.openShift(500_000)), "an amount alone, as older tills tell it");
        assertEquals(0, Books.number(shop, "select count(*) from opening_piece where shift_id = " + id(till.shift())));
        till.send(till.closeShiftWith(500_000));
        assertEquals(List.of(), codes(till, opened(till, 490_000, "100000:4,50000:1,20000:2")), "within the limit nobody is told");
        assertEquals(List.of("4 x 1000.00", "1 x 500.00", "2 x 200.00"), List.of(Books.text(shop, "select group_concat(concat(pieces, ' x ', denomination) order by denomination desc) from opening_piece where shift_id = " + id(till.shift())).split(",")));
        till.send(till.closeShiftWith(490_000));
        assertEquals(List.of("float-not-as-left"), codes(till, opened(till, 300_050, "100000:3,50:1")));
        assertEquals(1, Books.number(shop, "select count(*) from sync_report where code = 'float-not-as-left' and detail like '{counted-at-end|3000.50|4900.00|%' and workstation_id = " + id(till.workstationId())));
        var page = Office.signedIn(shop, OWNERS.get(shop)).page("/office/selling/shift.xhtml?lang=en&id=" + till.shift());
        assertTrue(Office.text(page, "left").contains("4,900.00") && Office.text(page, "leftDiff").contains("1,899.50"), page);
        assertTrue(page.contains("id=\"floatPieces\"") && page.contains(">0.50<"), page);
        till.send(till.closeShiftWith(300_050));
        assertEquals(300_050, row(shop, till, "FLOAT"));
        assertEquals(300_050, row(shop, till, "FLOAT_PIECE"));
        assertEquals(490_000, row(shop, till, "FLOAT_LEFT"));
        assertEquals(-189_950, row(shop, till, "FLOAT_DIFF"));
        assertEquals(0, row(shop, till, "VARIANCE"));
    }

    /** Whoever does not count note by note is held against the last count as well. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anAmountAloneIsComparedWithTheLastCountToo(String shop) {
        var till = TillClient.beside(shop, drawers.of(shop));
        assertEquals(List.of(), codes(till, till.openShift(500_000)), "the first shift of a drawer");
        till.send(till.closeShiftWith(500_000));
        assertEquals(List.of(), codes(till, till.openShift(490_000)), "within the limit nobody is told");
        till.send(till.closeShiftWith(490_000));
        assertEquals(List.of("float-not-as-left"), codes(till, till.openShift(300_000)));
        assertEquals(0, Books.number(shop, "select count(*) from opening_piece where shift_id = " + id(till.shift())));
        assertEquals(1, Books.number(shop, "select count(*) from sync_report where code = 'float-not-as-left' and detail like '{counted-at-end|3000.00|4900.00|%' and workstation_id = " + id(till.workstationId())));
    }

    /** A shop that banks its takings after the count hears of nothing in the morning, and of what is missing beyond that. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatGoesToTheBankWithTheCountIsNoMissingFloat(String shop) throws Exception {
        var till = TillClient.beside(shop, drawers.of(shop));
        till.send(till.openShift(500_000));
        assertEquals(List.of(), codes(till, leaving(till, 500_000, 200_050)));
        var counted = till.shift();
        assertEquals(299_950, row(shop, till, "TAKEN"));
        assertEquals(200_050, row(shop, till, "STAYS"));
        assertEquals(0, row(shop, till, "VARIANCE"), "the count is of all that lay there");
        assertEquals(List.of(), codes(till, till.openShift(200_050)));
        assertEquals(List.of(), codes(till, leaving(till, 200_050, 200_050)), "all of it stays");
        assertEquals(200_050, row(shop, till, "FLOAT_LEFT"));
        assertEquals(0, row(shop, till, "FLOAT_DIFF"));
        till.send(till.openShift(200_050), leaving(till, 200_050, 150_000));
        assertEquals(List.of("float-not-as-left"), codes(till, till.openShift(30_000)));
        assertEquals(1, Books.number(shop, "select count(*) from sync_report where code = 'float-not-as-left' and detail like '{left-at-end|300.00|1500.00|%' and workstation_id = " + id(till.workstationId())));
        var office = Office.signedIn(shop, OWNERS.get(shop));
        var page = office.page("/office/selling/shift.xhtml?lang=en&id=" + counted);
        assertEquals("2,999.50", Office.text(page, "taken"));
        assertEquals("2,000.50", Office.text(page, "stays"));
        var day = "?lang=en&from=" + till.businessDay() + "&to=" + till.businessDay();
        assertTrue(SheetFile.csv(office.get("/office/reporting/cash/counts.csv" + day).body()).rows().stream().anyMatch(one -> one.contains(SheetFile.shown(500_000)) && one.contains(SheetFile.shown(299_950))));
        assertTrue(SheetFile.csv(office.get("/office/reporting/counter/moves.csv" + day).body()).rows().stream().anyMatch(one -> one.contains("To safe or bank after the count") && one.contains(SheetFile.shown(-299_950))));
    }

    /** What leaves with a count is cash out like any other. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatLeavesBeyondTheCeilingIsSignedFor(String shop) {
        var alone = TillClient.beside(shop, drawers.of(shop));
        alone.send(alone.openShift(900_000));
        assertEquals(List.of("move-not-approved"), codes(alone, leaving(alone, 900_000, 399_900)));
        assertEquals(500_100, row(shop, alone, "TAKEN"), "it is gone all the same");
        var within = TillClient.beside(shop, drawers.of(shop));
        within.send(within.openShift(900_000));
        assertEquals(List.of(), codes(within, leaving(within, 900_000, 400_000)));
        var signed = TillClient.beside(shop, drawers.of(shop));
        signed.send(signed.openShift(900_000));
        assertEquals(List.of(), codes(signed, leaving(signed, 900_000, 0, DayText.approval("CASH_OUT", signed.supervisor(), "To the bank"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatCannotStayIsFoundAndAllOfItCountsAsLeft(String shop) {
        for (long stays : List.of(-1L, 500_001L, -99_999_999_999_999L, 99_999_999_999_999L)) {
            var till = TillClient.beside(shop, drawers.of(shop));
            till.send(till.openShift(500_000));
            assertEquals(List.of("stays-out-of-range"), codes(till, leaving(till, 500_000, stays)), "" + stays);
            assertEquals(List.of(), codes(till, till.openShift(500_000)));
            var letters = leaving(till, 500_000, 100).tampered("\"stays\":100", "\"stays\":\"all\"");
            assertEquals("refused", till.send(new SignedEntry(letters.id(), letters.counter(), letters.payload(), till.sign(letters.payload()))).get(0).getString("result"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anOddCountOfAFloatIsFoundAndTheFloatStandsAsTold(String shop) {
        var till = TillClient.beside(shop, drawers.of(shop));
        assertEquals(List.of("count-denomination-unknown", "count-out-of-range", "float-differs"), codes(till, opened(till, 500_000, "100000:4,30000:1,5000:-2")));
        assertEquals(500_000, Books.number(shop, "select opening_float from shift where id = " + id(till.shift())));
        var letters = opened(till, 500_000, "100000:5");
        var bad = letters.tampered("\"pieces\":5", "\"pieces\":\"five\"");
        assertEquals("refused", till.send(new SignedEntry(letters.id(), letters.counter(), bad.payload(), till.sign(bad.payload()))).get(0).getString("result"));
        assertFalse(Books.number(shop, "select count(*) from shift where id = " + id(till.shift())) > 0);
    }

    /** @param pieces denomination in cents : how many, ... */
    private static SignedEntry opened(TillClient till, long cents, String pieces) {
        var rows = Json.createArrayBuilder();
        for (var one : pieces.split(",")) rows.add(Json.createObjectBuilder().add("denomination", Long.parseLong(one.split(":")[0])).add("pieces", Long.parseLong(one.split(":")[1])));
        return till.openShift(cents, Json.createObjectBuilder().add("pieces", rows));
    }

    private static SignedEntry leaving(TillClient till, long counted, long stays, JsonObjectBuilder... approvals) {
        return till.chained("shift.close", Ids.next().toString(), Instant.now(), DayText.closeLeaving(counted, stays, approvals));
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private static long row(String shop, TillClient till, String section) {
        return Books.number(shop, "select coalesce(sum(r.amount), 0) from z_row r where r.section = '" + section + "' and r.z_id = (select z.id from z_report z where z.shift_id = " + id(till.shift()) + " order by z.revision desc limit 1)");
    }

    private static String id(String uuid) {
        return "uuid_to_bin('" + uuid + "')";
    }
}
