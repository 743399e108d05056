package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.SignInPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The owner's and the accountant's pages of M-PESA. */
@Tag("wide")
class MoneyOfficeST {
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"duka, asha, en", "soko, musa, sw"})
    void aPaymentIsListedWithItsStoryAndExported(String shop, String owner, String language) throws IOException {
        var till = MobileTill.at(shop);
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-fast");
        var id = till.asked(12_300, phone);
        var code = till.await(id, "PAID", Duration.ofSeconds(30)).getString("code");
        new SignInPage(browser).open(shop).signIn(owner, "demo-" + owner);
        browser.find("#branches");
        browser.driver().get(House.at(shop) + "/office/payments/payments.xhtml?lang=" + language + "&text=" + code.toLowerCase());
        browser.awaitText("[id='payments:table']", code);
        assertFalse(browser.driver().getPageSource().contains(phone), "no whole number on a list");
        browser.picture("payments-" + language);
        browser.driver().manage().window().setSize(new Dimension(500, 740));
        browser.picture("payments-narrow-" + language);
        browser.driver().get(House.at(shop) + "/office/payments/payment.xhtml?id=" + id + "&lang=" + language);
        browser.awaitText("[id='payment:talks']", "PROMPT");
        browser.awaitText("[id='payment:words']", "paid");
        browser.picture("payment-" + language);
        var csv = new String(Office.signedIn(shop, owner).get("/office/payments/export/payments.csv?text=" + code).body(), StandardCharsets.UTF_8);
        assertTrue(csv.contains(code) && csv.contains("123.00"), csv);
        var other = shop.equals("duka") ? Office.signedIn("soko", "musa") : Office.signedIn("duka", "asha");
        assertEquals(404, other.get("/office/payments/payment.xhtml?id=" + id).statusCode());
        assertFalse(other.page("/office/payments/payments.xhtml?text=" + code).contains(code + "</"));
    }

    @Test
    void anAccountIsTestedAndItsKeysAreNeverShown() throws Exception {
        new SignInPage(browser).open("duka").signIn("asha", "demo-asha");
        browser.find("#branches");
        browser.driver().get(House.at("duka") + "/office/payments/accounts.xhtml?lang=en");
        browser.find("[id$='test']").click();
        browser.awaitText("body", "The passkey is proved only by a real prompt");
        browser.picture("accounts");
        browser.find("[id$='edit']").click();
        browser.find("[id='edit:name']");
        browser.picture("account-edit");
        assertFalse(browser.driver().getPageSource().contains("duka-consumer"), "no key ever comes back out");
        browser.paste("edit:shortCode", "12");
        browser.click("edit:save");
        browser.awaitText("[id='editing']", "5 to 7 digits");
        assertFalse(Books.text("duka", "select concat(consumer_key, consumer_secret, passkey) from provider_account where consumer_key is not null limit 1").contains("consumer"));
        assertEquals(403, Office.signedIn("duka", "njeri").get("/office/payments/accounts.xhtml").statusCode());
    }

    @Test
    void wrongKeysAreSaidAndANumberWithoutKeysIsTaken() throws Exception {
        new SignInPage(browser).open("soko").signIn("musa", "demo-musa");
        browser.find("#branches");
        browser.driver().get(House.at("soko") + "/office/payments/accounts.xhtml?lang=en");
        add("Wrong keys", "TILL", "600585");
        browser.paste("edit:tillNumber", "5200002");
        new Select(browser.find("[id='edit:world']")).selectByValue("DEMO");
        new Select(browser.find("[id='edit:branchId']")).selectByIndex(2);
        for (var key : new String[] {"consumerKey", "consumerSecret", "passkey"}) browser.paste("edit:" + key, "wrong");
        browser.click("edit:save");
        browser.awaitText("[id='accounts']", "Wrong keys");
        press("Wrong keys", "test");
        browser.awaitText("body", "does not know this consumer key");
        press("Wrong keys", "retire");
        browser.find(".ui-confirmdialog-yes").click();
        browser.awaitText("[id='accounts']", "Not used");
        add("Bank", "BANK", "12");
        browser.click("edit:save");
        browser.awaitText("[id='editing']", "5 to 16 digits");
        browser.paste("edit:shortCode", "247247");
        browser.click("edit:save");
        browser.awaitText("[id='accounts']", "247247");
        browser.picture("account-bank");
        var till = MobileTill.at("soko");
        var rung = till.rung();
        var code = "FT" + System.nanoTime() % 1_000_000_000_000L;
        till.sold(rung, MobileTill.tender(rung.due(), null, code));
        assertEquals("247247", Books.text("soko", "select short_code from payment where code = '" + code + "' and provider = 'BANK'"));
        press("247247", "retire");
        browser.find(".ui-confirmdialog-yes").click();
        browser.awaitText("[id='accounts']", "Use again");
    }

    private void add(String name, String kind, String number) {
        browser.click("accounts:add");
        browser.find("[id='edit:name']");
        browser.settle();
        new Select(browser.find("[id='edit:kind']")).selectByValue(kind);
        browser.paste("edit:name", name);
        browser.paste("edit:shortCode", number);
    }

    /** The panel may be drawn anew between the look and the click. */
    private void press(String words, String button) {
        browser.settle();
        browser.within(Duration.ofSeconds(30)).until(d -> {
            panel(words).findElement(By.cssSelector("[id$='" + button + "']")).click();
            return true;
        });
    }

    private WebElement panel(String words) {
        return browser.driver().findElement(By.xpath("//*[@id='accounts']//section[contains(., '" + words + "')]"));
    }
}
