package com.completebytepos.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

class AttentionST {
    private static final String PAGE = "sync/attention.xhtml";
    @RegisterExtension final Browser browser = new Browser();
    private final OfficePage office = new OfficePage(browser);

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, otieno", "soko, musa, kamau"})
    void whatIsOddAboutASaleIsListedUntilTheOwnerLookedAtIt(String shop, String owner, String accountant) throws Exception {
        var name = "=1+1<b>" + Ids.next().toString().substring(24);
        unknownGoods(shop, name);
        office.open(shop, accountant, PAGE + "?kind=finding.product-unknown");
        var row = "[id='attention:table'] tbody tr:first-child";
        browser.awaitText(row, name);
        assertEquals(0, browser.driver().findElements(By.cssSelector(row + " .note b")).size());
        assertTrue(browser.find(row + " a[href*='/office/selling/sale.xhtml?id=']").isDisplayed());
        int open = Integer.parseInt(browser.find("#attentionCount").getText());
        office.clickIn(row, "show");
        browser.awaitText("#json", "\"kind\": \"sale\"");
        browser.awaitText("#json", name);
        browser.picture("attention-" + shop);
        office.dismiss("dialog");
        var csv = csv();
        assertTrue(csv.lines().anyMatch(line -> line.contains("\"'" + name + "\"")), csv);
        assertFalse(csv.contains("\"=1+1"), csv);
        assertEquals(0, browser.driver().findElements(By.cssSelector(row + " button[id$=review]")).size());
        browser.driver().manage().deleteAllCookies();
        office.open(shop, owner, PAGE + "?kind=finding.product-unknown");
        browser.awaitText(row, name);
        office.clickIn(row, "review");
        office.await(() -> !browser.find("[id='attention:table']").getText().contains(name));
        office.go(shop, PAGE + "?all=true&kind=finding.product-unknown");
        browser.awaitText("[id='attention:table']", name);
        assertTrue(open > count());
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, soko, musa", "soko, musa, duka, asha"})
    void whatWentWrongOnTheWayIsListedInTheOwnShopOnly(String shop, String owner, String other, String otherOwner) {
        var till = TillClient.at(shop);
        var entry = till.sale(new Sold(till.goods(1), 1_000));
        till.send(entry.tampered("\"offline\":false", "\"offline\":true"));
        till.send(till.sale(new Sold(till.goods(1), 1_000)));
        office.open(shop, owner, PAGE + "?kind=report.bad-signature");
        browser.awaitText("[id='attention:table'] tbody tr:first-child", "Signature does not fit");
        office.clickIn("[id='attention:table'] tbody tr:first-child", "show");
        browser.awaitText("#json", till.workstationId());
        office.go(shop, PAGE + "?kind=report.chain-gap");
        browser.awaitText("[id='attention:table'] tbody tr:first-child", "Entries are missing before this one");
        office.clickIn("[id='attention:table'] tbody tr:first-child", "show");
        browser.awaitText("#json", till.workstationId());
        office.go(shop, PAGE + "?lang=sw&kind=report.chain-gap");
        office.open(other, otherOwner, PAGE + "?all=true");
        assertFalse(csv().contains(till.workstationId()));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aForgedFilterShowsNothingForeignAndNoFault(String shop, String owner) {
        office.open(shop, owner, PAGE + "?kind=%27%20OR%201=1--&branch=%3Cscript%3E&all=maybe");
        assertFalse(browser.find("body").getText().contains("on our side"));
        office.go(shop, PAGE + "?kind=report.no-such-kind");
        browser.awaitText("[id='attention:table']", "Nothing to look at");
    }

    private static void unknownGoods(String shop, String name) {
        var till = TillClient.at(shop);
        var goods = till.goods(4);
        var honest = till.sale(new Sold(goods, 1_000));
        var payload = honest.payload().replace("\"sku\":\"" + goods.id() + "\"", "\"sku\":\"" + Ids.next() + "\"").replace("\"name\":\"" + goods.name() + "\"", "\"name\":\"" + name + "\"");
        till.send(new SignedEntry(honest.id(), honest.counter(), payload, till.sign(payload)));
    }

    private int count() {
        var badge = browser.driver().findElements(By.id("attentionCount"));
        return badge.isEmpty() ? 0 : Integer.parseInt(badge.get(0).getText());
    }

    private String csv() {
        return (String) browser.driver().executeAsyncScript("const done = arguments[0], form = document.getElementById('attention'), data = new URLSearchParams(new FormData(form));"
                + "data.append('attention:csv', ''); fetch(form.action, {method: 'POST', body: data}).then(r => r.text()).then(done, e => done(String(e)));");
    }
}
