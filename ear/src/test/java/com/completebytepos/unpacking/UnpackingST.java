package com.completebytepos.unpacking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A carton that is a product of its own is opened into pieces: goods and money go over, neither comes nor is lost. */
class UnpackingST {
    private final String run = "U" + Long.toString(System.nanoTime(), 36).toUpperCase();
    private String shop;
    private String branch;

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno, soko", "soko, kamau, duka"})
    void cartonsBecomePiecesAtWhatTheyCostAndAreUndoneByTheContrary(String at, String accountant, String other) {
        goods(at, "3,1000.01", "5,47.77");
        var worth = worth();
        assertEquals("3238.8800", worth);
        opened("CTN", "2", "PC", "24");
        assertEquals("1.000 53.000", onHand());
        assertEquals(worth, worth(), "what the goods are worth together is what it was");
        assertEquals("42.2428", Books.text(shop, "select average_cost from stock_item where sku_id = " + sku("PC") + " and branch_id = " + Buyers.id(branch)));
        assertEquals("UNPACKED_OUT -2.000 -2000.0200, UNPACKED_IN 48.000 2000.0200", Books.text(shop, "select group_concat(concat(m.reason, ' ', m.quantity, ' ', m.value) order by m.line_no separator ', ')"
                + " from stock_movement m join unpacking u on u.id = m.document_id where u.carton_id = " + sku("CTN")));
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry a join unpacking u on bin_to_uuid(u.id) = a.subject_id where a.action = 'unpacking.opened' and u.carton_id = " + sku("CTN")));
        var page = office().page(item("CTN"));
        assertTrue(page.contains("value=\"" + run + "-PC\"") && page.contains("value=\"24"), "what one held is proposed the next time");
        assertTrue(office().page(item("PC").replace("unpacking/unpack", "stock/item")).contains("Out of cartons"), "the pieces say where they came from");
        assertFalse(Office.signedIn(shop, accountant).page(item("CTN")).contains("id=\"unpack\""), "who keeps no stock opens nothing");
        assertEquals(404, Office.signedIn(other, Program.owner(other)).get(item("CTN")).statusCode());

        OfficeForm.on(office(), item("CTN"), "unpacked").press("table:0:undo");
        assertEquals("3.000 5.000", onHand());
        assertEquals(worth, worth());
        assertEquals("opened undone", Books.text(shop, "select group_concat(substring_index(a.action, '.', -1) order by a.action separator ' ') from audit_entry a join unpacking u on bin_to_uuid(u.id) = a.subject_id where u.carton_id = " + sku("CTN")));
        assertFalse(office().page(item("CTN")).contains("table:0:undo") || office().page(item("CTN")).contains("table:1:undo"), "it is undone once");
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(c -> c.getValue() != 0 && (c.getKey().contains("stock") || c.getKey().contains("unpack") || c.getKey().contains("movements"))).toList());
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsNotThereIsNotOpenedAndEveryMistakeIsNamedAtItsField(String at) {
        goods(at, "2,500", "0.5,10");
        assertTrue(opened("CTN", "3", "PC", "24").contains("There are not so many of"));
        assertTrue(opened("CTN", "1", "CTN", "24").contains("cannot be opened into itself"));
        assertTrue(opened("CTN", "1.5", "PC", "24").contains("counted in whole pieces"));
        assertTrue(opened("CTN", "1", "PC", "0").contains("Type how many pieces one holds"));
        assertTrue(opened("CTN", "-1", "PC", "24").contains("Type how many to open"));
        assertTrue(opened("CTN", "1", "NOBODY", "24").contains("No product has this code"));
        assertEquals("2.000", onHand().split(" ")[0]);
        assertEquals(0, Books.number(shop, "select count(*) from unpacking where carton_id = " + sku("CTN")));
        opened("CTN", "1", "PC", "24");
        take("PC", 20);
        var undone = OfficeForm.on(office(), item("CTN"), "unpacked").press("table:0:undo");
        assertTrue(undone.contains("There are not so many of"), undone);
        assertEquals(1, Books.number(shop, "select count(*) from unpacking where carton_id = " + sku("CTN")));
    }

