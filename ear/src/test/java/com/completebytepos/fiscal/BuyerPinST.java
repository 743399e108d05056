package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A buyer who claims the tax stands on KRA's document: told at the till, or added after the stamp by a note and another invoice. */
class BuyerPinST {
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aPinOfTheTillIsOnTheDocumentAndLookedUpLater(String shop) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var known = till.sale(SaleText.of(List.of(new Sold(till.goods(2), 1_000)), till.taxes()).boughtBy("A000000011B"));
        var stranger = till.sale(SaleText.of(List.of(new Sold(till.goods(2), 1_000)), till.taxes()).boughtBy("P999999999Z"));
        till.send(known, stranger);
        books.awaitState(known.id(), "APPROVED");
        books.awaitState(stranger.id(), "APPROVED");
        assertTrue(books.lastRequest(known.id()).contains("\"custTin\":\"A000000011B\""), books.lastRequest(known.id()));
        FiscalBooks.await("looked up", () -> "SANDBOX BUYER ONE LIMITED".equals(Books.text(shop, "select name from tax_buyer where pin = 'A000000011B'")));
        FiscalBooks.await("not known", () -> "UNKNOWN".equals(Books.text(shop, "select state from tax_buyer where pin = 'P999999999Z'")));
        var accountant = shop.equals("duka") ? "otieno" : "kamau";
        assertTrue(Office.signedIn(shop, accountant).page("/office/taxbooks/purchases.xhtml?lang=en").contains("P999999999Z"));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aPinOfNoShapeIsLeftOutAndFound(String shop) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var sale = till.sale(SaleText.of(List.of(new Sold(till.goods(2), 1_000)), till.taxes()).boughtBy("P05123456"));
        till.send(sale);
        books.awaitState(sale.id(), "APPROVED");
        assertTrue(books.lastRequest(sale.id()).contains("\"custTin\":null"));
        assertEquals(1, Books.number(shop, "select count(*) from sale_finding f where f.code = 'buyer-pin-shape' and f.sale_id = uuid_to_bin('" + sale.id() + "')"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void afterTheStampOneTapTakesTheInvoiceBackAndMakesAnother(String shop, String accountant) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var sale = till.sale(new Sold(till.goods(3), 2_000));
        till.send(sale);
        books.awaitState(sale.id(), "APPROVED");
        long first = books.number(sale.id());
        new SignInPage(browser).open(shop).signIn(accountant, "demo-" + accountant);
        browser.find("#branches, .content");
        browser.driver().get(House.at(shop) + "/office/selling/sale.xhtml?lang=en&id=" + sale.id());
        browser.find("#addBuyer").click();
        browser.settle();
        browser.paste("buyer:pin", "P05");
        browser.click("buyer:add");
        browser.awaitText("[id='buyer']", "A KRA PIN has a letter");
        browser.paste("buyer:pin", "a000000011b");
        browser.click("buyer:add");
        browser.awaitText("body", "a credit note and a new invoice");
        FiscalBooks.await("two more documents", () -> Books.number(shop, "select count(*) from fiscal_document d where d.state = 'APPROVED' and (d.sale_id = uuid_to_bin('" + sale.id()
                + "') or d.past_sale_id = uuid_to_bin('" + sale.id() + "'))") == 3);
        assertTrue(books.number(sale.id()) > first);
        assertTrue(books.lastRequest(sale.id()).contains("\"custTin\":\"A000000011B\""));
        var device = shop.equals("duka") ? "A000000001D/00" : "A000000002S/01";
        var rows = Kra.accepted(device.split("/")[0], device.split("/")[1]);
        long net = rows.stream().filter(r -> r.getInt("number") >= first).filter(r -> List.of(first, first + 1, first + 2).contains((long) r.getInt("number")))
                .map(r -> r.getJsonNumber("total").bigDecimalValue()).reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add).longValue();
        assertTrue(net > 0);
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'fiscal.buyer-added' and subject_id = '" + sale.id() + "'"));
    }
}
