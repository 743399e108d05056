package com.completebytepos.agreeing;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Looks;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficePage;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages where suppliers' papers are held against the books fit a desk and a phone of 360 pixels, and a statement is agreed in a browser. */
@Tag("wide")
class AgreeingLooksST {
    @RegisterExtension final Browser browser = new Browser();
    private Bought bought;

    @AfterEach
    void nothingIsLeft() {
        if (bought != null) bought.clear();
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void theyFitAndAStatementIsAgreed(String shop, String accountant) throws IOException {
        bought = Bought.at(shop, 20);
        bought.received("1", "1000", "160", "1000");
        bought.invoiced("INV-0055", "1", "1000", "160", null);
        bought.told(55, "160", "1160");
        bought.received("2", "500", "80", "450");
        bought.invoiced("INV-0056", "2", "500", "80", "P000000000Z");
        bought.told(56, "96", "696");
        Books.run(shop, "update supplier set charges_vat = false where id = " + Bought.bin(bought.id()));
        Books.run(shop, "insert into small_seller (supplier_id, id_number, phone, consent, consent_on, keeper, kept_at) values (" + Bought.bin(bought.id()) + ", '12345678', '0712345678', 'GIVEN', '" + bought.day() + "', 'test', now())");
        Office.signedIn(shop, accountant).into(browser);
        var office = new OfficePage(browser);
        office.go(shop, "agreeing/papers.xhtml?text=" + bought.pin());
        browser.driver().executeScript("document.querySelectorAll('details.held').forEach(one => { one.open = true; })");
        new Looks(browser).of("papers-" + shop);
        office.go(shop, "agreeing/unsupported.xhtml");
        new Looks(browser).of("unsupported-" + shop);
        office.go(shop, "agreeing/seller.xhtml?id=" + bought.id());
        new Looks(browser).of("seller-" + shop);
        office.go(shop, "purchasing/supplier.xhtml?id=" + bought.id());
        new Looks(browser).of("supplier-" + shop);
        office.go(shop, "agreeing/statements.xhtml?supplier=" + bought.id());
        browser.paste("statement:first", bought.day().toString());
        browser.paste("statement:last", bought.day().plusDays(5).toString());
        browser.paste("statement:opening", "0");
        browser.paste("statement:rows", "nonsense");
        new Looks(browser).of("statements-" + shop);
        office.click("statement:keep");
        browser.awaitText("#faults", "1");
        new Looks(browser).of("statements-faults-" + shop);
        browser.paste("statement:rows", bought.day() + ",55,1160\n" + bought.day() + ",56,500\n" + bought.day() + ",61,12.50");
        office.click("statement:keep");
        browser.awaitText("[id='sheet']", "12.50");
        new Looks(browser).of("statement-" + shop);
        browser.find("[id='sign:note']").sendKeys("61 follows in December");
        browser.find("[id='sign:openToo'] .ui-chkbox-box").click();
        office.click("sign:agree");
        browser.awaitText("#signed", "61 follows");
        new Looks(browser).of("statement-agreed-" + shop);
    }
}
