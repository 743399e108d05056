package com.completebytepos.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.integration.Program;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.Goods;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A piece comes back to the receipt that sold it, and is found by its serial or its buyer's phone as long as anybody asks. */
class SerialsComeBackST {

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPieceComesBackOnlyToTheReceiptThatSoldIt(String name) {
        var shop = TrackedShop.of(name);
        var till = shop.till();
        var run = Long.toString(System.nanoTime(), 36).toUpperCase();
        var goods = shop.goods("PHONE");
        assertEquals("", shop.receive("PHONE", "3", "A" + run + " B" + run + " C" + run));
        var first = sold(till, new Sold(goods, 1_000, Map.of("serial", "A" + run)));
        var second = sold(till, new Sold(goods, 1_000, Map.of("serial", "B" + run)));
        var number = till.lastReceipt();
        assertEquals("B" + run, line(name, number, till).getJsonArray("serials").getString(0));
        assertEquals("return-serial-unsold", back(till, first, new Sold(goods, 1_000), "\"serials\":[\"B" + run + "\"]"), "it is the other receipt's");
        assertEquals("SOLD SOLD", shop.serial("PHONE", "A" + run) + " " + shop.serial("PHONE", "B" + run), "nobody knows which piece lies there");
        assertEquals("", back(till, second, new Sold(goods, 1_000), "\"serials\":[\"B" + run + "\"]"));
        assertEquals("ON_HAND", shop.serial("PHONE", "B" + run));
        var now = line(name, number, till);
        assertEquals("[] [\"B" + run + "\"]", now.getJsonArray("serials") + " " + now.getJsonArray("serialsBack"));
        var again = sold(till, new Sold(goods, 1_000, Map.of("serial", "B" + run)));
        assertEquals("", back(till, again, new Sold(goods, 1_000), ""), "an older till tells none: all that is left is plain");
        assertEquals("ON_HAND", shop.serial("PHONE", "B" + run));
        var nobodys = sold(till, new Sold(goods, 1_000, Map.of("serial", "N" + run)));
        assertEquals("", back(till, nobodys, new Sold(goods, 1_000), "\"serial\":\"N" + run + "\""), "this receipt sold it, whoever brought it in");
        for (var wrong : List.of("\"serials\":\"A\"", "\"serials\":[7]")) {
            var other = TillClient.joining(name);
            assertEquals("refused", told(other, sold(other, new Sold(goods, 1_000, Map.of("serial", "C" + run))), new Sold(goods, 1_000), wrong).getString("result"), wrong);
        }
        shop.booksAreWhole();
    }

