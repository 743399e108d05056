package com.completebytepos.alerts;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Looks;
import com.completebytepos.pages.Mails;
import com.completebytepos.pages.OfficePage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;

/** Alerts chosen, looked at and sent on a phone. */
@Tag("wide")
class AlertsLooksST {
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void alertsAreChosenLookedAtAndSentOnAPhone(String shop) throws Exception {
        var owner = WrittenTo.as("OWNER", shop);
        try {
            var run = owner.needyGoods();
            owner.office().into(browser);
            var office = new OfficePage(browser);
            browser.driver().manage().window().setSize(new Dimension(360, 740));
            office.go(shop, "alerts/alerts.xhtml");
            browser.driver().executeScript("document.querySelector(\"[id='alerts:kinds'] input[value='ON_THE_ROAD']\").closest('.ui-chkbox').querySelector('.ui-chkbox-box').click()");
            office.choose("alerts:locale", "en");
            office.click("alerts:save");
            browser.awaitText("#messages", "as you chose");
            office.click("letter:look");
            browser.awaitText("[id='letter:body']", "Low " + run);
            new Looks(browser).of("alerts-" + shop);
            office.click("letter:send");
            browser.awaitText("#messages", owner.mail());
            Mails.await(owner.mail(), 1);
        } finally {
            owner.leave();
        }
    }
}
