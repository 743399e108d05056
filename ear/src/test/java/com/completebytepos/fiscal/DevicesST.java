package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** An owner sets a device up: what is wrong is said at its field, what is KRA's is KRA's words and the next step. */
class DevicesST {
    /** Second of soko's branches by code: Nakuru, whose device is its PIN's third. */
    private static final String NAKURU = "devices:places:1:";
    @RegisterExtension final Browser browser = new Browser();

    @Test
    void aDeviceIsRetiredToldAnewRefusedByKraAndTakenOverWithItsKey() throws Exception {
        open("soko", "musa");
        if (browser.find("[id='devices']").getText().contains("CBPOS-SOKO-02")) retire();
        browser.click(NAKURU + "edit");
        browser.find("[id='edit:pin']");
        whatIsIllShapedOrTakenIsRefused();
        aWrongBranchIsCorrectedAndFreeAgain();
        confirmed("initialise");
        browser.awaitText("body", "this device is initialised already");
        browser.click(NAKURU + "adopt");
        browser.find("[id='adoption:cmcKey']");
        browser.paste("adoption:cmcKey", "short");
        browser.click("adoption:keep");
        browser.awaitText("[id='adoption']", "not a key as KRA gives them");
        var kra = Kra.device("A000000002S", "02");
        var next = kra.getJsonObject("nextInvcNo").getInt("N");
        browser.paste("adoption:cmcKey", kra.getString("cmcKey"));
        browser.paste("adoption:nextNumber", String.valueOf(next));
        browser.click("adoption:keep");
        browser.awaitText("body", "is initialised and its key is stored");
        assertEquals("1", Database.first("SELECT kept FROM shop_claim WHERE claimed = 'DEMO/A000000002S/02'"));
        var books = new FiscalBooks("soko");
        FiscalBooks.await("active", () -> "ACTIVE".equals(books.device("A000000002S/02", "state")));
        assertEquals(null, Database.first("SELECT 1 FROM cbpos_shop_soko.fiscal_device WHERE cmc_key LIKE '%" + kra.getString("cmcKey") + "%'"));
        open("soko", "musa");
        browser.click(NAKURU + "test");
        browser.awaitText("body", "KRA answers Nakuru with its keys");
        theNextSaleGetsNumber(next, books);
    }

    private void aWrongBranchIsCorrectedAndFreeAgain() throws SQLException {
        browser.paste("edit:pin", "A000000002S");
        browser.paste("edit:bhfId", "77");
        browser.paste("edit:serial", "NOT-APPROVED");
        Database.run("INSERT INTO shop_claim (kind, claimed, shop_code, holder, claimed_at, kept) VALUES ('fiscal.device', 'DEMO/A000000002S/77', 'duka', 'nobody', NOW(3) - INTERVAL 8 DAY, FALSE)");
        browser.click("edit:save");
        browser.awaitText("body", "The device of Nakuru is saved");
        assertEquals("soko", Database.first("SELECT shop_code FROM shop_claim WHERE claimed = 'DEMO/A000000002S/77'"), "who only asked and never came back holds nobody up");
        confirmed("initialise");
        browser.awaitText("body", "KRA does not know this serial");
        browser.click(NAKURU + "edit");
        browser.paste("edit:bhfId", "02");
        browser.paste("edit:serial", "CBPOS-SOKO-02");
        browser.click("edit:save");
        browser.awaitText("body", "The device of Nakuru is saved");
        assertEquals("0", Database.first("SELECT COUNT(*) FROM shop_claim WHERE claimed = 'DEMO/A000000002S/77'"), "what was corrected is free for others");
        assertEquals("0", Database.first("SELECT kept FROM shop_claim WHERE claimed = 'DEMO/A000000002S/02'"));
    }

    private void whatIsIllShapedOrTakenIsRefused() {
        refused("pin", "P05123456", "A KRA PIN has a letter");
        browser.paste("edit:pin", "A000000001D");
        refused("bhfId", "0", "two digits");
        browser.paste("edit:bhfId", "00");
        refused("serial", "", "serial KRA approved");
        browser.paste("edit:serial", "CBPOS-SOKO-02");
        browser.driver().executeScript("document.getElementById('edit:environment').value = 'DEMO'");
        browser.click("edit:save");
        browser.awaitText("[id='edit']", "A000000001D/00 is set up already, at another branch or another shop");
    }

    private static void theNextSaleGetsNumber(int next, FiscalBooks books) {
        var till = TillClient.at("soko", 1, 0);
        var sale = till.sale(new Sold(till.goods(2), 1_000));
        till.send(sale);
        books.awaitState(sale.id(), "APPROVED");
        assertEquals(next, books.number(sale.id()));
    }

    private void retire() {
        confirmed("retire");
        browser.awaitText("body", "The device of Nakuru is retired");
    }

    private void confirmed(String button) {
        browser.click(NAKURU + button);
        browser.find(".ui-confirmdialog-yes").click();
        browser.settle();
    }

    private void refused(String field, String wrong, String words) {
        browser.paste("edit:" + field, wrong);
        browser.click("edit:save");
        browser.awaitText("[id='edit']", words);
    }

    private void open(String shop, String owner) {
        if (browser.driver().findElements(By.id("menuEtims")).isEmpty()) {
            new SignInPage(browser).open(shop).signIn(owner, "demo-" + owner);
            browser.find("#branches");
        }
        browser.driver().get(House.at(shop) + "/office/fiscal/devices.xhtml?lang=en");
    }
}
