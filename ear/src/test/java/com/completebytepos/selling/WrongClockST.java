package com.completebytepos.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.till.DayText;
import com.completebytepos.till.ExchangeText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    /** Whatever a till does by a clock that is a day ahead is done, and said of once. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aDayAheadIsToldOfEverythingElseATillDoesToo(String shop) {
        var till = TillClient.at(shop);
        var sale = till.sale(SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes()));
        till.send(sale);
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        var number = String.format("MA-P%06d", System.nanoTime() % 1_000_000);
        var beside = List.of(entry("cash.move", "move", json("type", "PAID_IN").add("amount", 100).add("reason", "More change")),
                entry("cart.trace", "trace", Json.createObjectBuilder().add("lines", Json.createArrayBuilder())),
                entry("receipt.print", "print", json("sale", sale.id()).add("medium", "PAPER").add("paper", "PROVISIONAL")),
                entry("training.day", "training", json("day", till.businessDay().toString()).add("count", 1).add("amount", 100)),
                entry("proforma", "proforma", json("number", number).addNull("customer").add("lines", Json.createArrayBuilder()).add("taxes", Json.createArrayBuilder()).add("total", 100).add("tax", 0)),
                entry("clock.in", "clock", Json.createObjectBuilder()),
                entry("customer.add", "customer", json("id", Ids.next().toString()).add("name", "Early").add("phone", String.format("+2547%08d", Math.floorMod(System.nanoTime(), 100_000_000)))));
        for (var one : beside) assertEquals(List.of("clock-ahead"), codes(till, till.chained(one.kind(), Ids.next().toString(), tomorrow, one.content())), one.kind());
        var drawer = json("reason", "Change for a note");
        assertEquals(List.of("clock-ahead", "approval-time-odd", "drawer-not-approved"), codes(till, till.chained("drawer.open", Ids.next().toString(), tomorrow.plusSeconds(3_600),
                Json.createObjectBuilder().add("drawer", drawer).add("approvals", Json.createArrayBuilder().add(DayText.approval("NO_SALE", till.supervisor(), "Change"))))));
        long counted = 500_000 + 100 + SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes()).due();
        assertEquals(List.of("clock-ahead"), codes(till, till.chained("shift.close", Ids.next().toString(), tomorrow, DayText.closeByTender(counted))));
        assertEquals(beside.size() + 2, Books.number(shop, "select count(*) from sync_report where code = 'clock-ahead' and workstation_id = " + id(till.workstationId())), "each is told to a person once");
        Books.run(shop, "delete from time_punch where at > utc_timestamp() + interval 1 hour");
        assertEquals(List.of("clock-ahead"), codes(till, till.openShiftAt(tomorrow, counted)));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aYearBehindIsToldOfACountToo(String shop) {
        var till = TillClient.at(shop);
        assertEquals(List.of("clock-behind"), codes(till, till.chained("shift.close", Ids.next().toString(), Instant.parse("2019-03-01T08:00:00.000Z"), DayText.closeByTender(500_000))));
        whole(shop);
    }

    /** Two documents of one command, one clock. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anExchangeByAWrongClockIsSaidOnce(String shop) {
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(3), 1_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text);
        till.send(sale);
        var lines = Json.createArrayBuilder().add(DayText.back(1, sold, 1_000, text.priced().total()));
        var exchange = ExchangeText.of(sale.id(), lines, Json.createArrayBuilder().add(ExchangeText.refund("EXCHANGE", text.due())), text.paidBy(ExchangeText.settles(text.due()).build()));
        var told = exchange.at(till, DayText.approval("REFUND", till.supervisor(), "Other colour"));
        var early = told.tampered("\"at\":\"" + LocalDate.now(ZoneOffset.UTC), "\"at\":\"" + LocalDate.now(ZoneOffset.UTC).plusDays(1));
        var found = codes(till, new SignedEntry(early.id(), early.counter(), early.payload(), till.sign(early.payload())));
        assertEquals(1, found.stream().filter("clock-ahead"::equals).count(), found.toString());
        assertEquals(1, Books.number(shop, "select (select count(*) from sync_report where code = 'clock-ahead' and workstation_id = " + id(till.workstationId()) + ") + (select count(*) from sale_finding where code = 'clock-ahead' and sale_id in (" + id(exchange.id()) + ", "
                + id(exchange.returnId()) + "))"), "one thing to look at");
    }

    private record Told(String kind, JsonObjectBuilder content) {
    }

    private static Told entry(String kind, String member, JsonObjectBuilder content) {
        return new Told(kind, Json.createObjectBuilder().add(member, content));
    }

    private static JsonObjectBuilder json(String name, String value) {
        return Json.createObjectBuilder().add(name, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aDayBehindShowsInTheBusinessDay(String shop) {
        var till = TillClient.at(shop);
        var today = till.businessDay();
        var sale = till.saleAt(Instant.now().minus(Duration.ofDays(1)), SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes()))
                .tampered("\"businessDay\":\"" + today, "\"businessDay\":\"" + today.minusDays(1));
        assertEquals(List.of("clock-behind", "business-day-differs"), codes(till, new SignedEntry(sale.id(), sale.counter(), sale.payload(), till.sign(sale.payload()))));
        whole(shop);
    }

    /** A correction of yesterday's clock dates sales before the shift they are of; a clock that was ahead and is put right does not. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anEntryBeforeTheOneBeforeItIsToldOnce(String shop) {
        var till = TillClient.at(shop);
        var text = SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
        assertEquals(List.of(), codes(till, till.saleAt(Instant.now().minusSeconds(240), text)));
        assertEquals(List.of("clock-behind"), codes(till, till.saleAt(Instant.now().minusSeconds(1_200), text)));
        assertEquals(List.of(), codes(till, till.saleAt(Instant.now().minusSeconds(1_100), text)), "it goes on from there");
        assertEquals(List.of("clock-ahead"), codes(till, till.saleAt(Instant.now().plus(Duration.ofHours(3)), text)));
        assertEquals(List.of(), codes(till, till.sale(text)));
        assertEquals(1, Books.number(shop, "select count(*) from sync_report where code = 'clock-behind' and detail like '{went-back|%' and workstation_id = " + id(till.workstationId())));
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
