package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.till.Goods;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What moves in the shop moves in KRA's ledger, after what it belongs to, and both stay as near as two decimals can be to three. */
@Tag("wide")
class StockAtKraST {
    @RegisterExtension final Browser browser = new Browser();

    @AfterEach
    void lenient() {
        Kra.fairWeather();
        Kra.set("STRICT", "N");
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aSaleOfThreeDecimalsIsToldAfterItsStampAndTheRestIsCarried(String shop) {
        var kra = new KraStock(shop);
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var sugar = till.shelf().stream().filter(g -> g.unit().equals("KG")).findFirst().orElseThrow();
        for (int i = 0; i < 3; i++) {
            var sale = till.sale(new Sold(sugar, 374));
            till.send(sale);
            books.awaitState(sale.id(), "APPROVED");
            kra.awaitTold(sale.id());
            assertEquals("SOLD", kra.move(sale.id(), "kind"));
            assertTrue(kra.move(sale.id(), "settled_at").compareTo(books.of(sale.id(), "settled_at")) >= 0);
        }
        kra.awaitNothingOwed();
        FiscalBooks.await("KRA's balance is the mirror", () -> kra.mirror(sugar.id()).compareTo(kra.balance(sugar.id())) == 0);
        var behind = Books.text(shop, "select sum(t.told + t.carried) - (select sum(m.quantity) from tax_stock_move m where m.sku_id = t.sku_id and m.state = 'TOLD') from tax_stock_item t where t.sku_id = uuid_to_bin('"
                + sugar.id() + "') group by t.sku_id");
        assertEquals(0, new BigDecimal(behind).signum(), behind);
        assertEquals(0, Books.number(shop, "select count(*) from tax_stock_item where abs(carried) > 0.005 and told <> 0"));
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void whatLiesThereIsBroughtUpAndASaleThatWaitedForItGoesWhileOthersWentOn(String shop, String accountant) {
        var kra = new KraStock(shop);
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var waited = till.goods(17);
        var known = till.goods(18);
        lies(shop, kra, known, 50);
        lies(shop, kra, waited, -5 - (int) Books.number(shop, "select cast(ceiling(coalesce(sum(on_hand), 0)) as signed) from stock_item where " + here(shop) + " and sku_id = uuid_to_bin('" + waited.id() + "')"));
        open(shop, accountant);
        browser.click("stock:devices:" + (shop.equals("duka") ? 0 : 1) + ":bringUp");
        browser.awaitText("body", "Goods to be told to KRA");
        FiscalBooks.await("KRA has it", () -> kra.balance(known.id()) != null && kra.balance(known.id()).signum() > 0);
        Kra.set("STRICT", "Y");
        var first = till.sale(new Sold(waited, 1_000));
        var second = till.sale(new Sold(known, 1_000));
        till.send(first, second);
        books.awaitState(first.id(), "REJECTED");
        assertEquals("STOCK", books.of(first.id(), "problem"));
        books.awaitState(second.id(), "APPROVED");
        lies(shop, kra, waited, 25);
        open(shop, accountant);
        browser.click("stock:devices:" + (shop.equals("duka") ? 0 : 1) + ":bringUp");
        browser.awaitText("body", "Goods to be told to KRA");
        FiscalBooks.await("KRA has it too", () -> kra.balance(waited.id()) != null && kra.balance(waited.id()).signum() > 0);
        books.awaitState(first.id(), "APPROVED");
    }

    @ParameterizedTest
    @CsvSource({"duka, insertStockIO, otieno", "soko, saveStockItems, kamau"})
    void salesAreSummedUpWhereTheShopWantsItSo(String shop, String call, String accountant) {
        var kra = new KraStock(shop);
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var warm = till.sale(new Sold(till.goods(3), 1_000));
        till.send(warm);
        kra.awaitTold(warm.id());
        open(shop, accountant);
        browser.click("stock:lanes:0:sums");
        browser.awaitText("body", "sales are summed up");
        try {
            Kra.weather("BUSY", kra.pin(), call, 1);
            var sales = new ArrayList<SignedEntry>();
            for (int i = 0; i < 5; i++) sales.add(till.sale(new Sold(till.goods(3), 1_000)));
            till.send(sales.toArray(SignedEntry[]::new));
            sales.forEach(sale -> books.awaitState(sale.id(), "APPROVED"));
            sales.forEach(sale -> kra.awaitTold(sale.id()));
            assertTrue(sales.stream().map(sale -> kra.move(sale.id(), "number")).distinct().count() < 5);
            kra.awaitNothingOwed();
            assertEquals(0, kra.mirror(till.goods(3).id()).compareTo(kra.balance(till.goods(3).id())));
        } finally {
            open(shop, accountant);
            browser.click("stock:lanes:0:sums");
            browser.awaitText("body", "its own stock document");
        }
    }

    /** As if goods had been counted. */
    private static void lies(String shop, KraStock kra, Goods goods, int pieces) {
        var branch = "(select id from cbpos_shop_" + shop + ".branch order by code limit 1)";
        kra.run("INSERT INTO cbpos_shop_" + shop + ".stock_movement (document_id, line_no, part_no, document_kind, branch_id, sku_id, quantity, reason, at, value) VALUES (uuid_to_bin(uuid()), 1, 0, 'COUNT', " + branch
                + ", uuid_to_bin('" + goods.id() + "'), " + pieces + ", 'COUNT', NOW(3), 0)");
        kra.run("INSERT INTO cbpos_shop_" + shop + ".stock_item (branch_id, sku_id, on_hand) VALUES (" + branch + ", uuid_to_bin('" + goods.id() + "'), " + pieces + ") ON DUPLICATE KEY UPDATE on_hand = on_hand + " + pieces);
    }

    private static String here(String shop) {
        return "branch_id = (select id from cbpos_shop_" + shop + ".branch order by code limit 1)";
    }

    private void open(String shop, String accountant) {
        if (browser.driver().findElements(org.openqa.selenium.By.id("menuEtims")).isEmpty()) {
            new SignInPage(browser).open(shop).signIn(accountant, "demo-" + accountant);
            browser.find("#branches, .content");
        }
        browser.driver().get(House.at(shop) + "/office/taxbooks/stock.xhtml?lang=en");
    }
}
