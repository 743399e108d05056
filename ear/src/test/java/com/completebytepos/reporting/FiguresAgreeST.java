package com.completebytepos.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.till.Goods;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        var hours = new TreeSet<String>();
        hours.add(hour());
        for (int sold = 0; sold < SALES; sold++) {
            var text = baskets.next(till);
            truth.add(text);
            var answer = till.send(till.sale(text)).get(0);
            var odd = answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).filter(code -> !code.equals("discount-above-ceiling")).toList();
            assertEquals(List.of(), odd, answer.toString());
        }
        hours.add(hour());
        var filter = "?shift=" + till.shift();
        listSays(truth, office.page("/office/selling/sales.xhtml" + filter + "&lang=en"));
        fileSays(truth, SheetFile.csv(office.get("/office/selling/export/sales.csv" + filter).body()));
        fileSays(truth, SheetFile.xlsx(office.get("/office/selling/export/sales.xlsx" + filter).body()));
        var pdf = office.get("/office/selling/export/sales.pdf" + filter);
        assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElse(""));
        paperSays(truth, SheetFile.pdf(pdf.body()));
        var today = office.page("/office/today.xhtml?lang=en");
        assertEquals(truth.total, Office.cents(today, "takings") - Office.cents(before, "takings"));
        assertEquals(truth.count, Long.parseLong(Office.text(today, "saleCount")) - Long.parseLong(Office.text(before, "saleCount")));
        assertEquals(Map.of("Cash", truth.paid), grown(rows(before, "byTender"), rows(today, "byTender")));
        hoursSay(truth, hours, rows(before, "byHour"), rows(today, "byHour"));
        productsSay(truth, till.shelf(), rows(before, "byProduct"), rows(today, "byProduct"));
        assertTrue(Books.checks(shop).values().stream().allMatch(count -> count == 0), Books.checks(shop).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theVatSummaryCountsFiscalDaysOfEveryBranchAndLeadsToItsSales(String shop) throws Exception {
        long seed = Long.getLong("figures.seed", System.nanoTime());
        System.out.println("figures.seed=" + seed);
        var days = new Random(seed);
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
        var paper = SheetFile.pdf(office.get("/office/reporting/export/vat.pdf" + period).body());
        for (long sum : new long[] {truth.taxable, truth.tax, truth.total}) assertTrue(paper.contains(BigDecimal.valueOf(sum, 2).toPlainString()), sum + " is not in " + paper);
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

    /** The hours in which was sold grew by what was sold, the others not at all. */
    private static void hoursSay(Truth truth, Set<String> hours, Map<String, Long> before, Map<String, Long> after) {
        var grown = grown(before, after);
        assertTrue(hours.containsAll(grown.keySet()), grown + " beside " + hours);
        assertEquals(truth.total, grown.values().stream().mapToLong(Long::longValue).sum(), grown.toString());
    }

    private static Map<String, Long> grown(Map<String, Long> before, Map<String, Long> after) {
        var grown = new TreeMap<String, Long>();
        after.forEach((row, total) -> grown.put(row, total - before.getOrDefault(row, 0L)));
        grown.values().removeIf(more -> more == 0);
        return grown;
    }

    /** The list ends after its tenth row: what was on it before grew by what was sold, what is new on it had less than its last. Goods of one name are one to the test. */
    private static void productsSay(Truth truth, List<Goods> shelf, Map<String, Long> before, Map<String, Long> after) {
        var names = shelf.stream().collect(Collectors.groupingBy(Goods::name, Collectors.counting()));
        long told = 0;
        for (var row : after.entrySet()) {
            if (names.getOrDefault(row.getKey(), 0L) > 1) continue;
            long sold = truth.goods.getOrDefault(row.getKey(), 0L);
            told += sold;
            if (before.containsKey(row.getKey())) assertEquals(sold, row.getValue() - before.get(row.getKey()), row.getKey());
            else assertTrue(row.getValue() >= sold && row.getValue() - sold <= (before.size() < 10 ? 0 : Collections.min(before.values())), row + ", of it now " + sold + ", before " + before);
        }
        assertTrue(told > 0, "nothing that was sold is among " + after);
    }

    private static String hour() {
        return ZonedDateTime.now(NAIROBI).getHour() + ":00";
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

    private static void paperSays(Truth truth, String paper) {
        for (long sum : new long[] {truth.beforeDiscount, truth.discount, truth.taxable, truth.tax, truth.total, truth.rounding()}) {
            assertTrue(paper.contains(BigDecimal.valueOf(sum, 2).toPlainString()), sum + " is not in " + paper.substring(Math.max(0, paper.length() - 400)));
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

    /** The sum of a column of a table of the page, counted with its row head; a table that is not there has none. */
    private static long column(String page, String table, int column) {
        return cells(page, table).stream().filter(cells -> cells.size() > column).mapToLong(cells -> Office.cents(cells.get(column))).sum();
    }

    /** The second figure of every row by its head; rows of one head are one. */
    private static Map<String, Long> rows(String page, String table) {
        var found = new TreeMap<String, Long>();
        for (var cells : cells(page, table)) found.merge(cells.get(0).replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", "\""), Office.cents(cells.get(2)), Long::sum);
        return found;
    }

    private static List<List<String>> cells(String page, String table) {
        int from = page.indexOf("id=\"" + table + "\"");
        if (from < 0) return List.of();
        var body = page.substring(page.indexOf("<tbody>", from), page.indexOf("</tbody>", from));
        return Arrays.stream(body.split("<tr>")).skip(1).map(row -> Arrays.stream(row.split("</t[dh]>")).map(cell -> cell.replaceAll("<[^>]*>", "").strip()).toList()).toList();
    }
}