    /** Half of a thousandth is nothing a shelf could hold, and nothing of it is cut off in silence. */
    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void measuredGoodsBecomeWholeThousandthsOrNothingIsOpened(String at) {
        goods(at, "0.9,500", "0.5,10");
        for (var told : List.of("0.5 0.001", "0.333 0.333")) {
            var form = OfficeForm.on(office(), item("CTN"), "unpack").with("cartons", told.split(" ")[0]).with("piece", run + "-PC").with("holds", told.split(" ")[1]);
            form.press("open");
            assertEquals(told.replace(" ", " times ") + " is not a whole number of thousandths. Type amounts whose product has at most three decimals.", form.said("holds"));
        }
        assertEquals("0.900 0.500", onHand());
        assertEquals(0, Books.number(shop, "select count(*) from unpacking where carton_id = " + sku("CTN")));
        opened("CTN", "0.5", "PC", "0.5");
        assertEquals("0.400 0.750", onHand());
    }

    /** Gone meanwhile, one way or another. */
    private void take(String code, int pieces) {
        var form = OfficeForm.on(office(), "/office/stock/adjustments.xhtml?lang=en", "ask");
        form.with("branchId", branch).with("reason", "DAMAGE").with("typed", run + "-" + code).with("much", String.valueOf(pieces)).press("addLine");
        form.with("note", "fell down").press("post");
        assertEquals(4.5, Double.parseDouble(onHand().split(" ")[1]), form.page());
    }

    private String opened(String carton, String cartons, String piece, String holds) {
        var into = piece.equals("NOBODY") ? "nobody-" + run : run + "-" + piece;
        return OfficeForm.on(office(), item(carton), "unpack").with("cartons", cartons).with("piece", into).with("holds", holds).press("open");
    }

    private void goods(String at, String cartons, String pieces) {
        shop = at;
        branch = Books.text(shop, "select bin_to_uuid(id) from branch where active order by code limit 1");
        var program = Program.of(shop);
        var list = program.upload("list.csv", ("code,name,price,tax,unit\n" + run + "-CTN,Carton " + run + ",1500,B," + (cartons.startsWith("0.") ? "kg" : "") + "\n" + run + "-PC,Piece " + run + ",70,B," + (pieces.startsWith("0.") ? "kg" : "") + "\n").getBytes(StandardCharsets.UTF_8)).json();
        assertEquals(200, program.post("imports/" + list.getString("id") + "/check", null, null).status());
        assertEquals(202, program.post("imports/" + list.getString("id") + "/commit", null, null).status());
        Books.await(shop, "select count(*) from price_entry where sku_id in (select id from sku where code like '" + run + "-%')", "2", Duration.ofSeconds(30));
        var opening = OfficeForm.on(office(), "/office/stock/opening.xhtml?lang=en", "opening");
        var answer = opening.with("branchId", branch).with("text", run + "-CTN," + cartons + "\n" + run + "-PC," + pieces).press("open");
        assertEquals(2, Books.number(shop, "select count(*) from stock_item where sku_id in (" + sku("CTN") + ", " + sku("PC") + ")"), answer);
    }

    private String onHand() {
        return Books.text(shop, "select group_concat(i.on_hand order by s.code separator ' ') from stock_item i join sku s on s.id = i.sku_id where s.code like '" + run + "-%'");
    }

    private String worth() {
        return Books.text(shop, "select sum(i.value) from stock_item i join sku s on s.id = i.sku_id where s.code like '" + run + "-%'");
    }

    private String sku(String code) {
        return Buyers.id(Books.text(shop, "select bin_to_uuid(id) from sku where code = '" + run + "-" + code + "'"));
    }

    private String item(String code) {
        return "/office/unpacking/unpack.xhtml?lang=en&sku=" + Books.text(shop, "select bin_to_uuid(id) from sku where code = '" + run + "-" + code + "'") + "&branch=" + branch;
    }

    private Office office() {
        return Buyers.owner(shop);
    }
}
