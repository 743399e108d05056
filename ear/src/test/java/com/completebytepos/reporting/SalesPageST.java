package com.completebytepos.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Looks;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

class SalesPageST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");
    @RegisterExtension final Browser browser = new Browser();

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anOwnerSortsTheSalesOfAShiftOpensOneAndReadsWhatWasFound(String shop) throws Exception {
        var till = TillClient.at(shop);
        var goods = till.goods(4);
        till.send(till.sale(new Sold(goods, 1_000)), till.sale(new Sold(goods, 3_000)), till.sale(new Sold(goods, 2_000)));
        var odd = till.sale(SaleText.of(List.of(), till.taxes()));
        assertEquals("stored-with-findings", till.send(odd).get(0).getString("result"));
        signedIn(shop, "/office/selling/sales.xhtml?lang=en&shift=" + till.shift());
        assertEquals("4", browser.find("#sumCount").getText());
        browser.find("#sales\\:table th:nth-child(8) .ui-sortable-column-icon").click();
        awaitTotals(List.of(0L, goods.price(), 2 * goods.price(), 3 * goods.price()));
        new Looks(browser).of("sales-" + shop);
        browser.find("#sales\\:table tbody tr:nth-child(1) a").click();
        browser.awaitText("#findings", "Nothing was sold.");
        browser.driver().get(House.at(shop) + "/office/selling/sale.xhtml?lang=sw&id=" + odd.id());
        browser.awaitText("#findings", "Hakuna kilichouzwa.");
        browser.picture("sale-" + shop);
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aFilterThatCannotBeReadIsToldAtItsFieldAndAnEmptyListSaysWhatToDo(String shop) {
        signedIn(shop, "/office/selling/sales.xhtml?lang=en");
        var least = browser.find("[id='filter:least']");
        least.sendKeys("ten");
        browser.find("[id='filter:apply']").click();
        browser.awaitText("#filter", "Type an amount like 250 or 250.50.");
        least = browser.find("[id='filter:least']");
        least.clear();
        least.sendKeys("999999999");
        browser.find("[id='filter:apply']").click();
        browser.awaitText("[id='sales:table']", "No sale fits this filter.");
        assertTrue(browser.driver().getCurrentUrl().contains("least=999999999"), browser.driver().getCurrentUrl());
        browser.driver().get(House.at(shop) + "/office/selling/sales.xhtml?number=%3Cscript%3Ealert(1)%3C%2Fscript%3E'%20or%201%3D1");
        assertEquals("0", browser.find("#sumCount").getText());
    }

    private void signedIn(String shop, String path) {
        new SignInPage(browser).open(shop).signIn(OWNERS.get(shop), "demo-" + OWNERS.get(shop));
        browser.find("#branches");
        browser.driver().get(House.at(shop) + path);
    }

    private void awaitTotals(List<Long> cents) {
        browser.within(Duration.ofSeconds(30)).until(driver ->
                driver.findElements(By.cssSelector("#sales\\:table tbody tr td:nth-child(8)")).stream().map(WebElement::getText).map(Office::cents).toList().equals(cents));
    }
}