    /** Two receipts sold one serial, or the receipt is lost: the piece is back once, and whoever takes it back again hears of it. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void onePieceComesBackOnceWhoeverSoldIt(String name) {
        var shop = TrackedShop.of(name);
        var till = shop.till();
        var run = Long.toString(System.nanoTime(), 36).toUpperCase();
        var goods = shop.goods("PHONE");
        var told = "\"serials\":[\"D" + run + "\"]";
        assertEquals("", shop.receive("PHONE", "2", "D" + run + " E" + run));
        var first = sold(till, new Sold(goods, 1_000, Map.of("serial", "D" + run)));
        var number = till.lastReceipt();
        var second = sold(till, new Sold(goods, 1_000, Map.of("serial", "D" + run)));
        assertEquals("", back(till, second, new Sold(goods, 1_000), told));
        var line = line(name, number, till);
        assertEquals("[] [\"D" + run + "\"]", line.getJsonArray("serials") + " " + line.getJsonArray("serialsBack"), "the till refuses it at the first receipt, too");
        assertEquals("return-serial-twice", back(till, first, new Sold(goods, 1_000), told));
        assertEquals("[0, 1000]", found(name, "serial=D" + run, till).stream().map(one -> one.getInt("returned")).sorted().toList().toString());
        var again = sold(till, new Sold(goods, 1_000, Map.of("serial", "D" + run)));
        assertEquals("", back(till, again, new Sold(goods, 1_000), told), "sold anew, it comes back anew");
        sold(till, new Sold(goods, 1_000, Map.of("serial", "E" + run)));
        assertEquals("", lost(till, goods, "E" + run));
        assertEquals(1_000, found(name, "serial=E" + run, till).get(0).getInt("returned"));
        assertEquals("ON_HAND", shop.serial("PHONE", "E" + run));
        assertEquals("return-serial-unsold", lost(till, goods, "E" + run), "it is back already");
        assertEquals("", lost(till, goods, "F" + run), "sold before anybody kept serials");
        shop.booksAreWhole();
    }

    /** Brought back without a receipt. @return what was found about the serials */
    private static String lost(TillClient till, Goods goods, String serial) {
        var line = DayText.back(0, new Sold(goods, 1_000), 1_000, goods.price()).add("serials", Json.createArrayBuilder().add(serial));
        var answer = till.send(till.returning(null, "OTHER", Json.createArrayBuilder().add(line), goods.price(), DayText.approval("REFUND", till.supervisor(), "Customer's wish"))).get(0);
        return answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).filter(code -> code.contains("serial")).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void whatWasSoldIsFoundBySerialOrPhoneWithItsWarranty(String name, String neighbour) {
        var shop = TrackedShop.of(name);
        var till = shop.till();
        var run = Long.toString(System.nanoTime(), 36).toUpperCase();
        promise(shop, "PHONE");
        promise(shop, "SALT");
        assertEquals("", shop.receive("PHONE", "1", "W" + run));
        var phone = "07" + String.format("%08d", System.nanoTime() % 100_000_000);
        var customer = Api.post(name, "customers", till.token(), Json.createObjectBuilder().add("firstName", "Buyer" + run).add("phone", phone).build().toString()).body().getString("id");
        var entry = till.sale(SaleText.of(List.of(new Sold(shop.goods("PHONE"), 1_000, Map.of("serial", "W" + run)), new Sold(shop.goods("SALT"), 2_000)), till.taxes()).to(customer));
        assertEquals("stored", till.send(entry).get(0).getString("result"));
        var until = LocalDate.now(HouseClock.NAIROBI).plusMonths(12).toString();
        var piece = found(name, "serial=W" + run, till).get(0);
        assertEquals(List.of(till.lastReceipt(), "W" + run, until, "Buyer" + run, "false", "0"), List.of(piece.getString("receiptNumber"), piece.getString("serial"), piece.getString("until"), piece.getString("customer"),
                String.valueOf(piece.getBoolean("over")), String.valueOf(piece.getInt("returned"))));
        assertTrue(piece.getString("supplierReceipt").length() > 3 && !piece.getString("supplier").isEmpty(), piece.toString());
        for (var spelling : List.of(phone, "254" + phone.substring(1), "%2B254+" + phone.substring(1, 4) + "-" + phone.substring(4))) {
            assertEquals(List.of("W" + run, ""), found(name, "phone=" + spelling, till).stream().map(one -> one.getString("serial", "")).toList(), spelling);
        }
        assertEquals("", back(till, entry, new Sold(shop.goods("PHONE"), 1_000), "\"serials\":[\"W" + run + "\"]"));
        assertEquals(1_000, found(name, "serial=W" + run, till).get(0).getInt("returned"));
        assertEquals(List.of(), found(name, "phone=0799" + phone.substring(4), till).stream().filter(one -> one.getString("serial", "").equals("W" + run)).toList());
        var other = TrackedShop.of(neighbour).till();
        assertEquals("[] []", Api.raw(neighbour, "warranties?serial=W" + run, other.token()) + " " + Api.raw(neighbour, "warranties?phone=" + phone, other.token()));
        for (var odd : List.of("", "?phone=12", "?phone=wanjiku", "?serial=%20")) assertEquals(422, Api.get(name, "warranties" + odd, till.token()).status(), odd);
        assertEquals("[]", Api.raw(name, "warranties?serial=" + "9".repeat(30), till.token()));
        assertEquals("422 401", Api.get(name, "warranties?serial=" + "9".repeat(31), till.token()).status() + " " + Api.get(name, "warranties?serial=W" + run, other.token()).status());
        inTheOffice(shop, neighbour, run, phone, until);
        shop.booksAreWhole();
    }

