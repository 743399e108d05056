package com.completebytepos.branches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.till.TillClient;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

class BranchesST {
    private static final String PAGE = "branches/branches.xhtml";
    @RegisterExtension final Browser browser = new Browser();
    private final OfficePage office = new OfficePage(browser);

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, Moi Avenue", "soko, musa, Tom Mboya Street"})
    void anOwnerAddsEditsClosesAndReopensABranchWithItsTill(String shop, String owner, String standing) throws Exception {
        office.open(shop, owner, PAGE);
        var code = "T" + Long.toString(System.nanoTime() % 2_000_000_000L, 36).toUpperCase(Locale.ROOT);
        office.click("branches:add");
        office.type("edit:code", code);
        office.type("edit:name", "<b>Test</b> ' OR 1=1 -- " + code);
        office.type("edit:address", "=HYPERLINK(\"x\")");
        office.type("edit:phone", "0712 345 678");
        office.click("edit:save");
        browser.awaitText("[id='branches']", "<b>Test</b> ' OR 1=1 -- " + code);
        var place = panel(code);
        office.clickIn(place, "addTill");
        office.type("till:tillName", "Front");
        office.click("till:saveTill");
        browser.awaitText(place, "Front");
        office.clickIn(place, "addTill");
        office.type("till:tillName", "front");
        office.click("till:saveTill");
        browser.awaitText("[id='tillEditing']", "already has a till called front");
        office.dismiss("tillDialog");
        office.clickIn(place, "stopTill");
        office.confirm();
        browser.awaitText(place, "closed");
        office.clickIn(place, "close");
        office.confirm();
        browser.awaitText(place + " h2", "closed");
        office.clickIn(place, "reopen");
        office.await(() -> !browser.find(place + " h2").getText().contains("closed"));
        office.clickIn(place, "close");
        office.confirm();
        browser.awaitText(place + " h2", "closed");
        browser.picture("branches-" + shop);
        assertTrue(browser.find("#content").getText().contains(standing));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void saysAtTheFieldWhatIsWrong(String shop, String owner) {
        office.open(shop, owner, PAGE);
        office.click("branches:add");
        for (var code : new String[] {"", "lower", "1A", "TOOLONGCODE", "A'--", "<X>"}) {
            office.type("edit:code", code);
            office.click("edit:save");
            browser.awaitText("[id='editing']", "A branch code has 1 to 8 capital letters");
        }
        office.type("edit:code", "ZZ9");
        office.click("edit:save");
        browser.awaitText("[id='editing']", "Type a name.");
        office.type("edit:name", "x".repeat(121));
        office.click("edit:save");
        browser.awaitText("[id='editing']", "at most 120 characters");
        office.type("edit:name", "Right");
        office.type("edit:address", "y".repeat(201));
        office.click("edit:save");
        browser.awaitText("[id='editing']", "at most 200 characters");
        office.type("edit:address", "");
        for (var phone : new String[] {"call me", "12", "<script>", "+254 57 0000000 0000000 0000000 0000000"}) {
            office.type("edit:phone", phone);
            office.click("edit:save");
            browser.awaitText("[id='editing']", "A phone number has");
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, MA", "soko, musa, KT"})
    void aBranchWithAnOpenShiftStaysOpenAndItsCodeIsTaken(String shop, String owner, String code) {
        TillClient.at(shop);
        office.open(shop, owner, PAGE);
        office.clickIn(panel(code), "close");
        office.confirm();
        browser.awaitText("#messages", shop.equals("soko") ? "Shifts are open in" : "open");
        assertEquals(0, browser.driver().findElements(By.cssSelector(panel(code) + " h2 .bad")).size());
        office.click("branches:add");
        office.type("edit:code", code);
        office.type("edit:name", "Again");
        office.click("edit:save");
        browser.awaitText("[id='editing']", "The branch code " + code + " is taken.");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, MA", "soko, musa, KT"})
    void aRegisteredBrowserIsShownWithWhatItSaidAndCanBeRevoked(String shop, String owner, String code) {
        var till = TillClient.at(shop);
        till.send(till.sale(new com.completebytepos.till.Sold(till.goods(2), 1_000)));
        assertEquals(200, till.ping(till.counter(), till.head()).status());
        office.open(shop, owner, PAGE);
        var station = panel(code) + " .stations > li:last-child";
        browser.awaitText(station, "scripted");
        assertTrue(browser.find(station).getText().contains("whole"), browser.find(station).getText());
        office.clickIn(station, "revoke");
        office.confirm();
        browser.awaitText(station, "revoked");
        assertEquals(401, till.ping(till.counter(), till.head()).status());
    }

    @Tag("wide")
    @Test
    void whoMayNotEditBranchesIsRefused() {
        office.open("duka", "njeri", PAGE);
        browser.awaitText("body", "Njeri may not do this.");
        assertEquals(0, browser.driver().findElements(By.cssSelector("nav.menu a[href*='branches.xhtml']")).size());
        office.go("duka", "today.xhtml");
        assertEquals(0, browser.driver().findElements(By.cssSelector("nav.menu a[href*='branches.xhtml']")).size());
    }

    /** The panel of the branch whose code is given. */
    private String panel(String code) {
        office.await(() -> browser.driver().findElements(By.cssSelector("section.panel")).size() > 0);
        var panels = browser.driver().findElements(By.cssSelector("section.panel h2 .tag:first-of-type")).stream().map(t -> t.getText()).toList();
        return "#branches section.panel:nth-of-type(" + (panels.stream().filter(t -> !t.equals("closed")).toList().indexOf(code) + 1) + ")";
    }
}
