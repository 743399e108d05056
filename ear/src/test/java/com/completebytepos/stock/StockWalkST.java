package com.completebytepos.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.till.Goods;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Dimension;

/** The stock keeper's week on the pages: order, receipt at a new price, van with a carton missing, count while a till sells. */
@Tag("wide")
class StockWalkST {
    @RegisterExtension final Browser browser = new Browser();
    private final OfficePage office = new OfficePage(browser);

    @ParameterizedTest
    @CsvSource({"duka, asha, njeri", "soko, musa, achieng"})
    void goodsAreOrderedReceivedInPartAtANewPriceAndCountedWhileATillSells(String shop, String owner, String second) throws Exception {
        var till = TillClient.at(shop, shop.equals("duka") ? 0 : 2, 0);
        var goods = pieces(till, 7);
        var code = goods.code();
        long before = onHand(shop, goods);
        office.open(shop, owner, "purchasing/orders.xhtml");
        office.choose("draft:supplierId", supplier(shop));
        office.choose("draft:branchId", place(shop));
        office.type("draft:typed", code);
        office.type("draft:much", "10");
        office.click("draft:addLine");
        office.type("draft:lines:0:price", "55.5555");
        browser.picture("stock-order-" + shop);
        office.click("draft:make");
        browser.awaitText("#state", "Draft");
        office.click("order:send");
        browser.awaitText("#state", "On order");
        browser.find("#receiveLink").click();
        browser.find("[id='receive:book']");
        office.type("receive:lines:0:quantity", "6");
        office.type("receive:lines:0:free", "1");
        office.type("receive:lines:0:price", "60");
        office.type("receive:landed", "70");
        office.click("receive:book");
        browser.awaitText("[id='receipt:goods']", "61.4286");
        browser.picture("stock-receipt-" + shop);
        assertEquals(before + 7_000, onHand(shop, goods));
        assertEquals(614286, Books.number(shop, "select cast(unit_cost * 10000 as signed) from goods_receipt_line where sku_id = " + id(goods) + " order by receipt_id desc limit 1"));
        assertTrue(Books.text(shop, "select o.state from purchase_order o join purchase_order_line l on l.order_id = o.id where l.sku_id = " + id(goods) + " order by o.made_at desc limit 1").equals("PART"));
        count(shop, owner, second, till, goods, code);
        var unbalanced = Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList();
        assertTrue(unbalanced.isEmpty(), unbalanced.toString());
    }

    private void count(String shop, String owner, String second, TillClient till, Goods goods, String code) throws Exception {
        office.go(shop, "stock/counts.xhtml");
        office.choose("open:branchId", place(shop));
        office.choose("open:kind", "LIST");
        office.type("open:typed", code);
        office.click("open:addLine");
        office.click("open:start");
        browser.find("[id='count:code']");
        var address = browser.driver().getCurrentUrl();
        browser.driver().manage().window().setSize(new Dimension(400, 800));
        assertFalse(browser.find("#content").getText().contains("Expected"));
        long there = onHand(shop, goods);
        office.type("count:code", code);
        office.type("count:quantity", String.valueOf(there / 1000 - 1));
        office.click("count:enter");
        browser.awaitText("#mine", String.valueOf(there / 1000 - 1));
        browser.picture("stock-count-phone-" + shop);
        till.send(till.sale(new Sold(goods, 2_000)));
        office.click("count:close");
        office.confirm();
        browser.awaitText("#state", "Waits for approval");
        browser.driver().manage().window().setSize(new Dimension(1280, 800));
        office.click("count:approve");
        office.confirm();
        browser.awaitText("#messages", "somebody else must approve");
        browser.driver().manage().deleteAllCookies();
        office.open(shop, second, "stock/counts.xhtml");
        browser.driver().get(address);
        browser.awaitText("[id='count:differences']", "-1");
        office.click("count:approve");
        office.confirm();
        browser.awaitText("#state", "Posted");
        browser.picture("stock-count-posted-" + shop);
        assertEquals(there - 3_000, onHand(shop, goods));
    }

    @Test
    void aVanArrivesWithACartonMissingAndTheCarrierBearsIt() throws Exception {
        var till = TillClient.joining("soko");
        var goods = pieces(till, 9);
        long before = onHand("soko", goods);
        office.open("soko", "musa", "stock/transfers.xhtml");
        office.choose("ask:fromBranch", place("soko"));
        office.choose("ask:toBranch", uuid("soko", "select bin_to_uuid(id) from branch where code = 'KT'"));
        office.type("ask:typed", goods.code());
        office.type("ask:much", "4");
        office.click("ask:addLine");
        office.click("ask:send");
        browser.awaitText("#state", "Asked");
        approvedBySomebodyElse();
        office.type("transfer:plate", "KAA 001A");
        office.type("transfer:driver", "Otieno");
        office.type("transfer:seal", "S-77");
        office.click("transfer:send");
        browser.awaitText("#state", "Sent");
        assertTrue(browser.driver().findElements(org.openqa.selenium.By.id("transfer:goods")).isEmpty(), "who receives must not see what was sent");
        assertEquals(before - 4_000, onHand("soko", goods));
        receive(goods);
        var unbalanced = Books.checks("soko").entrySet().stream().filter(check -> check.getValue() != 0).toList();
        assertTrue(unbalanced.isEmpty(), unbalanced.toString());
    }

