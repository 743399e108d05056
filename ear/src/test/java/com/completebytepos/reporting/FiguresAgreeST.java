package com.completebytepos.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random baskets are sold through the door; every page and file must tell what the test knows, to the cent. */
class FiguresAgreeST {
    private static final int SALES = 60;
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theListItsFilesAndTodaySayWhatWasSold(String shop) throws Exception {
        var office = Office.signedIn(shop, OWNERS.get(shop));
        var before = office.page("/office/today.xhtml?lang=en");
        var till = TillClient.at(shop);
        var truth = new Truth();
        var baskets = new RandomSales(shop.hashCode());
        for (int sold = 0; sold < SALES; sold++) {
            var text = baskets.next(till);
            truth.add(text);
            var answer = till.send(till.sale(text)).get(0);
            var odd = answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).filter(code -> !code.equals("discount-above-ceiling")).toList();
            assertEquals(List.of(), odd, answer.toString());
        }
        var filter = "?shift=" + till.shift();
        listSays(truth, office.page("/office/selling/sales.xhtml" + filter + "&lang=en"));
        fileSays(truth, SheetFile.csv(office.get("/office/selling/export/sales.csv" + filter).body()));
        fileSays(truth, SheetFile.xlsx(office.get("/office/selling/export/sales.xlsx" + filter).body()));
        var pdf = office.get("/office/selling/export/sales.pdf" + filter);
        assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElse(""));
        var today = office.page("/office/today.xhtml?lang=en");
        assertEquals(truth.total, Office.cents(today, "takings") - Office.cents(before, "takings"));
        assertEquals(truth.count, Long.parseLong(Office.text(today, "saleCount")) - Long.parseLong(Office.text(before, "saleCount")));
        assertEquals(truth.paid, column(today, "byTender") - column(before, "byTender"));
        assertEquals(Office.cents(today, "takings"), column(today, "byHour", 2));
        assertTrue(Books.checks(shop).values().stream().allMatch(count -> count == 0), Books.checks(shop).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theVatSummaryCountsFiscalDaysOfEveryBranchAndLeadsToItsSales(String shop) throws Exception {
        var days = new Random();
        var first = LocalDate.of(2021, 1, 1).plusDays(days.nextInt(1_200));
        var last = first.plusDays(6);
        var truth = new Truth();
        var baskets = new RandomSales(days.nextLong());
        var start = first.atStartOfDay(NAIROBI).toInstant();
        var end = last.plusDays(1).atStartOfDay(NAIROBI).toInstant();
        for (int branch = 0; branch < (shop.equals("soko") ? 3 : 1); branch++) {
            var till = TillClient.at(shop, branch, 0);
            for (var at : moments(start, end, days)) {
                var text = baskets.next(till);
                if (!at.isBefore(start) && at.isBefore(end)) truth.add(text);
                assertTrue(till.send(till.saleAt(at, text)).get(0).getString("result").startsWith("stored"));
            }
        }
        var office = Office.signedIn(shop, OWNERS.get(shop));
        var period = "?from=" + first + "&to=" + last;
        var page = office.page("/office/reporting/vat.xhtml" + period + "&lang=en");
        assertEquals(truth.count, Long.parseLong(Office.text(page, "vatSales")));
        assertEquals(truth.taxable, Office.cents(page, "vatTaxable"));
        assertEquals(truth.tax, Office.cents(page, "vatTax"));
        assertEquals(truth.total, Office.cents(page, "vatTotal"));
        assertEquals(truth.total, column(page, "byBranch", 6));
        vatFileSays(truth, SheetFile.csv(office.get("/office/reporting/export/vat.csv" + period).body()));
        vatFileSays(truth, SheetFile.xlsx(office.get("/office/reporting/export/vat.xlsx" + period).body()));
        for (var letter : truth.letters.keySet()) {
            var list = office.page("/office/selling/sales.xhtml" + period + "&days=fiscal&letter=" + letter + "&lang=en");
            assertEquals(truth.letters.get(letter)[0], Long.parseLong(Office.text(list, "sumCount")), letter);
        }
        listSays(truth, office.page("/office/selling/sales.xhtml" + period + "&days=fiscal&lang=en"));
    }

    /** Some inside the days, and the four instants around their edges. */
    private static List<Instant> moments(Instant start, Instant end, Random random) {
        var moments = new ArrayList<>(List.of(start.minusMillis(1), start, end.minusMillis(1), end));
        for (int i = 0; i < 8; i++) moments.add(start.plusMillis((long) (random.nextDouble() * Duration.between(start, end).toMillis())));
        return moments;
    }

    private static void listSays(Truth truth, String page) {
        assertEquals(truth.count, Long.parseLong(Office.text(page, "sumCount")));
        assertEquals(truth.beforeDiscount, Office.cents(page, "sumBeforeDiscount"));
        assertEquals(truth.discount, Office.cents(page, "sumDiscount"));
        assertEquals(truth.taxable, Office.cents(page, "sumTaxable"));
        assertEquals(truth.tax, Office.cents(page, "sumTax"));
        assertEquals(truth.total, Office.cents(page, "sumTotal"));
        assertEquals(truth.rounding(), Office.cents(page, "sumRounding"));
    }

    private static void fileSays(Truth truth, SheetFile file) {
        assertEquals(truth.count, file.count());
        var sums = new long[] {truth.beforeDiscount, truth.discount, truth.taxable, truth.tax, truth.total, truth.rounding()};
        for (int i = 0; i < sums.length; i++) {
            assertEquals(sums[i], file.cents(6 + i), file.rows().get(0).get(6 + i));
            assertEquals(sums[i], file.centsOfLastRow(6 + i), file.rows().get(0).get(6 + i));
        }
    }

    private static void vatFileSays(Truth truth, SheetFile file) {
        assertEquals(truth.total, file.centsOfLastRow(6));
        for (var row : file.rows().subList(1, 6)) {
            var sums = truth.letters.getOrDefault(row.get(1), new long[4]);
            assertEquals(sums[0], Long.parseLong(row.get(3)), row.toString());
            assertEquals(sums[1], Office.cents(row.get(4)), row.toString());
            assertEquals(sums[2], Office.cents(row.get(5)), row.toString());
            assertEquals(sums[3], Office.cents(row.get(6)), row.toString());
        }
    }

    private static long column(String page, String table) {
        return column(page, table, 2);
    }

    /** The sum of a column of a table of the page, counted with its row head; a table that is not there has none. */
    private static long column(String page, String table, int column) {
        int from = page.indexOf("id=\"" + table + "\"");
        if (from < 0) return 0;
        var body = page.substring(page.indexOf("<tbody>", from), page.indexOf("</tbody>", from));
        long sum = 0;
        for (var row : body.split("<tr>")) {
            var cells = row.split("</t[dh]>");
            if (cells.length > column) sum += Office.cents(cells[column].replaceAll("<[^>]*>", ""));
        }
        return sum;
    }
}