    private static void inTheOffice(TrackedShop shop, String neighbour, String run, String phone, String until) {
        var page = shop.office().page("/office/warranty/warranty.xhtml?lang=en&serial=W" + run);
        assertTrue(page.contains(until) && page.contains("Buyer" + run) && page.contains("came back") && page.contains("purchasing/receipt.xhtml?id="), page);
        var form = OfficeForm.on(shop.office(), "/office/warranty/warranty.xhtml?lang=en", "warranty");
        form.with("phone", "12").press("find");
        assertFalse(form.said("phone").isEmpty(), form.page());
        form.with("phone", "").press("find");
        assertEquals("Type a serial, or the customer's phone.", form.said("serial"));
        form.with("phone", phone).press("find");
        assertTrue(form.page().contains("W" + run), form.page());
        var there = Office.signedIn(neighbour, Program.owner(neighbour)).page("/office/warranty/warranty.xhtml?lang=en&serial=W" + run);
        assertFalse(there.contains("Buyer" + run), there);
        assertTrue(Office.stranger(shop.shop()).get("/office/warranty/warranty.xhtml").statusCode() >= 300);
    }

    /** Twelve months, told by a program; none again where it is taken away, and nothing that is no such number. */
    private static void promise(TrackedShop shop, String goods) {
        var program = Program.of(shop.shop());
        var path = "products/" + shop.goods(goods).id();
        for (var months : List.of(12, 0, 12)) {
            var told = program.put(path, "{\"version\":" + program.get(path).json().getInt("version") + ",\"warrantyMonths\":" + months + "}");
            assertEquals(200, told.status(), told.toString());
            assertEquals(months, told.json().getInt("warrantyMonths", 0));
        }
        for (var odd : List.of(-1, 241)) {
            var told = program.put(path, "{\"version\":" + program.get(path).json().getInt("version") + ",\"warrantyMonths\":" + odd + "}");
            assertEquals("422 warrantyMonths", told.status() + " " + told.json().getJsonArray("errors").getJsonObject(0).getString("field"), told.toString());
        }
    }

    private static SignedEntry sold(TillClient till, Sold sold) {
        var entry = till.sale(sold);
        assertTrue(till.send(entry).get(0).getString("result").startsWith("stored"));
        return entry;
    }

    private static List<JsonObject> found(String shop, String wanted, TillClient till) {
        var answer = Api.raw(shop, "warranties?" + wanted, till.token());
        try (var reader = Json.createReader(new java.io.StringReader(answer))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private static JsonObject line(String shop, String number, TillClient till) {
        return Api.get(shop, "returns/" + number, till.token()).body().getJsonArray("lines").getJsonObject(0);
    }

    /** @return what was found about the serials */
    private static String back(TillClient till, SignedEntry sale, Sold sold, String serials) {
        return told(till, sale, sold, serials).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).filter(code -> code.contains("serial")).collect(Collectors.joining(" "));
    }

    /** The chain is told anew for what is put into a line. */
    private static JsonObject told(TillClient till, SignedEntry sale, Sold sold, String serials) {
        var line = DayText.back(1, sold, 1_000, sold.goods().price());
        if (!serials.isEmpty()) {
            try (var reader = Json.createReader(new java.io.StringReader("{" + serials + "}"))) {
                reader.readObject().forEach(line::add);
            }
        }
        return till.send(till.returning(sale.id(), "OTHER", Json.createArrayBuilder().add(line), sold.goods().price(), DayText.approval("REFUND", till.supervisor(), "Customer's wish"))).get(0);
    }
}
