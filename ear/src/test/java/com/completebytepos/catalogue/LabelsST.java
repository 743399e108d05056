package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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
