package com.completebytepos.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was practised is listed by day and till, summed, exported, and in nobody else's books. */
class TrainingDaysST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");
    private static final Map<String, String> SUPERVISORS = Map.of("duka", "njeri", "soko", "achieng");

    @ParameterizedTest
    @ValueSource(strings = {"duka, soko", "soko, duka"})
    void practisedDaysAreListedSummedAndExported(String pair) throws Exception {
        var shop = pair.split(", ")[0];
        // A day of its own, long ago, that no other run of this test has.
        var day = LocalDate.of(2001, 1, 1).plusDays(Math.floorMod(System.nanoTime(), 3_000));
        Books.run(shop, "delete from training_day where day between '" + day + "' and '" + day.plusDays(1) + "'");
        var till = TillClient.at(shop);
        for (long amount : List.of(12_345, 100)) told(till, day, 2, amount);
        told(till, day.plusDays(1), 1, 5_000);
        assertEquals("training-out-of-range", finding(till, day, -1, 5));
        assertEquals("training-out-of-range", finding(till, day, 1, -5));
        var office = Office.signedIn(shop, OWNERS.get(shop));
        var page = office.page("/office/reporting/training.xhtml?from=" + day + "&to=" + day.plusDays(1) + "&lang=en");
        assertTrue(page.contains(">" + day + "<") && page.contains("124.45") && page.contains("50.00"), page);
        assertEquals("5", Office.text(page, "sumSales"));
        assertEquals(17_445, Office.cents(page, "sumAmount"));
        var rows = SheetFile.csv(office.get("/office/reporting/training/days.csv?from=" + day + "&to=" + day.plusDays(1)).body()).rows();
        assertEquals(4, rows.size(), rows.toString());
        assertTrue(rows.get(2).containsAll(List.of(day.toString(), "4", "124.45")), rows.toString());
        assertEquals(200, office.get("/office/reporting/training/days.xlsx?from=" + day + "&to=" + day).statusCode());
        assertEquals(404, office.get("/office/reporting/training/days.exe").statusCode());
        var sw = office.page("/office/reporting/training.xhtml?from=2000-06-01&to=2000-06-02&lang=sw");
        assertTrue(sw.contains("Hakuna aliyefanya mazoezi"), sw);
        assertEquals(403, Office.signedIn(shop, SUPERVISORS.get(shop)).get("/office/reporting/training.xhtml").statusCode());
        var other = pair.split(", ")[1];
        Books.run(other, "delete from training_day where day between '" + day + "' and '" + day.plusDays(1) + "'");
        assertTrue(Office.signedIn(other, OWNERS.get(other)).page("/office/reporting/training.xhtml?from=" + day + "&to=" + day.plusDays(1) + "&lang=en").contains("Nobody practised"));
    }

    /** Reports alone are enough: no list of branches, tills or sales need be open to whoever reads them. */
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void whoMaySeeReportsAndNothingElseSeesThem(String shop, String accountant) throws Exception {
        var day = LocalDate.of(2010, 1, 1).plusDays(Math.floorMod(System.nanoTime(), 3_000));
        Books.run(shop, "delete from training_day where day = '" + day + "'");
        told(TillClient.at(shop), day, 2, 12_345);
        var name = "r" + System.nanoTime() % 1_000_000_000;
        var id = "(select id from (select id from app_user where username = '" + name + "') one)";
        Books.run(shop, "insert into app_user (id, username, display_name, locale, password_hash) select uuid_to_bin(uuid()), '" + name + "', 'Reports alone', 'en', password_hash from app_user where username = '" + accountant + "'");
        Books.run(shop, "insert into user_role (user_id, role) values (" + id + ", 'ACCOUNTANT')");
        for (var no : List.of("VIEW_SALES", "VIEW_PRODUCTS", "VIEW_CUSTOMERS", "VIEW_STOCK", "VIEW_AUDIT")) Books.run(shop, "insert into user_permission (user_id, permission, granted) values (" + id + ", '" + no + "', false)");
        var office = Office.signedIn(shop, name, "demo-" + accountant);
        var days = "from=" + day + "&to=" + day;
        assertEquals(403, office.get("/office/selling/sales.xhtml").statusCode(), "and no more than reports");
        assertEquals("2", Office.text(office.page("/office/reporting/training.xhtml?lang=en&" + days), "sumSales"));
        assertTrue(new String(office.get("/office/reporting/training/days.csv?lang=en&" + days).body(), StandardCharsets.UTF_8).contains("123.45"));
        assertEquals(200, office.get("/office/reporting/cash.xhtml").statusCode());
        assertEquals(200, office.get("/office/reporting/cash/removed.csv").statusCode());
    }

    private static String finding(TillClient till, LocalDate day, long count, long amount) {
        return till.send(entry(till, day, count, amount)).get(0).getJsonArray("findings").getJsonObject(0).getString("code");
    }

    private static void told(TillClient till, LocalDate day, long count, long amount) {
        assertEquals("stored", till.send(entry(till, day, count, amount)).get(0).getString("result"));
    }

    private static com.completebytepos.till.SignedEntry entry(TillClient till, LocalDate day, long count, long amount) {
        return till.chained("training.day", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("training", Json.createObjectBuilder().add("day", day.toString()).add("count", count).add("amount", amount)));
    }
}
