package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** An owner sets a device up: what is wrong is said at its field, what is KRA's is KRA's words and the next step. */
class DevicesST {
    /** Second of soko's branches by code: Nakuru, whose device is its PIN's third. */
    private static final String NAKURU = "devices:places:1:";
    @RegisterExtension final Browser browser = new Browser();

    @Tag("wide")
    @Test
    void aDeviceIsRetiredToldAnewRefusedByKraAndTakenOverWithItsKey() throws Exception {
        open("soko", "musa");
        var till = TillClient.at("soko", 1, 0);
        boolean stood = browser.find("[id='devices']").getText().contains("CBPOS-SOKO-02");
        var goods = new Sold(till.goods(2), 1_000);
        var before = stood ? stamped(till, goods) : null;
        if (stood) retire();
        browser.click(NAKURU + "edit");
        browser.find("[id='edit:pin']");
        whatIsIllShapedOrTakenIsRefused();
        aWrongBranchIsCorrectedAndFreeAgain();
        confirmed("initialise");
        browser.awaitText("body", "this device is initialised already");
        var kra = Kra.device("A000000002S", "02");
        takenOver(kra);
        assertEquals("1", Database.first("SELECT kept FROM shop_claim WHERE claimed = 'DEMO/A000000002S/02'"));
        var books = new FiscalBooks("soko");
        FiscalBooks.await("active", () -> "ACTIVE".equals(books.device("A000000002S/02", "state")));
        assertEquals(null, Database.first("SELECT 1 FROM cbpos_shop_soko.fiscal_device WHERE cmc_key LIKE '%" + kra.getString("cmcKey") + "%'"));
        open("soko", "musa");
        browser.click(NAKURU + "test");
        browser.awaitText("body", "KRA answers Nakuru with its keys");
        theNextSaleGetsNumber(till, kra.getJsonObject("nextInvcNo").getInt("N"), books);
        if (stood) aSaleOfTheDeviceBeforeIsTakenBack(till, before, goods);
    }

    /** With its key and what its unit is called. */
    private void takenOver(JsonObject kra) {
        browser.click(NAKURU + "adopt");
        browser.find("[id='adoption:cmcKey']");
        browser.paste("adoption:cmcKey", "short");
        browser.click("adoption:keep");
        browser.awaitText("[id='adoption']", "not a key as KRA gives them");
        browser.paste("adoption:cmcKey", kra.getString("cmcKey"));
        browser.click("adoption:keep");
        browser.awaitText("[id='adoption']", "Type it as earlier receipts of this device show it");
        browser.paste("adoption:cmcKey", kra.getString("cmcKey"));
        browser.paste("adoption:sdcId", kra.getString("sdcId"));
        browser.paste("adoption:mrcNo", kra.getString("mrcNo"));
        browser.paste("adoption:nextNumber", String.valueOf(kra.getJsonObject("nextInvcNo").getInt("N")));
        browser.click("adoption:keep");
        browser.awaitText("body", "is initialised and its key is stored");
    }

    private static SignedEntry stamped(TillClient till, Sold goods) {
        var sale = till.sale(goods);
        till.send(sale);
        new FiscalBooks("soko").awaitState(sale.id(), "APPROVED");
        return sale;
    }

    private static void aSaleOfTheDeviceBeforeIsTakenBack(TillClient till, SignedEntry sale, Sold goods) {
        var text = SaleText.of(List.of(goods), till.taxes());
        var lines = Json.createArrayBuilder().add(DayText.back(1, goods, goods.quantity(), text.priced().lines().get(0).total()));
        var back = till.returning(sale.id(), "OTHER", lines, text.due(), DayText.approval("REFUND", till.supervisor(), "Wrong goods"));
        till.send(back);
        new FiscalBooks("soko").awaitState(back.id(), "APPROVED");
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

    private static void theNextSaleGetsNumber(TillClient till, int next, FiscalBooks books) {
        var sale = stamped(till, new Sold(till.goods(2), 1_000));
        assertEquals(next, books.number(sale.id()));
        assertTrue(Papers.of("soko", till, sale.id()).contains(Kra.device("A000000002S", "02").getString("sdcId") + "/"));
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
