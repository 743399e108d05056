package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** UPC-A, EAN-13 with a zero before it, GTIN-14 and UPC-E are one number: at the API, in a price list, in a search and in the books. */
class BarcodeSpellingsST {
    private static final String SKU = "uuid_to_bin('0199f000-0000-7000-8000-000000000001')";
    private static final AtomicLong UNIQUE = new AtomicLong(System.currentTimeMillis() % 1_000_000_000);
    private static final Path MIGRATION = Path.of(System.getProperty("house", ".."), "sql", "tenant", "catalogue", "V202612010410__one_form_of_a_barcode.sql");

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aBarcodeInItsOtherSpellingIsTheSameBarcode(String shop) {
        var program = Program.of(shop);
        var short12 = Barcodes.withCheckDigit(String.format("07%09d", UNIQUE.incrementAndGet()));
        var code = Feed.newCode();
        assertEquals(201, added(program, code, short12).status());
        var refused = added(program, code + "-B", "0" + short12);
        assertEquals(409, refused.status(), refused.toString());
        assertEquals("urn:problem:catalogue:barcode-taken", refused.json().getString("type"));
        assertEquals(409, added(program, code + "-B", "00" + short12).status());
        var twice = program.post("products", "{\"code\":\"" + code + "-C\",\"name\":\"Twice\",\"tax\":\"B\",\"price\":5,\"barcodes\":[\"" + Feed.newGtin().replaceFirst("^.", "2") + "\",\"" + short12 + "\",\"0" + short12 + "\"]}", null);
        assertEquals("urn:problem:catalogue:barcode-twice", twice.json().getString("type", ""), twice.toString());
        for (var typed : List.of(short12, "0" + short12, "00" + short12, "(01)00" + short12, "https://id.gs1.org/01/00" + short12 + "/10/ABC?17=261231", "HTTP://shop.example/ke/01/" + short12)) {
            var found = program.get("products?search=" + java.net.URLEncoder.encode(typed, StandardCharsets.UTF_8)).json().getJsonArray("items").getValuesAs(JsonObject.class);
            assertEquals(List.of(code), found.stream().map(p -> p.getString("code")).toList(), typed);
        }
        assertEquals(List.of("\"" + short12 + "\""), new Feed(shop, com.completebytepos.till.TillClient.joining(shop)).product(code).getJsonArray("barcodes").stream().map(Object::toString).toList(), "shown as it was typed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aDigitalLinkIsScannedInTheOfficeWithItsBatchAndDay(String shop) {
        var program = Program.of(shop);
        var gtin = Feed.newGtin();
        var code = Feed.newCode();
        var list = checked(program, "code,name,price,tax,barcodes,tracking\n" + code + ",Linked " + code + ",50,B," + gtin + ",batch expiry\n");
        assertEquals(202, program.post("imports/" + list.getString("id") + "/commit", null, null).status());
        Books.await(shop, "select count(*) from barcode b join sku s on s.id = b.sku_id where s.code = '" + code + "'", "1", java.time.Duration.ofSeconds(60));
        var form = OfficeForm.on(Office.signedIn(shop, Program.owner(shop)), "/office/stock/adjustments.xhtml?lang=en", "ask");
        form.with("typed", "https://id.gs1.org/01/0" + gtin + "/10/ABC?17=361231").press("addLine");
        assertTrue(form.page().contains("ABC 2036-12-31 1"), form.page());
        form.with("typed", "https://shop.example/" + code).press("addLine");
        assertTrue(form.page().contains("There are no such goods. Scan again or type the code."), form.page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPriceListKnowsGoodsByTheOtherSpelling(String shop) {
        var program = Program.of(shop);
        var short12 = Barcodes.withCheckDigit(String.format("08%09d", UNIQUE.incrementAndGet()));
        var code = Feed.newCode();
        added(program, code, short12);
        var list = checked(program, "barcodes,name,price\n0" + short12 + ",Same goods,77\n");
        assertEquals("1 changed, 0 added, 0 faulty", told(list));
        assertEquals(202, program.post("imports/" + list.getString("id") + "/commit", null, null).status());
        Books.await(shop, "select cast(e.amount as char) from price_entry e join sku s on s.id = e.sku_id where s.code = '" + code + "'", "77.00", java.time.Duration.ofSeconds(60));
        assertEquals(1, Books.number(shop, "select count(*) from barcode b join sku s on s.id = b.sku_id where s.code = '" + code + "'"), "no second barcode came of it");
        assertEquals("0 changed, 0 added, 1 faulty", told(checked(program, "code,barcodes,name,price,tax\n" + code + "-D,0" + short12 + ",Other goods,77,B\n")));
        var own = Barcodes.withCheckDigit(String.format("09%09d", UNIQUE.incrementAndGet()));
        assertEquals("0 changed, 1 added, 1 faulty", told(checked(program, "code,barcodes,name,price,tax\n" + code + "-E," + own + ",One,77,B\n" + code + "-F,0" + own + ",Two,77,B\n")));
    }

    /** What shops had before: spellings are told, what only looks like one is left, two that stood apart stay apart. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void codesOfFormerReleasesGetTheirForm(String shop) throws IOException {
        var codes = List.of("012345678905", "0012345678905", "036000291452", "00036000291452", "04252614", "042100005264", "01234565", "12345670", "96385074", "6169991500075", "123456789011", "12345678901231", "PLU-1", "10101");
        Books.run(shop, "drop table if exists barcode_before");
        Books.run(shop, "create table barcode_before (code varchar(48) character set utf8mb4 collate utf8mb4_bin not null primary key, sku_id binary(16) not null, unit varchar(6) character set ascii collate ascii_bin null)");
        try {
            for (var code : codes) Books.run(shop, "insert into barcode_before (code, sku_id) values ('" + code + "', random_bytes(16))");
            var both = List.of("00980000001", "00980000002", "00980000003").stream().map(Barcodes::withCheckDigit).toList();
            var units = List.of("null null", "'CTN' 'CTN'", "null 'CTN'");
            for (int i = 0; i < both.size(); i++) {
                Books.run(shop, "insert into barcode_before (code, sku_id, unit) values ('" + both.get(i) + "', " + SKU + ", " + units.get(i).split(" ")[0] + "), ('0" + both.get(i) + "', " + SKU + ", " + units.get(i).split(" ")[1] + ")");
            }
            upgraded(shop);
            assertEquals("0" + both.get(0) + " 0" + both.get(1) + " 0" + both.get(2) + " " + both.get(2), Books.text(shop, "select group_concat(code order by code separator ' ') from barcode_before where sku_id = " + SKU),
                    "goods under both spellings have one, except where the other stands for a pack");
            var shadowed = List.of("012345678905", "04252614", "036000291452");
            for (var code : codes) {
                var form = Books.text(shop, "select form from barcode_before where code = '" + code + "'");
                assertEquals(shadowed.contains(code) ? null : Barcodes.form(code), form, code);
            }
            assertTrue(codes.stream().filter(c -> !Barcodes.form(c).equals(c)).count() > 4, "several spellings were among them");
        } finally {
            Books.run(shop, "drop table barcode_before");
        }
    }

    /** Goods whose pack and piece have one number in two spellings since before that was a rule are changed and imported like any other. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void goodsThatHaveTwoSpellingsSinceLongCanStillBeChanged(String shop) {
        var program = Program.of(shop);
        var short12 = Barcodes.withCheckDigit(String.format("07%09d", UNIQUE.incrementAndGet()));
        var code = Feed.newCode();
        var id = added(program, code, "0" + short12).json().getString("id");
        Books.run(shop, "insert into barcode (code, sku_id, unit, form) select '" + short12 + "', id, null, null from sku where code = '" + code + "'");
        var both = "\"barcodes\":[\"" + short12 + "\",\"0" + short12 + "\"";
        var changed = program.put("products/" + id, body(program, id, "\"price\":6000"));
        assertEquals(200, changed.status(), changed.toString());
        var kept = program.put("products/" + id, body(program, id, both + "]"));
        assertEquals(200, kept.status(), kept.toString());
        var third = program.put("products/" + id, body(program, id, both + ",\"00" + short12 + "\"]"));
        assertEquals("urn:problem:catalogue:barcode-twice", third.json().getString("type", ""), third.toString());
        assertEquals("1 changed, 0 added, 0 faulty", told(checked(program, "code,barcodes,name,price\n" + code + "," + short12 + " 0" + short12 + ",Same goods,77\n")));
        assertEquals("0 changed, 0 added, 1 faulty", told(checked(program, "code,barcodes,name,price\n" + code + "," + short12 + " 0" + short12 + " 00" + short12 + ",Same goods,77\n")));
        assertEquals("Changed 2", Books.text(shop, "select concat(p.name, ' ', (select count(*) from barcode b where b.sku_id = s.id)) from product p join sku s on s.product_id = p.id where s.code = '" + code + "'"));
    }

    private static String body(Program program, String id, String rest) {
        return "{\"version\":" + program.get("products/" + id).json().getInt("version") + ",\"name\":\"Changed\",\"tax\":\"B\"," + rest + "}";
    }

    private static void upgraded(String shop) throws IOException {
        var text = Files.readString(MIGRATION).replaceAll("(?m)^--.*$", "").replaceAll("\\bbarcode\\b", "barcode_before");
        Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).forEach(s -> Books.run(shop, s));
    }

    private static Program.Answer added(Program program, String code, String barcode) {
        return program.post("products", "{\"code\":\"" + code + "\",\"name\":\"Spelt " + code + "\",\"tax\":\"B\",\"price\":50,\"barcodes\":[\"" + barcode + "\"]}", null);
    }

    private static JsonObject checked(Program program, String text) {
        var sent = program.upload("list.csv", text.getBytes(StandardCharsets.UTF_8));
        return program.post("imports/" + sent.json().getString("id") + "/check", null, null).json();
    }

    private static String told(JsonObject list) {
        var counts = list.getJsonObject("counts");
        return counts.getInt("changed") + " changed, " + counts.getInt("added") + " added, " + counts.getInt("faulty") + " faulty";
    }
}
