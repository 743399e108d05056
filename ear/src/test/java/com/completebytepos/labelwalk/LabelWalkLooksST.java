package com.completebytepos.labelwalk;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Looks;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.till.BarPicture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** A walk with a phone in the hand: codes end with Enter, as scanners send them, or come through the camera; the labels that are wrong are printed from the page of labels. */
@Tag("wide")
class LabelWalkLooksST {
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aWalkOnAPhoneFromTheFirstLabelToThePrintedOnes(String shop) throws Exception {
        var shelf = Labelled.on(shop);
        var page = shelf.walk();
        shelf.owner().into(browser);
        var office = new OfficePage(browser);
        browser.driver().manage().window().setSize(new Dimension(360, 740));
        office.go(shop, page.replace("/office/", "").replace("lang=en&", ""));
        browser.find("[id='scan:code']").sendKeys(shelf.run() + "-MILK" + Keys.ENTER);
        browser.awaitText("[id='asked']", "70.50");
        office.type("answer:label", "65");
        new Looks(browser).of("label-walk-" + shop);
        browser.find("[id='answer:label']").sendKeys(Keys.ENTER);
        browser.awaitText("[id='list:table']", "5.50");
        browser.awaitText("#messages", "the label says 65.00");
        browser.find("[id='scan:code']").sendKeys(shelf.item() + Keys.ENTER);
        browser.awaitText("[id='asked']", "180.00");
        office.click("answer:right");
        browser.awaitText("#seen", "2");
        browser.find("#camera").click();
        browser.find("#camera-file").sendKeys(BarPicture.of(shelf.carton()).toString());
        browser.awaitText("[id='asked']", "700.00");
        office.click("answer:right");
        browser.awaitText("#seen", "3");
        office.click("list:finish");
        office.confirm();
        browser.awaitText("#messages", "Finished");
        new Looks(browser).of("label-walk-finished-" + shop);
        office.click("list:print");
        browser.awaitText("#ticked", "1");
        office.await(() -> browser.find("#branch").getAttribute("value").equals(shelf.branch()));
        office.go(shop, "labelwalk/walks.xhtml");
        new Looks(browser).of("label-walks-" + shop);
    }
}
