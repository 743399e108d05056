package com.completebytepos.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes late for a counted shift changes what should have been in the drawer; every page and file says the same of it then. */
class LateVarianceST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");
    private static final long FLOAT = 500_000;

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aLateSaleShowsOneDifferenceEverywhere(String shop) throws Exception {
        var till = TillClient.at(shop);
        var text = SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
        var late = till.sale(text);
        var byCard = till.sale(text.paidBy(TenderText.card(text.due(), "A1B2C3").build()));
        till.send(till.chained("shift.close", Ids.next().toString(), Instant.now(), DayText.closeByTender(FLOAT, DayText.slips("CARD", 0))));
        assertEquals(0, Books.number(shop, "select variance from till_settlement where shift_id = uuid_to_bin('" + till.shift() + "')"), "the count stays as it was");
        till.send(late, byCard);
        var expected = money(FLOAT + text.due());
        var off = money(-text.due());
        var office = Office.signedIn(shop, OWNERS.get(shop));
        var page = office.page("/office/selling/shift.xhtml?id=" + till.shift() + "&lang=en");
        assertEquals(List.of(expected, off), List.of(Office.text(page, "expected"), Office.text(page, "variance")), "the shift's page");
        var number = Books.number(shop, "select number from shift where id = uuid_to_bin('" + till.shift() + "')");
        var list = row(office.page("/office/selling/shifts.xhtml?lang=en"), "shift.xhtml?id=" + till.shift());
        assertTrue(list.contains(expected) && list.contains(off), "the list of shifts: " + list);
        var report = row(office.page("/office/reporting/cash.xhtml?lang=en&from=" + till.businessDay() + "&to=" + till.businessDay()), "shift.xhtml?id=" + till.shift());
        assertTrue(report.contains(expected) && report.contains(off), "the cash report: " + report);
        var at = "?lang=en&from=" + till.businessDay() + "&to=" + till.businessDay();
        var counts = SheetFile.csv(office.get("/office/reporting/cash/counts.csv" + at).body()).rows().stream().filter(one -> one.contains(String.valueOf(number))).toList();
        assertTrue(counts.stream().anyMatch(one -> one.contains(plain(FLOAT + text.due())) && one.contains(plain(-text.due()))), number + " " + counts);
        var tenders = SheetFile.csv(office.get("/office/reporting/cash/tenders.csv" + at).body()).rows().stream().filter(one -> one.contains(String.valueOf(number))).toList();
        assertTrue(tenders.stream().anyMatch(one -> one.contains(plain(text.due())) && one.contains(plain(-text.due()))), number + " " + tenders);
        assertEquals(-text.due(), Books.number(shop, "select r.amount from z_row r join z_report z on z.id = r.z_id where r.section = 'VARIANCE' and z.shift_id = uuid_to_bin('" + till.shift() + "') order by z.revision desc limit 1"), "and the numbered report");
    }

    private static String row(String page, String link) {
        int at = page.indexOf(link);
        assertTrue(at > 0, link);
        return page.substring(page.lastIndexOf("<tr", at), page.indexOf("</tr>", at));
    }

    private static String money(long cents) {
        return (cents < 0 ? "-" : "") + String.format(Locale.ROOT, "%,d.%02d", Math.abs(cents) / 100, Math.abs(cents) % 100);
    }

    private static String plain(long cents) {
        return money(cents).replace(",", "");
    }
}
