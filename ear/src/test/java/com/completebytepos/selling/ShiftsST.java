package com.completebytepos.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.sync.TillByHand;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftsST {
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"duka, njeri, Moi Avenue, asha", "soko, achieng, Nakuru, musa"})
    void aShiftShowsWhatWasSoldInItAndWhatItsDrawerShouldHold(String shop, String supervisor, String branch, String owner) throws Exception {
        var till = TillByHand.registered(shop, supervisor, branch, "1", "Shift test");
        till.openShift(2_000_00);
        till.sell(2, 100_30, till.product().name());
        till.sell(1, 50_00, till.product().name());
        open(shop, owner, "shift.xhtml?id=" + till.shift);
        assertEquals("2", browser.find("#sales").getText());
        assertEquals("250.60", browser.find("#total").getText());
        assertEquals("0.40", browser.find("#rounding").getText());
        assertEquals("2,251.00", browser.find("#expected").getText());
        browser.picture("shift-" + shop);
        browser.driver().get(House.at(shop) + "/office/selling/shifts.xhtml?state=OPEN");
        var table = browser.find("[id='shifts:table']").getText();
        assertTrue(table.contains("250.60") && table.contains("2,251.00"), table);
        assertTrue(browser.find("[id='shifts:table'] a[href*='sales.xhtml?shift=" + till.shift + "']").isDisplayed());
        browser.picture("shifts-" + shop);
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aFilterThatFitsNothingSaysHowAShiftGetsHere(String shop, String owner) {
        open(shop, owner, "shifts.xhtml?day=2020-01-01");
        browser.awaitText("[id='shifts:table']", "No shift fits");
        browser.driver().get(House.at(shop) + "/office/selling/shifts.xhtml?day=%27%20OR%201=1&branch=x&state=NO");
        assertFalse(browser.find("body").getText().contains("our side"));
    }

    @ParameterizedTest
    @CsvSource({"duka, asha, soko, musa, njeri, Moi Avenue", "soko, musa, duka, asha, achieng, Nakuru"})
    void aShiftOfOneShopIsNothingInTheOther(String shop, String owner, String other, String otherOwner, String supervisor, String branch) throws Exception {
        var till = TillByHand.registered(shop, supervisor, branch, "1", "Foreign test");
        till.openShift(1_00);
        open(other, otherOwner, "shift.xhtml?id=" + till.shift);
        browser.awaitText("body", "There is no such shift.");
    }

    private void open(String shop, String owner, String page) {
        new SignInPage(browser).open(shop).signIn(owner, "demo-" + owner);
        browser.find("#branches, nav.menu");
        browser.driver().get(House.at(shop) + "/office/selling/" + page + (page.contains("?") ? "&" : "?") + "lang=en");
    }
}
