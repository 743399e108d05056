package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

class ProductsST {
    @RegisterExtension final Browser browser = new Browser();

    @Test
    void anOwnerFindsAProductAndChangesItsPriceInTheOwnShopOnly() throws Exception {
        open("duka", "asha");
        browser.find("[id$=':edit']").click();
        var name = browser.find("[id='edit:name']").getAttribute("value");
        var price = browser.find("[id='edit:price']");
        price.clear();
        price.sendKeys("123.45");
        browser.find("[id='edit:save']").click();
        browser.awaitText("[id='products:table']", "123.45");
        browser.picture("products");
        open("soko", "musa");
        find(name);
        assertFalse(browser.find("[id='products:table']").getText().contains("123.45"));
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        open("soko", "musa");
        browser.find("[id$=':edit']").click();
        var name = browser.find("[id='edit:name']");
        name.clear();
        browser.find("[id='edit:save']").click();
        browser.awaitText("[id='editing']", "Type the product's name.");
    }

    @Test
    void showsMarkupInANameAsText() {
        open("soko", "musa");
        find("<script>alert(1)</script>' OR 1=1 --");
        browser.awaitText("[id='products:table']", "No product fits");
        assertEquals(0, browser.driver().findElements(By.cssSelector("#products\\:table script:not([nonce])")).size());
    }

    private void open(String shop, String owner) {
        new SignInPage(browser).open(shop).signIn(owner, "demo-" + owner);
        browser.find("#branches");
        browser.driver().get(House.at(shop) + "/office/catalogue/products.xhtml?lang=en");
    }

    private void find(String text) {
        var search = browser.find("[id='products:search']");
        search.clear();
        search.sendKeys(text);
        browser.find("[id='products:find']").click();
    }
}
