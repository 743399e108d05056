package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.TillClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels: whose code stands on them, for which goods they are, and that none is left out in silence. */
class LabelsST {
    private static final String ZPL = "/office/catalogue/labels/labels.zpl?lang=en&";

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theLabelOfThePieceCarriesItsOwnCodeAndNotItsCartons(String shop) {
        var code = Feed.newCode();
        var own = Feed.newGtin();
        var carton = "0" + own.substring(0, 11);
        carton = Barcodes.withCheckDigit(carton);
        brought(shop, "code,name,price,tax,barcodes,packs\n" + code + ",Boxed " + code + ",50,B," + own + ",CTN=24@1100 " + carton + "\n" + code + "-N,Bare " + code + ",50,B,,CTN=24@1100 " + Feed.newGtin() + "\n", code + "-N");
        var zpl = Office.signedIn(shop, Program.owner(shop)).page(ZPL + "q=" + code);
        assertTrue(zpl.contains("^BEN,70,Y,N^FH_^FD" + own.substring(0, 12) + "^FS"), zpl);
        assertFalse(zpl.contains(carton.substring(0, 12)), zpl);
        assertTrue(zpl.contains("^BCN,70,Y,N,N,A^FH_^FD" + code + "-N^FS"), "goods whose carton alone has a barcode: " + zpl);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void labelsOfNamedGoodsAndOfThoseWhosePriceChangedSinceADay(String shop) {
        var code = Feed.newCode();
        brought(shop, "code,name,price,tax\n" + code + "-A,Label A,50,B\n" + code + "-B,Label B,60,B\n" + code + "-C,Label C,70,B\n", code + "-C");
        var today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        Books.run(shop, "update price_change c join sku s on s.id = c.sku_id set c.changed_at = c.changed_at - interval 40 day where s.code = '" + code + "-B'");
        var office = Office.signedIn(shop, Program.owner(shop));
        assertEquals("A C", letters(office.page(ZPL + "q=" + code + "&since=" + today), code));
        assertEquals("A B C", letters(office.page(ZPL + "q=" + code + "&since=" + today.minusDays(60)), code));
        assertEquals("", letters(office.page(ZPL + "q=" + code + "&since=" + today.plusDays(1)), code));
        var ids = Books.text(shop, "select group_concat(bin_to_uuid(id)) from sku where code in ('" + code + "-A', '" + code + "-B')");
        assertEquals("A B", letters(office.page(ZPL + "ids=" + ids), code));
        assertEquals("", letters(Office.signedIn(shop.equals("duka") ? "soko" : "duka", Program.owner(shop.equals("duka") ? "soko" : "duka")).page(ZPL + "ids=" + ids), code), "another shop's");
        var noDay = office.get(ZPL + "since=soon");
        assertTrue(noDay.statusCode() == 422 && new String(noDay.body(), StandardCharsets.UTF_8).contains("This is not one: soon."), "status " + noDay.statusCode());
    }

    /** The same goods for a receipt printer, as a file and for a till's own: what changed since a day, at the branch's price. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aReceiptPrinterGetsTheSameLabelsAsAFileAndAtTheTill(String shop) {
        var code = Feed.newCode();
        var own = Feed.newGtin();
        brought(shop, "code,name,price,tax,barcodes\n" + code + "-A,Maji 500 ml " + code + ",60,B," + own + "\n" + code + "-B,Label B,60,B,\n", code + "-B");
        var today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        Books.run(shop, "update price_change c join sku s on s.id = c.sku_id set c.changed_at = c.changed_at - interval 40 day where s.code = '" + code + "-B'");
        var office = Office.signedIn(shop, Program.owner(shop));
        var file = office.get("/office/catalogue/labels/labels.prn?lang=en&roll=58&q=" + code + "&since=" + today);
        var bytes = new String(file.body(), StandardCharsets.ISO_8859_1);
        assertTrue(bytes.startsWith("\u001b@") && bytes.endsWith("\u001dVB\0") && bytes.contains("KES 60.00\n") && bytes.contains("KES 120.00/l\n") && bytes.contains("\u001dk" + (char) 67 + (char) 13 + own) && !bytes.contains("Label B"), bytes);
        var till = TillClient.joining(shop);
        var changed = Api.raw(shop, "labels?since=" + today, till.token());
        assertTrue(changed.contains(own) && changed.contains("\"amount\":12000") && !changed.contains(code + "-B"), changed);
        var sku = Books.text(shop, "select bin_to_uuid(id) from sku where code = '" + code + "-B'");
        assertTrue(Api.raw(shop, "labels?sku=" + sku, till.token()).contains("\"price\":6000"));
        var other = shop.equals("duka") ? "soko" : "duka";
        assertEquals("[]", Api.raw(other, "labels?sku=" + sku, TillClient.at(other).token()), "another shop's");
        for (var odd : List.of("", "?sku=" + sku + "&since=" + today, "?since=31.12.2026.")) assertEquals(400, Api.get(shop, "labels" + odd, till.token()).status(), odd);
        assertEquals("422 401", Api.get(shop, "labels?since=soon", till.token()).status() + " " + Api.get(shop, "labels?sku=" + sku, null).status());
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void moreThanFitAreRefusedAndNotCut(String shop) {
        var code = Feed.newCode();
        var rows = java.util.stream.IntStream.range(0, 501).mapToObj(i -> code + "-" + i + ",Many " + code + ",50,B").collect(java.util.stream.Collectors.joining("\n"));
        brought(shop, "code,name,price,tax\n" + rows + "\n", code + "-500");
        var answer = Office.signedIn(shop, Program.owner(shop)).get(ZPL + "q=" + code + "&copies=50");
        assertEquals(422, answer.statusCode());
        assertTrue(new String(answer.body(), StandardCharsets.UTF_8).contains("at most 25000 at once"), new String(answer.body(), StandardCharsets.UTF_8));
        assertEquals(501, Office.signedIn(shop, Program.owner(shop)).page(ZPL + "q=" + code).split("\\^XZ", -1).length - 1, "all of them");
        Books.run(shop, "update sku set active = false, version = version + 1 where code like '" + code + "-%'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPackHasItsOwnCodeAndPriceAndNoBarsWithoutACodeOfItsOwn(String shop) {
        var code = Feed.newCode();
        var carton = Feed.newGtin();
        brought(shop, "code,name,price,tax,packs\n" + code + ",Boxed " + code + ",50,B,CTN=24@1100 " + carton + "; DZ=12\n", code);
        var office = Office.signedIn(shop, Program.owner(shop));
        var packs = office.page(ZPL + "q=" + code + "&of=packs").split("\\^XZ");
        assertEquals(3, packs.length, "two and the rest");
        assertTrue(packs[0].contains("^FDDZ 12 · Boxed") && packs[0].contains("KES 600.00") && !packs[0].contains("^BY2"), packs[0]);
        assertTrue(packs[1].contains("^FDCTN 24 · Boxed") && packs[1].contains("KES 1,100.00") && packs[1].contains("^BEN,70,Y,N^FH_^FD" + carton.substring(0, 12) + "^FS"), packs[1]);
        assertEquals(3, labels(office.page(ZPL + "q=" + code + "&of=both")));
        assertEquals(2, labels(office.page(ZPL + "q=" + code + "&of=packs&price=false&copies=2")), "bars to put on packs: of the carton alone");
        var pdf = office.get("/office/catalogue/labels/labels.pdf?layout=3x8&of=packs&q=" + code);
        assertEquals("200 application/pdf", pdf.statusCode() + " " + pdf.headers().firstValue("Content-Type").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aBranchHasLabelsOfWhatItOffersAtItsOwnPrices(String shop) {
        var code = Feed.newCode();
        var branch = Books.text(shop, "select code from branch where active order by code limit 1");
        var id = Books.text(shop, "select bin_to_uuid(id) from branch where code = '" + branch + "'");
        brought(shop, "code,name,price,tax,branch_prices,branch_offers\n" + code + "-A,Label A,50,B," + branch + "=45.50,\n" + code + "-B,Label B,60,B,,\n" + code + "-C,Label C,70,B,," + branch + "=no\n", code + "-C");
        var office = Office.signedIn(shop, Program.owner(shop));
        var there = office.page(ZPL + "q=" + code + "&branch=" + id);
        assertEquals("A B", letters(there, code));
        assertTrue(there.contains("KES 45.50") && there.contains("KES 60.00"), there);
        var shopWide = office.page(ZPL + "q=" + code);
        assertEquals("A B C", letters(shopWide, code));
        assertTrue(shopWide.contains("KES 50.00") && !shopWide.contains("45.50"), shopWide);
        var elsewhere = java.util.UUID.randomUUID();
        Books.run(shop, "update price_change c join sku s on s.id = c.sku_id set c.changed_at = c.changed_at - interval 40 day where s.code like '" + code + "-%' and c.branch_id is null");
        var since = "&since=" + LocalDate.now(ZoneId.of("Africa/Nairobi"));
        assertEquals("A", letters(office.page(ZPL + "q=" + code + since + "&branch=" + id), code));
        assertEquals("", letters(office.page(ZPL + "q=" + code + since + "&branch=" + elsewhere), code), "another branch's price is none of theirs");
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void goodsJustReceivedHaveAsManyLabelsAsThereArePieces(String shop) {
        var code = Feed.newCode();
        brought(shop, "code,name,price,tax,unit,packs\n" + code + "-A,Came A,50,B,EA,CTN=4@190 " + Feed.newGtin() + "\n" + code + "-B,Came B,60,B,KG,\n" + code + "-C,Not come,60,B,EA,\n", code + "-C");
        var office = Office.signedIn(shop, Program.owner(shop));
        var form = OfficeForm.on(office, "/office/purchasing/receive.xhtml?lang=en", "receive");
        form.with("supplierId", Books.text(shop, "select bin_to_uuid(id) from supplier where active order by code limit 1")).with("branchId", Books.text(shop, "select bin_to_uuid(id) from branch where active order by code limit 1"));
        form.with("typed", code + "-A").with("much", "5").press("addLine");
        form.with("typed", code + "-B").with("much", "2.5").press("addLine");
        form.with("lines:0:price", "30").with("lines:0:free", "1").with("lines:1:free", "1").with("lines:1:price", "40").press("book");
        var receipt = Books.text(shop, "select bin_to_uuid(r.id) from goods_receipt r join goods_receipt_line l on l.receipt_id = r.id where l.code = '" + code + "-A'");
        var page = office.page("/office/purchasing/receipt.xhtml?lang=en&id=" + receipt);
        assertTrue(page.contains("/office/catalogue/labels.xhtml?receipt=" + receipt), page);
        page = office.page("/office/catalogue/labels.xhtml?lang=en&receipt=" + receipt);
        assertTrue(page.contains("name=\"receipt\" value=\"" + receipt + "\"") && page.contains("As many as came in") && page.contains("selected=\"selected\""), page);
        assertEquals("A A A A A A B", letters(office.page(ZPL + "each=true&receipt=" + receipt), code), "six pieces and something weighed");
        assertEquals("A B", letters(office.page(ZPL + "receipt=" + receipt), code));
        assertEquals(2, labels(office.page(ZPL + "each=true&of=packs&receipt=" + receipt)), "a carton and a half");
        var other = shop.equals("duka") ? "soko" : "duka";
        assertEquals(404, Office.signedIn(other, Program.owner(other)).get(ZPL + "receipt=" + receipt).statusCode());
    }

    private static int labels(String zpl) {
        return zpl.split("\\^XZ", -1).length - 1;
    }

    private static String letters(String zpl, String code) {
        return java.util.regex.Pattern.compile(code + "-([A-Z])\\^FS").matcher(zpl).results().map(m -> m.group(1)).collect(java.util.stream.Collectors.joining(" "));
    }

    private static void brought(String shop, String text, String last) {
        var program = Program.of(shop);
        var list = program.upload("list.csv", text.getBytes(StandardCharsets.UTF_8)).json().getString("id");
        var checked = program.post("imports/" + list + "/check", null, null);
        assertEquals(0, checked.json().getJsonObject("counts").getInt("faulty"), program.get("imports/" + list + "/faults").toString());
        assertEquals(202, program.post("imports/" + list + "/commit", null, null).status());
        Books.await(shop, "select cast(count(*) as char) from sku where code = '" + last + "'", "1", Duration.ofSeconds(60));
    }
}
