package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Looks;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** The page of one product: each part of it, up to the till that sells it. */
@Tag("wide")
class ProductRecordST {
    @RegisterExtension final Browser browser = new Browser();
    private final OfficePage office = new OfficePage(browser);
    private final RecordPage record = new RecordPage(browser, office);

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aCartonIsScannedAndPricedAsACartonAndLeavesTheShelfAsItsPieces(String shop, String owner) throws Exception {
        var code = record.added(shop, owner, "GOODS", "50.00");
        var carton = Feed.newGtin();
        office.click("packing:add");
        office.type("packing:table:0:unit", "ctn");
        office.type("packing:table:0:factor", "1");
        office.click("packing:save");
        browser.awaitText("[id='packing:packs']", "but not 1");
        office.type("packing:table:0:factor", "24");
        office.type("packing:table:0:codes", carton.substring(0, 12) + (carton.charAt(12) == '0' ? '1' : '0'));
        office.type("packing:table:0:price", "1,150");
        office.click("packing:save");
        browser.awaitText("[id='packing:barcode']", "its last digit would be " + carton.charAt(12));
        office.type("packing:table:0:codes", carton);
        office.click("packing:save");
        browser.awaitText("#past", "CTN=24");
        browser.picture("product-packs-" + shop);
        var till = TillClient.joining(shop);
        var row = new Feed(shop, till).product(code);
        assertEquals("[{\"unit\":\"CTN\",\"factor\":24000,\"price\":115000,\"barcodes\":[\"" + carton + "\"]}]", row.getJsonArray("units").toString());
        var sale = till.sale(new Sold(Feed.pack(row), 2_000), new Sold(Feed.piece(row), 3_000));
        assertStored(till, sale);
        assertEquals(-48_000, moved(shop, sale, 1));
        assertEquals(-3_000, moved(shop, sale, 2));
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aKitIsOneLineAndTakesItsPartsOffTheShelf(String shop, String owner) throws Exception {
        var code = record.added(shop, owner, "KIT", "999.00");
        office.click("kit:save");
        browser.awaitText("[id='kit:parts']", "1 to 30 parts");
        part(0, "NO-SUCH", "1");
        office.click("kit:save");
        browser.awaitText("[id='kit:parts']", "No product has the code or barcode NO-SUCH");
        office.type("kit:table:0:code", "SUF-0024");
        part(1, "OIL-1000", "2.5");
        office.click("kit:save");
        browser.awaitText("#past", "2.5 OIL-1000");
        var till = TillClient.joining(shop);
        var row = new Feed(shop, till).product(code);
        assertTrue(row.getBoolean("kit"));
        var sale = till.sale(new Sold(Feed.piece(row), 2_000));
        assertStored(till, sale);
        assertEquals(2, Books.number(shop, "select count(*) from stock_movement m join sku s on s.id = m.sku_id where document_id = " + id(sale)
                + " and (s.code = 'SUF-0024' and part_no = 1 and quantity = -2 or s.code = 'OIL-1000' and part_no = 2 and quantity = -5)"));
        assertEquals(0, Books.number(shop, "select count(*) from stock_movement m join sku s on s.id = m.sku_id where document_id = " + id(sale) + " and s.code = '" + code + "'"));
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aServiceIsSoldAndNothingLeavesTheShelf(String shop, String owner) throws Exception {
        var code = record.added(shop, owner, "SERVICE", "300.00");
        var till = TillClient.joining(shop);
        var sale = till.sale(new Sold(Feed.piece(new Feed(shop, till).product(code)), 1_000));
        assertStored(till, sale);
        assertEquals(0, Books.number(shop, "select count(*) from stock_movement where document_id = " + id(sale)));
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aBranchAsksItsOwnPriceAndOffersWhatItWants(String shop, String owner) throws Exception {
        var code = record.added(shop, owner, "GOODS", "50.00");
        var till = TillClient.joining(shop);
        var feed = new Feed(shop, till);
        int own = shop.equals("duka") ? 0 : branchRow("Kisumu Town");
        office.type("branches:table:" + own + ":price", "47.50");
        browser.find("[id='branches:table:" + own + ":favourite'] option[value='true']").click();
        office.click("branches:save");
        browser.awaitText("[id='past']", "47.50");
        var row = feed.product(code);
        assertEquals("4750 true true", row.getInt("price") + " " + row.getBoolean("favourite") + " " + row.getBoolean("active"));
        assertStored(till, till.sale(new Sold(Feed.piece(row), 1_000)));
        if (shop.equals("soko")) {
            var elsewhere = new Feed(shop, TillClient.at(shop, 1, 0)).product(code);
            assertEquals("5000 false true", elsewhere.getInt("price") + " " + elsewhere.getBoolean("favourite") + " " + elsewhere.getBoolean("active"));
        }
        browser.find("[id='branches:table:" + own + ":offered'] .ui-chkbox-box").click();
        office.click("branches:save");
        office.await(() -> !feed.product(code).getBoolean("active"));
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void variantsAreNamedByWhatTheyDifferInAndFoundOnTheTill(String shop, String owner) {
        var code = record.added(shop, owner, "GOODS", "850.00");
        office.type("variants:axes", "Size, Colour");
        office.type("variants:values", "Large");
        office.click("variants:vary");
        browser.awaitText("[id='variants']", "Give one value for each");
        office.type("variants:values", "Large, Red");
        office.click("variants:vary");
        browser.find("[id='variants:code']");
        var other = Feed.newCode();
        office.type("variants:code", other);
        office.type("variants:newValues", "Large, Red");
        office.type("variants:newPrice", "900");
        office.click("variants:addVariant");
        browser.awaitText("[id='variants']", "There is a variant Large Red already");
        office.type("variants:newValues", "Small, <b>Blue</b>");
        office.click("variants:addVariant");
        browser.awaitText("[id='variants'] .chips", other);
        var feed = new Feed(shop, TillClient.joining(shop));
        assertTrue(feed.product(code).getString("name").endsWith("Large Red"));
        assertEquals(90_000, feed.product(other).getInt("price"));
        assertTrue(feed.product(other).getString("name").endsWith("Small <b>Blue</b>"));
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void limitsAndBrandReachTheTillTheMarginIsShownAndTheHistoryKeepsBoth(String shop, String owner) throws Exception {
        var code = record.added(shop, owner, "GOODS", "116.00");
        for (var wrong : new String[] {"-1", "0.00001", "1e30", "twelve"}) {
            office.type("traits:cost", wrong);
            office.click("traits:save");
            browser.awaitText("[id='traits']", "A cost is 0 or more");
        }
        office.type("traits:cost", "80.00");
        office.type("traits:ageLimit", "180");
        office.click("traits:save");
        browser.awaitText("[id='traits']", "from 1 to 99");
        office.type("traits:ageLimit", "18");
        office.type("traits:mostPerSale", "12");
        office.type("traits:brand", "Sufuria & Sons");
        office.type("traits:attributes", "Warranty");
        office.click("traits:save");
        browser.awaitText("[id='traits']", "name = value");
        office.type("traits:attributes", "Warranty = 2 years");
        browser.find("[id='traits:kadogo'] .ui-chkbox-box").click();
        office.click("traits:save");
        browser.awaitText("#margin", "20.0 %");
        browser.awaitText("[id='changes']", "Sufuria & Sons");
        new Looks(browser).of("product-record-" + shop);
        var row = new Feed(shop, TillClient.joining(shop)).product(code);
        assertEquals("18 12000 true", row.getInt("ageLimit") + " " + row.getInt("maxQuantity") + " " + row.getBoolean("kadogo"));
        assertFalse(row.containsKey("units") || row.containsKey("kit") || row.containsKey("image"));
    }

    private void part(int row, String code, String quantity) {
        office.click("kit:add");
        office.type("kit:table:" + row + ":code", code);
        office.type("kit:table:" + row + ":quantity", quantity);
    }

    private int branchRow(String name) {
        var rows = browser.driver().findElements(By.cssSelector("[id='branches:table'] tbody tr"));
        for (int i = 0; i < rows.size(); i++) if (rows.get(i).getText().contains(name)) return i;
        throw new IllegalStateException(name);
    }

    private static void assertStored(TillClient till, SignedEntry sale) {
        assertEquals("stored", till.send(sale).get(0).getString("result"));
    }

    private static long moved(String shop, SignedEntry sale, int line) throws Exception {
        return Books.number(shop, "select cast(sum(quantity) * 1000 as signed) from stock_movement where document_id = " + id(sale) + " and line_no = " + line);
    }

    private static String id(SignedEntry sale) {
        return "x'" + sale.id().replace("-", "") + "'";
    }
}
