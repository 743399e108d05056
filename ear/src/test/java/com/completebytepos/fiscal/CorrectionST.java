package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** The accountant reads KRA's words, corrects and sends again. */
class CorrectionST {
    @RegisterExtension final Browser browser = new Browser();

    @AfterEach
    void lenient() {
        Kra.set("STRICT", "N");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void aRefusedInvoiceIsSentAgainFromTheList(String shop, String accountant) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        // what others of this run told KRA came in would be sold there
        var nothingThere = till.shelf().stream().filter(g -> Books.number(shop, "select count(*) from tax_stock_item where told > 0 and sku_id = uuid_to_bin('" + g.id() + "')") == 0).findFirst().orElseThrow();
        Kra.set("STRICT", "Y");
        var sale = till.sale(new Sold(nothingThere, 1_000));
        till.send(sale);
        books.awaitState(sale.id(), "REJECTED");
        Kra.set("STRICT", "N");
        open(shop, accountant, "?lang=en&state=REJECTED");
        assertTrue(browser.find("[id='etims:problems']").getText().contains("do not exist in your stock"));
        browser.click("etims:table:0:again");
        browser.awaitText("body", "Documents sent again: 1");
        books.awaitState(sale.id(), "APPROVED");
        assertEquals("2", first("SELECT count(*) FROM cbpos_shop_" + shop + ".fiscal_attempt a JOIN cbpos_shop_" + shop
                + ".fiscal_document d ON d.id = a.document_id WHERE a.purpose = 'SEND' AND d.sale_id = uuid_to_bin('" + sale.id() + "')"));
        assertEquals("1", first("SELECT count(*) FROM cbpos_shop_" + shop + ".audit_entry WHERE action = 'fiscal.sent-again' AND subject_id = '" + sale.id() + "'"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void twoOfManyAreChosenAndGoAgainTogether(String shop, String accountant) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        Kra.set("STRICT", "Y");
        var first = till.sale(new Sold(till.goods(12), 1_000));
        var second = till.sale(new Sold(till.goods(12), 2_000));
        var left = till.sale(new Sold(till.goods(12), 3_000));
        till.send(left, first, second);
        for (var sale : java.util.List.of(first, second, left)) books.awaitState(sale.id(), "REJECTED");
        Kra.set("STRICT", "N");
        open(shop, accountant, "?lang=en&state=REJECTED");
        browser.driver().executeScript("document.querySelectorAll('[id=\"etims:table_data\"] .ui-chkbox-box').forEach((box, at) => at < 2 && box.click())");
        browser.click("etims:chosenAgain");
        browser.awaitText("body", "Documents sent again: 2");
        books.awaitState(first.id(), "APPROVED");
        books.awaitState(second.id(), "APPROVED");
        assertEquals("REJECTED", books.of(left.id(), "state"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void goodsKraDoesNotTakeAreDescribedAnewAndTheirSaleGoesAgain(String shop, String accountant) throws Exception {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var goods = till.goods(8);
        var item = " cbpos_shop_" + shop + ".fiscal_item WHERE sku_id = uuid_to_bin('" + goods.id() + "')";
        Database.run("UPDATE" + item.replace(" WHERE", " SET state = 'PROPOSED', code = NULL, class_code = '1010150100' WHERE state = 'REFUSED' AND"));
        var known = till.sale(new Sold(goods, 1_000));
        till.send(known);
        books.awaitState(known.id(), "APPROVED");
        Database.run("UPDATE" + item.replace(" WHERE", " SET state = 'REFUSED', code = NULL, class_code = '5555555555', words = 'Ensure you use a valid item classification code' WHERE"));
        var sale = till.sale(new Sold(goods, 1_000));
        till.send(sale);
        books.awaitState(sale.id(), "REJECTED");
        assertEquals("ITEM", books.of(sale.id(), "problem"));
        open(shop, accountant, "?lang=en");
        browser.click("etims:goods:0:correct");
        browser.find("[id='item:classCode']");
        browser.paste("item:classCode", "12");
        browser.click("item:saveItem");
        browser.awaitText("[id='item']", "a class of 8 to 10 digits");
        browser.paste("item:classCode", "1010150100");
        browser.click("item:saveItem");
        browser.awaitText("body", "is told to KRA again");
        FiscalBooks.await("registered", () -> "REGISTERED".equals(first("SELECT state FROM" + item)));
        open(shop, accountant, "?lang=en&problem=ITEM");
        browser.click("etims:table:0:again");
        browser.awaitText("body", "Documents sent again: 1");
        books.awaitState(sale.id(), "APPROVED");
    }

    private static String first(String sql) {
        try {
            return Database.first(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void open(String shop, String accountant, String query) {
        if (browser.driver().findElements(By.id("menuEtims")).isEmpty()) {
            new SignInPage(browser).open(shop).signIn(accountant, "demo-" + accountant);
            browser.find("#branches, .content");
        }
        browser.driver().get(House.at(shop) + "/office/fiscal/etims.xhtml" + query);
    }
}