    private void receive(Goods goods) throws Exception {
        office.choose("transfer:branchId", uuid("soko", "select bin_to_uuid(id) from branch where code = 'KT'"));
        office.type("transfer:typed", goods.code());
        office.type("transfer:much", "3");
        office.click("transfer:addLine");
        office.click("transfer:receive");
        browser.awaitText("#state", "Difference");
        var address = browser.driver().getCurrentUrl();
        browser.driver().manage().deleteAllCookies();
        office.open("soko", "musa", "stock/transfers.xhtml");
        browser.driver().get(address);
        office.choose("transfer:bearer", "CARRIER");
        office.type("transfer:settlement", "one carton fell off the van");
        office.click("transfer:settle");
        browser.awaitText("#state", "Done");
        browser.picture("stock-transfer-done");
    }

    private void approvedBySomebodyElse() {
        var address = browser.driver().getCurrentUrl();
        office.click("transfer:approve");
        browser.awaitText("#messages", "somebody else must approve");
        browser.driver().manage().deleteAllCookies();
        office.open("soko", "achieng", "stock/transfers.xhtml");
        browser.driver().get(address);
        office.click("transfer:approve");
        browser.awaitText("#state", "Approved");
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void thePagesAddUpAndLeaveAsFiles(String shop, String owner) {
        var office = Office.signedIn(shop, owner);
        var page = office.deferred("/office/stock/onhand.xhtml?lang=en", "sums", "all");
        long value = Books.number(shop, "select cast(round(sum(value), 2) * 100 as signed) from stock_item");
        assertEquals(value, Office.cents(page, "sumValue"));
        // only tills with odd clocks sold before
        worthThen(office, shop, "2020-01-01T00:00", "", "");
        var late = Books.text(shop, "select date_format(timestampadd(hour, 3, timestampadd(second, timestampdiff(second, min(at), max(at)) * 0.9, min(at))), '%Y-%m-%dT%H:%i') from stock_movement");
        var branch = Books.text(shop, "select bin_to_uuid(id) from branch where active order by code limit 1");
        worthThen(office, shop, late, "", "");
        worthThen(office, shop, late, "&branch=" + branch, " and branch_id = uuid_to_bin('" + branch + "')");
        worthThen(office, shop, late, "&text=milk", " and sku_id in (select k.id from sku k join product p on p.id = k.product_id where p.name like '%milk%' or p.name_sw like '%milk%' or k.code like '%milk%')");
        for (var file : new String[] {"stock/export/stock.csv", "stock/export/stock.xlsx", "stock/export/stock.pdf", "reporting/stock/branches.csv", "reporting/stock/goods.xlsx", "reporting/stock/losses.csv", "reporting/stock/purchases.csv"}) {
            assertEquals(200, office.get("/office/" + file).statusCode(), file);
        }
        for (var open : new String[] {"stock/adjustments", "stock/transfers", "stock/counts", "stock/rules", "stock/opening", "purchasing/orders", "purchasing/suggest", "purchasing/suppliers", "purchasing/receive", "reporting/stock"}) {
            assertEquals(200, office.get("/office/" + open + ".xhtml?lang=sw").statusCode(), open);
        }
        assertEquals(404, office.get("/office/stock/transfer.xhtml?id=00000000-0000-0000-0000-000000000001").statusCode());
        assertEquals(404, office.get("/office/purchasing/order.xhtml?id=00000000-0000-0000-0000-000000000001").statusCode());
    }

    /** As all movements until that minute add up, whichever side of it the page sums. */
    private static void worthThen(Office office, String shop, String at, String asked, String where) {
        var shown = Office.cents(office.deferred("/office/stock/onhand.xhtml?lang=en&at=" + at + asked, "sums", "all"), "sumValue");
        assertEquals(Books.number(shop, "select cast(round(coalesce(sum(value), 0), 2) * 100 as signed) from stock_movement where at <= timestampadd(hour, -3, '" + at.replace('T', ' ') + "')" + where), shown, at + asked);
    }

    private static long onHand(String shop, Goods goods) {
        return Books.number(shop, "select cast(coalesce(sum(i.on_hand), 0) * 1000 as signed) from stock_item i join branch b on b.id = i.branch_id where b.code in ('MA', 'TB') and i.sku_id = " + id(goods));
    }

    /** Where the test's till stands. */
    private static String place(String shop) {
        return uuid(shop, "select bin_to_uuid(id) from branch where code in ('MA', 'TB')");
    }

    /** Goods that are counted in pieces, from a place on the shelf on. */
    private static Goods pieces(TillClient till, int from) {
        return till.shelf().stream().skip(from).filter(g -> g.unit().equals("EA") && g.code().matches("[A-Z]{3}-\\d{4}")).findFirst().orElseThrow();
    }

    private static String supplier(String shop) {
        return uuid(shop, "select bin_to_uuid(id) from supplier where code = 'NAI'");
    }

    private static String uuid(String shop, String sql) {
        return Books.text(shop, sql);
    }

    private static String id(Goods goods) {
        return "uuid_to_bin('" + goods.id() + "')";
    }
}
