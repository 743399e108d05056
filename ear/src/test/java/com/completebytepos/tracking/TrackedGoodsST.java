package com.completebytepos.tracking;

import static com.completebytepos.tracking.TrackedShop.LATER;
import static com.completebytepos.tracking.TrackedShop.SOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Goods;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches, expiry dates and serials: asked for when stock arrives, taken when it leaves, found again. */
class TrackedGoodsST {

    @Tag("wide") @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aBatchArrivesWithItsExpiryOrNotAtAll(String name) {
        var shop = TrackedShop.of(name);
        var milk = shop.code("MILK");
        assertEquals(milk + ": type the batch number.", shop.receive("MILK", "10", ""));
        assertEquals(milk + ": type the expiry date, as 2027-03-31.", shop.receive("MILK", "10", "L1"));
        assertEquals(milk + ": 2027-02-30 is no expiry date. Type it as 2027-03-31 or 31/03/2027.", shop.receive("MILK", "10", "L1 2027-02-30"));
        assertEquals(milk + ": L1 expired on 2020-01-31. Refuse it, or send it back.", shop.receive("MILK", "10", "L1 31/01/2020"));
        assertEquals(milk + ": the batches come to 9, the line to 10.", shop.receive("MILK", "10", "L1 " + SOON + " 4\nL2 " + LATER + " 5"));
        assertTrue(shop.receive("MILK", "10", "L123456789012345678901 " + SOON).contains("is no batch number"));
        assertEquals(0, shop.onHand("MILK"));
        assertEquals(-1, shop.batch("MILK", "L1"), "what was refused left nothing");
        assertEquals("", shop.receive("MILK", "10", "L2 " + LATER + " 6\nL1 " + SOON));
        assertEquals(4_000, shop.batch("MILK", "L1"));
        assertEquals(6_000, shop.batch("MILK", "L2"));
        assertEquals(milk + ": batch L1 expires on " + SOON + " elsewhere. One of the dates is mistyped.", shop.receive("MILK", "1", "L1 " + LATER));
        assertEquals(shop.code("EGGS") + ": type the expiry date, as 2027-03-31.", shop.receive("EGGS", "3", ""));
        assertEquals("", shop.receive("EGGS", "3", SOON.toString()));
        assertEquals(3_000, shop.batch("EGGS", SOON.toString()));
        shop.booksAreWhole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatExpiresFirstIsSoldFirstAndComesBackToItsBatch(String name) {
        var shop = TrackedShop.of(name);
        assertEquals("", shop.receive("CREAM", "5", "LATE " + LATER));
        assertEquals("", shop.receive("CREAM", "3", "EARLY " + SOON));
        var cream = shop.goods("CREAM");
        var sale = shop.till().sale(new Sold(cream, 4_000));
        assertEquals("stored-with-findings batch-missing", answer(shop.till().send(sale)));
        assertEquals(List.of(0L, 4_000L), List.of(shop.batch("CREAM", "EARLY"), shop.batch("CREAM", "LATE")));
        assertEquals("stored", answer(shop.till().send(shop.till().sale(new Sold(cream, 2_000, Map.of("batch", "LATE"))))));
        assertEquals(2_000, shop.batch("CREAM", "LATE"));
        var line = Json.createObjectBuilder().add("line", 1).add("originalLine", 1).add("sku", cream.id()).add("name", cream.name()).add("unit", "EA").add("quantity", 2_000).add("unitPrice", cream.price())
                .add("tax", cream.taxLetter()).add("total", 2 * cream.price()).add("damaged", false);
        var back = shop.till().send(shop.till().returning(sale.id(), "too many", Json.createArrayBuilder().add(line), 2 * cream.price()));
        assertTrue(back.get(0).getString("result").startsWith("stored"), back.toString());
        assertEquals(List.of(2_000L, 2_000L), List.of(shop.batch("CREAM", "EARLY"), shop.batch("CREAM", "LATE")));
        shop.till().send(shop.till().sale(new Sold(cream, 9_000, Map.of("batch", "NOBODYS"))));
        assertEquals(List.of(0L, 0L, -5_000L), List.of(shop.batch("CREAM", "EARLY"), shop.batch("CREAM", "LATE"), shop.onHand("CREAM")), "a sale that happened is never refused");
        assertEquals("", shop.receive("CREAM", "8", "NEW " + LATER));
        assertEquals(3_000, shop.batch("CREAM", "NEW"), "what was sold before it arrived is taken off it");
        shop.booksAreWhole();
    }

    @Tag("wide") @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatWasExpiredIsFoundUnlessAColleagueSaidYesToThatLine(String name) {
        var shop = TrackedShop.of(name);
        var old = "X" + shop.run();
        assertEquals("", shop.receive("JUICE", "4", old + " " + SOON) + shop.receive("EGGS", "2", SOON.toString()));
        assertEquals("stored", answer(shop.sell("JUICE", old, 0)));
        Books.run(name, "update stock_batch set expires_on = '2026-01-31' where batch = '" + old + "'");
        for (int line : List.of(0, 2)) assertEquals("stored-with-findings expired-sold", answer(shop.sell("JUICE", old, line)), "approved: " + line);
        assertEquals("stored", answer(shop.sell("JUICE", old, 1)));
        assertEquals("stored-with-findings expired-sold stored", answer(shop.sell("EGGS", "2026-01-31", 0)) + " " + answer(shop.sell("EGGS", SOON.toString(), 0)), "a day that came in nowhere");
    }

    @Tag("wide") @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void everyPieceHasASerialOnceInTheShop(String name) {
        var shop = TrackedShop.of(name);
        var phone = shop.code("PHONE");
        assertEquals(phone + ": 3 pieces need 3 serials, 0 were told.", shop.receive("PHONE", "3", ""));
        assertEquals(phone + ": 3 pieces need 3 serials, 2 were told.", shop.receive("PHONE", "3", "S1, S2"));
        assertEquals(phone + ": serial S1 was typed twice.", shop.receive("PHONE", "3", "S1 S2\nS1"));
        assertEquals(phone + ": goods with serials come in whole pieces, not 1.5.", shop.receive("PHONE", "1.5", "S1"));
        assertTrue(shop.receive("PHONE", "1", "S".repeat(31)).contains("is no serial"));
        assertEquals("", shop.receive("PHONE", "3", "S1 S2\nS3"));
        assertEquals(phone + ": serial S2 is on hand already. Check the label.", shop.receive("PHONE", "2", "S4 S2"));
        assertNull(shop.serial("PHONE", "S4"), "nothing half done");
        var goods = shop.goods("PHONE");
        var sale = shop.till().sale(new Sold(goods, 1_000, Map.of("serial", "S2")));
        assertEquals("stored", answer(shop.till().send(sale)));
        assertEquals("SOLD ON_HAND", shop.serial("PHONE", "S2") + " " + shop.serial("PHONE", "S1"));
        assertEquals("stored", shop.till().send(shop.till().sale(new Sold(goods, 1_000, Map.of("serial", "UNKNOWN")))).get(0).getString("result"));
        assertEquals("stored-with-findings serial-missing", answer(shop.till().send(shop.till().sale(new Sold(goods, 1_000)))));
        assertEquals("stored-with-findings serial-of-many", answer(shop.till().send(shop.till().sale(new Sold(goods, 2_000, Map.of("serial", "S9"))))));
        var page = shop.office().page("/office/tracking/pieces.xhtml?lang=en&number=S2");
        assertTrue(page.contains(phone) && page.contains("Sold") && page.contains("sale.xhtml?id=" + sale.id()), page);
        assertEquals("", shop.receive("PHONE", "1", "S2"), "sold, taken in payment, and bought again");
        assertEquals("ON_HAND", shop.serial("PHONE", "S2"));
        assertEquals("", shop.receive("RADIO", "1", "S1"), "another maker's serial may be the same");
        shop.booksAreWhole();
    }

    /** A carton is one line; each piece in it leaves under its own serial and comes back with it. */
    @Tag("wide") @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aCartonTakesTheSerialsOfAllItHolds(String name) {
        var shop = TrackedShop.of(name);
        assertEquals("", shop.receive("MODEM", "7", "M1 M2 M3 M4 M5 M6 M7"));
        var till = TillClient.joining(name);
        var piece = shop.goods("MODEM");
        var carton = new Goods(piece.id(), piece.code(), piece.name(), "CTN", piece.taxLetter(), 25_000, null);
        var sale = carton(till, carton, "\"serials\":[\"M1\",\"M2\",\"M3\"]");
        assertEquals("stored", answer(till.send(sale)));
        assertEquals(List.of("SOLD", "SOLD", "SOLD", "ON_HAND"), List.of("M1", "M2", "M3", "M4").stream().map(one -> shop.serial("MODEM", one)).toList());
        assertEquals(4_000, shop.onHand("MODEM"));
        for (var told : List.of("[\"M4\"]", "[\"M4\",\"M4\",\"M4\"]", "[\"M5\",\"M6\",\"M7\",\"M8\"]")) {
            var other = TillClient.joining(name);
            assertEquals("stored-with-findings serial-of-many", answer(other.send(carton(other, carton, "\"serials\":" + told))), told);
        }
        for (var wrong : List.of("\"serials\":\"M1\"", "\"serials\":[1]")) {
            var other = TillClient.joining(name);
            assertEquals("refused", other.send(carton(other, carton, wrong)).get(0).getString("result"), wrong);
        }
        shop.booksAreWhole();
    }

    /** The chain goes no further with it: what is signed is not what its head was made of. */
    private static SignedEntry carton(TillClient till, Goods carton, String serials) {
        var entry = till.sale(new Sold(carton, 1_000, Map.of("serial", "?")));
        var payload = entry.payload().replace("\"serial\":\"?\"", serials);
        return new SignedEntry(entry.id(), entry.counter(), payload, till.sign(payload));
    }

    @Tag("wide") @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void openingBalancesAndAdjustmentsAskToo(String name) {
        var shop = TrackedShop.of(name);
        var opening = OfficeForm.on(shop.office(), "/office/stock/opening.xhtml?lang=en", "opening");
        opening.with("branchId", shop.till().branchId()).with("text", shop.code("CURD") + ",5,40").press("open");
        assertEquals(shop.code("CURD") + ": type the batch number.", opening.said("text"));
        opening.with("text", shop.code("CURD") + ",5,40,C1," + SOON + "\n" + shop.code("CURD") + ",2,40,C2," + LATER).press("open");
        assertEquals(List.of(5_000L, 2_000L), List.of(shop.batch("CURD", "C1"), shop.batch("CURD", "C2")), opening.page());
        assertEquals(shop.code("CURD") + ": type the batch number.", adjust(shop, "FOUND", "1", ""));
        assertEquals("", adjust(shop, "FOUND", "1", "C2 " + LATER));
        assertEquals(3_000, shop.batch("CURD", "C2"));
        assertEquals(shop.code("CURD") + ": of batch C9 only 0 are here.", adjust(shop, "DAMAGE", "1", "C9"));
        assertEquals("", adjust(shop, "DAMAGE", "1", "C2"));
        assertEquals("", adjust(shop, "DAMAGE", "2", ""));
        assertEquals(List.of(3_000L, 2_000L), List.of(shop.batch("CURD", "C1"), shop.batch("CURD", "C2")), "unnamed, what expires first goes");
        shop.booksAreWhole();
    }

    /** What became of one entry, with what was found. */
    private static String answer(List<JsonObject> answers) {
        var one = answers.get(0);
        return (one.getString("result") + " " + one.getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).collect(Collectors.joining(" "))).strip();
    }

