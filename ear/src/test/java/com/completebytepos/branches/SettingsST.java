package com.completebytepos.branches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.pages.SignInPage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

class SettingsST {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Africa/Nairobi"));
    @RegisterExtension final Browser browser = new Browser();

    @Tag("wide")
    @Test
    void whatStandsOnReceiptsIsChangedInTheOwnShopOnly() throws Exception {
        open("soko", "musa", "branches/business");
        browser.paste("business:tradeName", "Soko <b>Mpya</b>");
        refused("business", "kraPin", "051234568B", "KRA PIN");
        refused("business", "kraPin", "P05123456BB'; --", "KRA PIN");
        browser.paste("business:kraPin", "P051234568B");
        refused("business", "headerMessage", "x".repeat(201), "200");
        browser.paste("business:headerMessage", "Karibu <script>alert(1)</script>");
        refused("business", "tradeName", "x".repeat(121), "120");
        refused("business", "tradeName", "", "Type the trade name");
        browser.paste("business:tradeName", "Soko <b>Mpya</b>");
        browser.click("business:save");
        browser.awaitText("body", "Saved.");
        assertEquals("Soko <b>Mpya</b>", Database.first("SELECT trade_name FROM cbpos_shop_soko.business"));
        assertEquals("Duka la Asha", Database.first("SELECT trade_name FROM cbpos_shop_duka.business"));
        browser.paste("business:tradeName", "Soko Mpya");
        browser.paste("business:headerMessage", "");
        browser.click("business:save");
        browser.settle();
    }

    @Tag("wide")
    @Test
    void aStandingWithTheTaxOfficeBeginsOnADayAndIsTakenBackBeforeIt() throws Exception {
        var day = TODAY.plusYears(1);
        Database.run("DELETE FROM cbpos_shop_duka.tax_profile WHERE valid_from > '" + TODAY + "'");
        open("duka", "asha", "pricing/taxes");
        begin(day);
        browser.awaitText("[id='profiles:table']", day.toString());
        begin(day);
        browser.awaitText("[id='begin:validFromMessage']", "already");
        assertEquals("0", Database.first("SELECT count(*) FROM cbpos_shop_soko.tax_profile WHERE valid_from = '" + day + "'"));
        browser.driver().findElement(By.xpath("//tr[td[normalize-space()='" + day + "']]//button")).click();
        browser.awaitText("body", "It is taken back");
        assertFalse(browser.find("[id='profiles:table']").getText().contains(day.toString()));
        assertEquals(0, browser.driver().findElements(By.cssSelector("[id='profiles:table'] button")).size());
    }

    @Tag("wide")
    @Test
    void aDayThatHasBegunIsAskedAboutTwice() throws Exception {
        var day = TODAY.minusDays(400 + System.nanoTime() % 300);
        Database.run("DELETE FROM cbpos_shop_soko.tax_profile WHERE valid_from = '" + day + "'");
        open("soko", "musa", "pricing/taxes");
        begin(day);
        browser.awaitText("[id='begin:validFromMessage']", "This day has begun");
        browser.find("[id='begin:evenInThePast'] .ui-chkbox-box").click();
        begin(day);
        browser.awaitText("[id='profiles:table']", day.toString());
        Database.run("DELETE FROM cbpos_shop_soko.tax_profile WHERE valid_from = '" + day + "'");
    }

    /** Sold under it was already: it is not taken away, and wrong it need not stay. */
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aStandingThatBeganByMistakeIsCorrectedFromItsOwnDay(String shop, String owner) throws Exception {
        var day = TODAY.minusYears(9).toString();
        try {
            var form = OfficeForm.on(Office.signedIn(shop, owner), "/office/pricing/taxes.xhtml?lang=en", "begin");
            form.with("kind_input", "NONE").with("validFrom", day).with("evenInThePast_input", "on").press("add");
            assertEquals("NONE", standing(shop, day));
            form.with("kind_input", "TURNOVER").with("validFrom", day).press("add");
            assertTrue(form.said("validFrom").contains("has begun"), form.page());
            assertEquals("NONE", standing(shop, day));
            form.with("kind_input", "TURNOVER").with("validFrom", day).with("evenInThePast_input", "on").press("add");
            assertEquals("TURNOVER", standing(shop, day));
            assertEquals("1", Database.first("SELECT count(*) FROM cbpos_shop_" + shop + ".audit_entry WHERE action = 'pricing.tax-profile' AND detail = 'NONE -> TURNOVER from " + day + "'"));
        } finally {
            Database.run("DELETE FROM cbpos_shop_" + shop + ".tax_profile WHERE valid_from = '" + day + "'");
        }
    }

    private static String standing(String shop, String day) throws Exception {
        return Database.first("SELECT group_concat(kind) FROM cbpos_shop_" + shop + ".tax_profile WHERE valid_from = '" + day + "'");
    }

    @Tag("wide")
    @Test
    void nobodyButTheOwnerReachesTheSettings() throws Exception {
        for (var who : List.of("njeri", "otieno")) {
            new SignInPage(browser).open("duka").signIn(who, "demo-" + who);
            browser.find("#branches");
            for (var page : List.of("branches/business", "pricing/taxes")) {
                assertEquals(403, House.get(House.at("duka") + "/office/" + page + ".xhtml", Map.of("Cookie", browser.cookie())).statusCode(), who + " " + page);
            }
        }
    }

    private void begin(LocalDate day) {
        browser.paste("begin:validFrom", day.toString());
        browser.click("begin:add");
    }

    private void refused(String form, String field, String wrong, String text) {
        browser.paste(form + ":" + field, wrong);
        browser.click(form + ":save");
        browser.awaitText("[id='" + form + ":" + field + "Message']", text);
    }

    private void open(String shop, String owner, String page) {
        new SignInPage(browser).open(shop).signIn(owner, "demo-" + owner);
        browser.find("#branches");
        browser.driver().get(House.at(shop) + "/office/" + page + ".xhtml?lang=en");
    }
}
