package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What suppliers and the customs office told KRA is fetched, shown line by line and answered once. */
@Tag("wide")
class PurchasesAtKraST {
    private static final Map<String, String> TAXPAYER = Map.of("duka", "DEMO/A000000001D", "soko", "DEMO/A000000002S");
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void purchasesAndImportsAreFetchedAndAnswered(String shop, String accountant) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var sale = till.sale(new Sold(till.goods(2), 1_000));
        till.send(sale);
        books.awaitState(sale.id(), "APPROVED");
        new SignInPage(browser).open(shop).signIn(accountant, "demo-" + accountant);
        browser.find("#branches, .content");
        browser.driver().get(House.at(shop) + "/office/taxbooks/purchases.xhtml?lang=en");
        browser.click("purchases:fetch");
        browser.awaitText("body", "New purchases and imports");
        var taxpayer = "'" + TAXPAYER.get(shop) + "'";
        assertTrue(Books.number(shop, "select count(*) from tax_purchase where taxpayer = " + taxpayer) >= 5);
        assertTrue(Books.number(shop, "select count(*) from tax_import where taxpayer = " + taxpayer) >= 2);
        assertEquals("2", Books.text(shop, "select count(*) from tax_purchase_line l join tax_purchase p on p.id = l.purchase_id where p.taxpayer = " + taxpayer + " and p.invoice_number = 102"));
        var code = Books.text(shop, "select i.code from fiscal_item i where i.state = 'REGISTERED' and i.taxpayer = " + taxpayer + " order by i.created_at limit 1");
        var bakery = "select bin_to_uuid(id) from tax_purchase where taxpayer = " + taxpayer + " and invoice_number = 55";
        var stationer = "select bin_to_uuid(id) from tax_purchase where taxpayer = " + taxpayer + " and invoice_number = 8";
        if ("NEW".equals(state(shop, taxpayer, 55))) {
            look(shop, "55");
            browser.click("purchases:accept");
            browser.awaitText("[id='purchases']", "Say which of your goods");
            browser.driver().executeScript("document.getElementById('purchases:rows:0:goods_input').value = arguments[0]", code);
            browser.click("purchases:accept");
            browser.awaitText("body", "the answer goes to KRA");
            look(shop, " 8");
            browser.click("purchases:reject");
            browser.awaitText("body", "the answer goes to KRA");
        }
        FiscalBooks.await("accepted", () -> "ACCEPTED".equals(state(shop, taxpayer, 55)));
        FiscalBooks.await("rejected", () -> "REJECTED".equals(state(shop, taxpayer, 8)));
        assertTrue(Books.text(shop, bakery) != null && Books.text(shop, stationer) != null);
        anImportThatIsNotOursIsAnsweredWithAReason(shop, taxpayer);
    }

    private void anImportThatIsNotOursIsAnsweredWithAReason(String shop, String taxpayer) {
        if ("NEW".equals(Books.text(shop, "select state from tax_import where taxpayer = " + taxpayer + " and task = '2231943'"))) {
            browser.driver().executeScript("[...document.querySelectorAll('#importList tr')].find(r => r.textContent.includes('2231943') && r.textContent.includes(arguments[0])).querySelector('button').click()", TAXPAYER.get(shop));
            browser.find("[id='purchases:remark']");
            browser.click("purchases:rejectImport");
            browser.awaitText("[id='purchases']", "Write in a few words why");
            browser.paste("purchases:remark", "Not ordered by us");
            browser.click("purchases:rejectImport");
            browser.awaitText("body", "the answer goes to KRA");
        }
        FiscalBooks.await("import answered", () -> "REJECTED".equals(Books.text(shop, "select state from tax_import where taxpayer = " + taxpayer + " and task = '2231943'")));
    }

    private static String state(String shop, String taxpayer, int number) {
        return Books.text(shop, "select state from tax_purchase where taxpayer = " + taxpayer + " and invoice_number = " + number);
    }

    private void look(String shop, String number) {
        browser.driver().get(House.at(shop) + "/office/taxbooks/purchases.xhtml?lang=en&state=NEW");
        browser.driver().executeScript("[...document.querySelectorAll('#list tbody tr')].find(r => r.querySelector('th').firstChild.textContent.trim().endsWith(arguments[0]) && r.textContent.includes(arguments[1])).querySelector('button').click()", number, TAXPAYER.get(shop));
        browser.find("[id='purchases:dismissPurchase']");
    }
}