    private static String adjust(TrackedShop shop, String reason, String much, String marks) {
        var form = OfficeForm.on(shop.office(), "/office/stock/adjustments.xhtml?lang=en", "ask");
        form.with("typed", shop.code("CURD")).with("much", much).press("addLine");
        form.with("branchId", shop.till().branchId()).with("reason", reason).with("note", "counted by a test").with("lines:0:marks", marks).press("post");
        return form.page().contains("ask:lines:0:marks") ? form.said("lines:0:marks") : "";
    }

    @Tag("wide") @Test
    void aVanBringsThePiecesThatWereSentInIt() {
        var shop = TrackedShop.of("soko");
        var far = Books.text("soko", "select bin_to_uuid(id) from branch where id <> uuid_to_bin('" + shop.till().branchId() + "') and active order by code limit 1");
        assertEquals("", shop.receive("RADIO", "2", "R1 R2"));
        var ask = OfficeForm.on(shop.office(), "/office/stock/transfers.xhtml?lang=en", "ask");
        ask.with("typed", shop.code("RADIO")).with("much", "2").press("addLine");
        ask.with("fromBranch", shop.till().branchId()).with("toBranch", far).press("send");
        assertEquals("", ask.page(), ask.page());
        var id = Books.text("soko", "select bin_to_uuid(t.id) from stock_transfer t join stock_transfer_line l on l.transfer_id = t.id where l.code = '" + shop.code("RADIO") + "'");
        var path = "/office/stock/transfer.xhtml?lang=en&id=" + id;
        OfficeForm.on(Office.signedIn("soko", "achieng"), path, "transfer").press("approve");
        var van = OfficeForm.on(shop.office(), path, "transfer");
        van.with("plate", "KAA 001A").with("driver", "Otieno").press("send");
        assertEquals(shop.code("RADIO") + ": 2 pieces need 2 serials, 0 were told.", van.said("lines:0:marks"));
        van.with("plate", "KAA 001A").with("driver", "Otieno").with("lines:0:marks", "R1 R2").press("send");
        assertEquals("ON_THE_ROAD", shop.serial("RADIO", "R1") + (van.page().contains("transfer:lines:0:marks") ? van.said("lines:0:marks") : ""));
        assertEquals(shop.code("RADIO") + ": serial R1 is on hand already. Check the label.", shop.receive("RADIO", "1", "R1"));
        var arrival = OfficeForm.on(shop.office(), path, "transfer");
        arrival.with("typed", shop.code("RADIO")).with("much", "1").press("addLine");
        arrival.with("branchId", far).with("lines:0:marks", "R7").press("receive");
        assertEquals(shop.code("RADIO") + ": serial R7 is not here. Look it up under Batches.", arrival.said("lines:0:marks"));
        arrival.with("branchId", far).with("lines:0:marks", "R1").press("receive");
        assertEquals("ON_HAND ON_THE_ROAD", shop.serial("RADIO", "R1") + " " + shop.serial("RADIO", "R2"), arrival.page());
        var settling = OfficeForm.on(Office.signedIn("soko", "achieng"), path, "transfer");
        settling.with("bearer", "FOUND").with("settlement", "it stood behind the door").press("settle");
        assertEquals("ON_HAND", shop.serial("RADIO", "R2"));
        shop.booksAreWhole();
    }

