package com.completebytepos.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Money;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftsST {
    private static final long FLOAT = 5_000_00;
    @RegisterExtension final Browser browser = new Browser();

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aShiftShowsWhatWasSoldInItAndWhatItsDrawerShouldHold(String shop, String owner) throws Exception {
        var till = TillClient.at(shop);
        var weighed = till.shelf().stream().filter(g -> g.unit().equals("KG")).findFirst().orElseThrow();
        var first = SaleText.of(List.of(new Sold(weighed, 333)), till.taxes());
        var second = SaleText.of(List.of(new Sold(till.goods(3), 2_000), new Sold(weighed, 777)), till.taxes());
        till.send(till.sale(first), till.sale(second));
        long total = first.priced().total() + second.priced().total();
        long cash = first.due() + second.due();
        open(shop, owner, "shift.xhtml?id=" + till.shift());
        assertEquals("2", browser.find("#sales").getText());
        assertEquals(shown(total), browser.find("#total").getText());
        assertEquals(shown(cash - total), browser.find("#rounding").getText());
        assertEquals(shown(FLOAT + cash), browser.find("#expected").getText());
        browser.picture("shift-" + shop);
        browser.driver().get(House.at(shop) + "/office/selling/shifts.xhtml?state=OPEN");
        var table = browser.find("[id='shifts:table']").getText();
        assertTrue(table.contains(shown(total)) && table.contains(shown(FLOAT + cash)), table);
        assertTrue(browser.find("[id='shifts:table'] a[href*='sales.xhtml?shift=" + till.shift() + "']").isDisplayed());
        browser.picture("shifts-" + shop);
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aFilterThatFitsNothingSaysHowAShiftGetsHere(String shop, String owner) {
        open(shop, owner, "shifts.xhtml?day=2020-01-01");
        browser.awaitText("[id='shifts:table']", "No shift fits");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aForgedFilterIsRefusedInWordsAndShowsNoFault(String shop, String owner) {
        open(shop, owner, "shifts.xhtml?day=%27%20OR%201=1&branch=%3Cscript%3E&till=1&state=NO");
        browser.awaitText("body", "Type a day like 2026-11-25.");
        assertFalse(browser.find("body").getText().contains("on our side"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, soko, musa", "soko, duka, asha"})
    void aShiftOfOneShopIsNothingInTheOther(String shop, String other, String otherOwner) {
        var till = TillClient.at(shop);
        open(other, otherOwner, "shift.xhtml?id=" + till.shift());
        browser.awaitText("body", "There is no such shift.");
    }

    private static String shown(long cents) {
        return String.format(Locale.ENGLISH, "%,.2f", Money.ofCents(cents).toBigDecimal());
    }

    private void open(String shop, String owner, String page) {
        new SignInPage(browser).open(shop).signIn(owner, "demo-" + owner);
        browser.find("nav.menu");
        browser.driver().get(House.at(shop) + "/office/selling/" + page + "&lang=en");
    }
}
