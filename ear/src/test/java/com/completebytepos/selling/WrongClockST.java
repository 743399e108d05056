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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workstation whose clock is wrong by a day: what it sold and took back is in the books, and a person hears of the clock. */
class WrongClockST {

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aDayAheadIsToldOfEveryDocumentAndTaxedByTheDayItCame(String shop) {
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(3), 1_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var tomorrow = till.saleAt(Instant.now().plus(Duration.ofDays(1)), text);
        assertEquals(List.of("clock-ahead"), codes(till, tomorrow));
        assertEquals(text.priced().tax(), Books.number(shop, "select tax from sale where id = " + id(tomorrow.id())));
        assertEquals(1, Books.number(shop, "select count(*) from fiscal_document where sale_id = " + id(tomorrow.id())));
        var back = till.returning(tomorrow.id(), "OTHER", Json.createArrayBuilder().add(DayText.back(1, sold, 1_000, text.priced().total())), text.due(), DayText.approval("REFUND", till.supervisor(), "Too dear"));
        assertEquals(List.of(), codes(till, back), "what came after the clock was set is as it should be");
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aDayBehindShowsInTheBusinessDay(String shop) {
        var till = TillClient.at(shop);
        var today = till.businessDay();
        var sale = till.saleAt(Instant.now().minus(Duration.ofDays(1)), SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes()))
                .tampered("\"businessDay\":\"" + today, "\"businessDay\":\"" + today.minusDays(1));
        assertEquals(List.of("business-day-differs"), codes(till, new SignedEntry(sale.id(), sale.counter(), sale.payload(), till.sign(sale.payload()))));
        whole(shop);
    }

    /** An approval is of the moment of the deed: one a day old opens no drawer. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anApprovalOfYesterdayIsNone(String shop) {
        var till = TillClient.at(shop);
        var old = DayText.approval("NO_SALE", till.supervisor(), "Change").add("at", Instant.now().minus(Duration.ofDays(1).plusMinutes(1)).truncatedTo(ChronoUnit.MILLIS).toString());
        assertEquals(List.of("approval-time-odd", "drawer-not-approved"), codes(till, till.openDrawer("A note to change", old)));
        whole(shop);
    }

    /** What was sold on paper during an outage is approved when it is typed in, not when it was sold. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPaperOfAnHourAgoIsApprovedWhenItIsTypedIn(String shop) {
        var till = TillClient.at(shop);
        var at = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        var text = SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
        var entry = till.approvedSale(text, Json.createArrayBuilder().add(DayText.approval("BACKDATING", till.supervisor(), "No light")))
                .tampered("\"rounding\":", "\"paper\":{\"number\":\"P-" + System.nanoTime() + "\",\"at\":\"" + at + "\"},\"rounding\":");
        assertEquals(List.of(), codes(till, new SignedEntry(entry.id(), entry.counter(), entry.payload(), till.sign(entry.payload()))));
        assertEquals(1, Books.number(shop, "select count(*) from sale where paper_number is not null and completed_at < utc_timestamp() - interval 50 minute and id = " + id(entry.id())));
        whole(shop);
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private static String id(String uuid) {
        return "uuid_to_bin('" + uuid + "')";
    }

    private static void whole(String shop) {
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }
}
