package com.completebytepos.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.ConsolePage;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

class AuditPageST {
    @RegisterExtension final Browser browser = new Browser();

    @Test
    void ownerAndAccountantFindWhoDidWhatInTheOwnShop() {
        for (var who : new String[] {"asha", "otieno"}) {
            open("duka", who);
            find("", "signed-in");
            browser.awaitText("[id='audit:table']", "identity.signed-in");
            assertFalse(browser.find("[id='audit:table']").getText().contains("musa"));
            find("nobody' OR 1=1 --", "");
            browser.awaitText("[id='audit:table']", "Nothing fits");
            find("100%", "_");
            browser.awaitText("[id='audit:table']", "Nothing fits");
        }
        browser.click("audit:check");
        browser.awaitText("body", "The chain is whole");
    }

    @Test
    void aSupervisorDoesNotReachTheAudit() throws Exception {
        new SignInPage(browser).open("soko").signIn("achieng", "demo-achieng");
        browser.find("#branches");
        assertEquals(403, House.get(House.at("soko") + "/office/audit/audit.xhtml", Map.of("Cookie", browser.cookie())).statusCode());
    }

    @Test
    void aRemovedTailOrAChangedRowShows() throws Exception {
        var code = "tamp" + System.nanoTime() % 1_000_000;
        new ConsolePage(browser).signIn();
        browser.find("[id='shops:table']");
        new ConsolePage(browser).order(code, "Tampered", "mary", "a long password");
        browser.awaitText("[id='opening']", "The shop is open");
        new SignInPage(browser).open(code).signIn("mary", "a long password");
        browser.find("#branches");
        var schema = "cbpos_shop_" + code;
        Database.run("DROP TRIGGER " + schema + ".audit_entry_no_update", "DROP TRIGGER " + schema + ".audit_entry_no_delete",
                "UPDATE " + schema + ".audit_entry SET detail = 'nothing' WHERE seq = 2");
        check(code, "The chain is broken at entry 2");
        Database.run("DELETE FROM " + schema + ".audit_entry WHERE seq >= 2");
        check(code, "The chain is broken at entry 2");
    }

    @Test
    void theExportHoldsWhatIsShownAndNoFormulas() throws Exception {
        open("soko", "musa");
        browser.driver().get(House.at("soko") + "/office/branches/business.xhtml?lang=en");
        browser.paste("business:footerMessage", "=HYPERLINK(\"http://evil.example\")");
        browser.click("business:save");
        browser.awaitText("body", "Saved.");
        browser.driver().get(House.at("soko") + "/office/audit/audit.xhtml?lang=en");
        find("", "business-described");
        var state = browser.driver().findElement(By.name("jakarta.faces.ViewState")).getAttribute("value");
        var form = "audit=audit&audit:what=business-described&audit:export=audit:export&jakarta.faces.ViewState=" + URLEncoder.encode(state, StandardCharsets.UTF_8)
                + "&primefaces.nonce=" + URLEncoder.encode((String) browser.driver().executeScript("return PrimeFaces.csp.NONCE_VALUE"), StandardCharsets.UTF_8);
        var file = House.post(House.at("soko") + "/office/audit/audit.xhtml", form, Map.of("Cookie", browser.cookie()));
        assertEquals(200, file.statusCode());
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").contains("audit-soko.csv"));
        assertTrue(file.body().startsWith("\ufeffNo.,When"), file.body().substring(0, 40));
        assertTrue(file.body().contains("branches.business-described"));
        assertFalse(file.body().contains("identity.signed-in"));
        browser.driver().get(House.at("soko") + "/office/branches/business.xhtml?lang=en");
        browser.paste("business:footerMessage", "Asante, karibu tena!");
        browser.click("business:save");
        browser.awaitText("body", "Saved.");
    }

    private void check(String code, String text) {
        browser.driver().get(House.at(code) + "/office/audit/audit.xhtml?lang=en");
        browser.click("audit:check");
        browser.awaitText("body", text);
    }

    private void find(String who, String what) {
        browser.paste("audit:who", who);
        browser.paste("audit:what", what);
        browser.click("audit:find");
    }

    private void open(String shop, String who) {
        new SignInPage(browser).open(shop).signIn(who, "demo-" + who);
        browser.find("#branches");
        browser.driver().get(House.at(shop) + "/office/audit/audit.xhtml?lang=en");
        browser.find("[id='audit:table']");
    }
}