    @Tag("wide") @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatExpiresSoonIsListedAndLeavesAsAFile(String name) {
        var shop = TrackedShop.of(name);
        assertEquals("", shop.receive("MILK", "1", "NEAR" + name + " " + SOON));
        assertEquals("", shop.receive("MILK", "1", "FAR" + name + " " + LATER));
        var page = shop.office().page("/office/tracking/batches.xhtml?lang=en&days=30");
        assertTrue(page.contains("NEAR" + name) && !page.contains("FAR" + name), page);
        var file = new String(shop.office().get("/office/tracking/export/batches.csv?days=30").body(), StandardCharsets.UTF_8);
        assertTrue(file.contains("NEAR" + name + "," + SOON + ",20,1"), file);
        assertFalse(file.contains("FAR" + name), file);
        assertTrue(new String(shop.office().get("/office/tracking/export/batches.csv?days=").body(), StandardCharsets.UTF_8).contains("FAR" + name));
        var other = Office.signedIn(name.equals("duka") ? "soko" : "duka", name.equals("duka") ? "musa" : "asha");
        assertFalse(new String(other.get("/office/tracking/export/batches.csv?days=").body(), StandardCharsets.UTF_8).contains("NEAR" + name));
        for (var odd : List.of("9999", "-1", "soon", "1e3")) assertTrue(shop.office().page("/office/tracking/batches.xhtml?lang=en&branch=x&days=" + odd).contains("value=\"90\""), odd);
        assertEquals(404, shop.office().get("/office/tracking/export/batches.doc").statusCode());
    }

    @Tag("wide") @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aSaleOfGoodsNobodyTracksAsksNothingOfBatches(String name) throws Exception {
        var shop = TrackedShop.of(name);
        var tables = "cbpos_shop_" + name + ".stock_";
        try (var connection = Database.connect(); var statement = connection.createStatement()) {
            statement.execute("lock tables " + tables + "batch write, " + tables + "serial write, " + tables + "mark_move write");
            for (int i = 0; i < 3; i++) assertEquals("stored", shop.till().send(shop.till().sale(new Sold(shop.goods("SALT"), 1_000), new Sold(shop.till().goods(3), 1_000))).get(0).getString("result"));
            var eggs = shop.till().sale(new Sold(shop.goods("EGGS"), 1_000));
            var waiting = CompletableFuture.supplyAsync(() -> shop.till().send(eggs));
            assertThrows(TimeoutException.class, () -> waiting.get(2, TimeUnit.SECONDS), "who asks for a batch waits for the tables");
            statement.execute("unlock tables");
            assertEquals("stored-with-findings batch-missing", answer(waiting.get(60, TimeUnit.SECONDS)));
        }
    }
}
