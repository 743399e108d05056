package com.completebytepos.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.selling.SpareDrawers;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each cashier sold in each hour of Nairobi's clock, to the cent. */
class HourlySalesST {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");

    @RegisterExtension final SpareDrawers drawers = new SpareDrawers();

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void salesStandInTheirHourWithTheirCashierToTheCent(String shop) throws Exception {
        var till = TillClient.beside(shop, drawers.of(shop));
        till.send(till.openShift(500_000));
        var day = LocalDate.now(NAIROBI).minusDays(20);
        var before = hours(shop, day);
        var nextDay = hours(shop, day.plusDays(1));
        var text = SaleText.of(List.of(new Sold(till.goods(3), 3_000)), till.taxes());
        long total = text.priced().total();
        var first = sold(till, text, day, "00:00:00");
        till.send(first, sold(till, text, day, "13:30:00"), sold(till, text, day, "13:59:59.999"), sold(till, text, day, "14:00:00"), sold(till, text, day, "23:59:59.999"));
        till.send(back(till, first, text, day, "14:05:00"));
        var cashier = nameOf(shop, till.cashier());
        till.as(till.supervisor());
        till.send(sold(till, text, day, "13:45:00"));
        var supervisor = nameOf(shop, till.cashier());
        var wanted = new TreeMap<String, List<Long>>();
        wanted.put("0 " + cashier, List.of(1L, total));
        wanted.put("13 " + cashier, List.of(2L, 2 * total));
        wanted.put("13 " + supervisor, List.of(1L, total));
        wanted.put("14 " + cashier, List.of(1L, 0L));
        wanted.put("23 " + cashier, List.of(1L, total));
        assertEquals(wanted, grown(before, hours(shop, day)));
        assertEquals(nextDay, hours(shop, day.plusDays(1)), "its day is the business day");
    }

    private static Map<String, List<Long>> grown(Map<String, List<Long>> before, Map<String, List<Long>> after) {
        var grown = new TreeMap<String, List<Long>>();
        after.forEach((key, now) -> {
            var then = before.getOrDefault(key, List.of(0L, 0L));
            if (!now.equals(then)) grown.put(key, List.of(now.get(0) - then.get(0), now.get(1) - then.get(1)));
        });
        return grown;
    }

    /** How many and how many cents, by hour and cashier, as the file has them. */
    private static Map<String, List<Long>> hours(String shop, LocalDate day) throws Exception {
        var file = Office.signedIn(shop, OWNERS.get(shop)).get("/office/reporting/cash/hours.csv?lang=en&from=" + day + "&to=" + day);
        assertEquals(200, file.statusCode(), new String(file.body(), StandardCharsets.UTF_8));
        var found = new TreeMap<String, List<Long>>();
        var rows = SheetFile.csv(file.body()).rows();
        for (var row : rows.subList(1, rows.size())) found.put(row.get(0) + " " + row.get(1), List.of(Long.parseLong(row.get(2)), cents(row.get(3))));
        return found;
    }

    private static SignedEntry sold(TillClient till, SaleText text, LocalDate day, String time) {
        return till.chained("sale", Ids.next().toString(), at(day, time), Json.createObjectBuilder().add("sale", text.json(till.nextReceipt(), day)));
    }

    private static SignedEntry back(TillClient till, SignedEntry sale, SaleText text, LocalDate day, String time) {
        var lines = Json.createArrayBuilder().add(DayText.back(1, text.lines().get(0), 3_000, text.priced().total()));
        var cash = Json.createObjectBuilder().add("kind", "CASH").add("amount", text.priced().total());
        var number = till.lastReceipt().replaceAll("\\d+$", String.format("R%06d", till.counter() + 1));
        var approvals = Json.createArrayBuilder().add(DayText.approval("REFUND", till.supervisor(), "Broken"));
        return till.chained("return", Ids.next().toString(), at(day, time), DayText.returning(sale.id(), "DAMAGED", lines, cash, number, day).add("approvals", approvals));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(NAIROBI).toInstant();
    }

    private static long cents(String amount) {
        return new BigDecimal(amount.replace(",", "")).movePointRight(2).longValueExact();
    }

    private static String nameOf(String shop, String id) {
        return Books.text(shop, "select display_name from app_user where id = uuid_to_bin('" + id + "')");
    }
}
