package com.completebytepos.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.books.Thawed;
import com.completebytepos.pages.Office;
import com.completebytepos.till.TillClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year of a busy shop: its counts, slips and removed lines come a page at a time, its sums and files are of all of them. */
class LongCashReportST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");
    private static final String NUMBERS = " from (select row_number() over () n from information_schema.columns limit 1001) numbers, ";

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void everyRowIsSummedPagedAndInTheFile(String shop) throws Exception {
        var till = TillClient.at(shop);
        var day = "2003-04-0" + (1 + Math.floorMod(System.nanoTime(), 9));
        var shift = "uuid_to_bin('" + till.shift() + "')";
        var made = "(select id from shift where business_day = '" + day + "')";
        try {
            many(shop, day, shift);
            var office = Office.signedIn(shop, OWNERS.get(shop));
            var at = "?lang=en&from=" + day + "&to=" + day;
            var page = office.page("/office/reporting/cash.xhtml" + at);
            assertEquals("1,001 counts, together -1,001.00 over or short.", Office.text(page, "countsSum"));
            assertEquals("2,002 counts, together 2,002.00 over or short.", Office.text(page, "slipsSum"));
            assertEquals("1,001 lines, together 5,005.00.", Office.text(page, "removedSum"));
            assertTrue(page.contains("100,100.00") && page.contains("99,099.00") && page.contains("60,060.00") && page.contains("62,062.00"), "sums under the columns");
            assertFalse(page.contains(">Gone 1<"), "the oldest is on the last page");
            assertTrue(turned(office, at, "removedForm", "removed").contains(">Gone 1<"));
            assertTrue(turned(office, at, "countsForm", "counts").contains(" · 900001<"));
            assertEquals(1_001, rows(office, "counts.csv" + at, "-1.00"));
            assertEquals(2_002, rows(office, "tenders.csv" + at, "31.00"));
            assertEquals(1_001, rows(office, "removed.csv" + at, "5.00"));
            var lines = SheetFile.csv(office.get("/office/reporting/cash/removed.csv" + at).body()).rows().stream().filter(row -> row.contains("5.00")).toList();
            assertEquals(1_001, lines.stream().distinct().count(), "none twice");
            assertTrue(lines.get(0).contains("Gone 1") && lines.get(1_000).contains("Gone 1001"), "oldest first: what is written meanwhile comes behind");
        } finally {
            var frozen = List.of("settlement_tender", "till_settlement", "removed_line");
            Thawed.at(shop, frozen, () -> frozen.forEach(table -> Books.run(shop, "delete from " + table + " where shift_id in " + made)));
            Books.run(shop, "delete from shift where business_day = '" + day + "'");
        }
    }

    /** Shifts 900,001 to 901,001 of one day, each counted with a card slip and a cheque, and one line removed in each. */
    private static void many(String shop, String day, String like) {
        Books.run(shop, "insert into shift (id, till_id, branch_id, cashier_id, number, state, business_day, opened_at, opening_float, closed_at) select uuid_to_bin(uuid()), till_id, branch_id, cashier_id, 900000 + n, 'CLOSED', '" + day
                + "', date_add('" + day + "', interval n second), 0, date_add('" + day + "', interval n second)" + NUMBERS + "shift where id = " + like);
        var of = " from shift s where s.business_day = '" + day + "'";
        Books.run(shop, "insert into till_settlement (shift_id, command_id, cashier_id, counted_at, expected, counted, variance, unsent) select s.id, s.id, s.cashier_id, s.opened_at, 100, 99, -1, 0" + of);
        for (var kind : List.of("CARD", "CHEQUE")) Books.run(shop, "insert into settlement_tender (shift_id, kind, expected, counted) select s.id, '" + kind + "', 30, 31" + of);
        Books.run(shop, "insert into removed_line (command_id, seq, shift_id, branch_id, cashier_id, name, quantity, amount, abandoned, at) select s.id, 1, s.id, s.branch_id, s.cashier_id, concat('Gone ', s.number - 900000), 1, 5, false, s.opened_at" + of);
    }

    /** The last page of a table, as its paginator asks for it. */
    private static String turned(Office office, String at, String form, String table) {
        var id = form + ":" + table;
        return office.submit("/office/reporting/cash.xhtml" + at, form, Map.of(id, List.of(id), id + "_pagination", List.of("true"), id + "_first", List.of("1000"), id + "_rows", List.of("20"),
                id + "_encodeFeature", List.of("true"), "jakarta.faces.partial.ajax", List.of("true"), "jakarta.faces.source", List.of(id), "jakarta.faces.partial.execute", List.of(id), "jakarta.faces.partial.render", List.of(id)));
    }

    private static long rows(Office office, String file, String holding) throws Exception {
        return SheetFile.csv(office.get("/office/reporting/cash/" + file).body()).rows().stream().filter(row -> row.contains(holding)).count();
    }
}
