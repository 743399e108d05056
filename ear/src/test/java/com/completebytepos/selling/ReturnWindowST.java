package com.completebytepos.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For how long goods are taken back: in days of the calendar of Nairobi, whatever the hour; what a supervisor allowed beyond it is no finding. */
class ReturnWindowST {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theLastDayCountsToItsEndAndTheNextIsLate(String shop) {
        var today = LocalDate.now(NAIROBI);
        limited(shop, 14, () -> {
            assertEquals(List.of(), back(shop, today.minusDays(14).atTime(0, 5).atZone(NAIROBI).toInstant(), "OTHER"), "early in the morning a fortnight ago");
            assertEquals(List.of("return-too-late"), back(shop, today.minusDays(15).atTime(23, 55).atZone(NAIROBI).toInstant(), "OTHER"), "the night before, not fifteen times 24 hours ago");
            assertEquals(List.of(), back(shop, today.minusDays(15).atTime(23, 55).atZone(NAIROBI).toInstant(), "OTHER", "LATE_RETURN"), "somebody allowed it");
            assertEquals(List.of("return-too-late"), back(shop, today.minusDays(15).atTime(12, 0).atZone(NAIROBI).toInstant(), "VOID"));
        });
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void noDaysIsNeverAndOnlyASaleOfTheDayIsUndone(String shop) {
        var now = Instant.now();
        limited(shop, 0, () -> {
            assertEquals(List.of("return-too-late"), back(shop, now, "OTHER"));
            assertEquals(List.of("return-too-late"), back(shop, now, "OTHER", "LATE_RETURN"), "never is never");
            assertEquals(List.of(), back(shop, now, "VOID"));
            assertEquals(List.of("return-too-late"), back(shop, LocalDate.now(NAIROBI).minusDays(1).atTime(12, 0).atZone(NAIROBI).toInstant(), "VOID"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void oneDayIsTheNextDayToo(String shop) {
        limited(shop, 1, () -> {
            assertEquals(List.of(), back(shop, LocalDate.now(NAIROBI).minusDays(1).atTime(0, 1).atZone(NAIROBI).toInstant(), "OTHER"));
            assertEquals(List.of("return-too-late"), back(shop, LocalDate.now(NAIROBI).minusDays(2).atTime(23, 59).atZone(NAIROBI).toInstant(), "OTHER"));
        });
    }

    private static void limited(String shop, int days, Runnable act) {
        Books.run(shop, "insert into counter_limits (id, variance_limit, move_ceiling, four_eyes, return_days) select 1, 100, 5000, true, 14 from dual where not exists (select 1 from counter_limits)");
        Books.run(shop, "update counter_limits set return_days = " + days);
        try {
            act.run();
        } finally {
            Books.run(shop, "update counter_limits set return_days = 14");
        }
    }

    private static List<String> back(String shop, Instant soldAt, String reason, String... alsoAllowed) {
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(3), 1_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.saleAt(soldAt, text);
        till.send(sale);
        var approvals = new JsonObjectBuilder[1 + alsoAllowed.length];
        approvals[0] = DayText.approval("REFUND", till.supervisor(), "Customer's wish");
        for (int n = 0; n < alsoAllowed.length; n++) approvals[n + 1] = DayText.approval(alsoAllowed[n], till.supervisor(), "Late but ours");
        return codes(till, till.returning(sale.id(), reason, Json.createArrayBuilder().add(DayText.back(1, sold, 1_000, text.priced().total())), text.due(), approvals));
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }
}
