package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.SignInPage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;

/** The owner's and the accountant's pages of M-PESA. */
class MoneyOfficeST {
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"duka, asha, en", "soko, musa, sw"})
    void aPaymentIsListedWithItsStoryAndExported(String shop, String owner, String language) throws IOException {
        var till = MobileTill.at(shop);
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-fast");
        var id = till.asked(12_300, phone);
        var code = till.await(id, "PAID", Duration.ofSeconds(10)).getString("code");
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
        assertFalse(Books.text("duka", "select concat(consumer_key, consumer_secret, passkey) from provider_account limit 1").contains("consumer"));
        assertEquals(403, Office.signedIn("duka", "njeri").get("/office/payments/accounts.xhtml").statusCode());
    }

    @Test
    void theStatementShowsWhatDiffersAndNothingElse() throws Exception {
        var till = MobileTill.at("duka");
        var day = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        var kept = paid(till, 3_100);
        var omitted = paid(till, 3_200);
        var changed = paid(till, 3_300);
        var file = Files.createTempFile("statement", ".csv");
        var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + House.PORT + "/sandbox/daraja/control/statement.csv?shortCode=174379&from=" + day + "&to=" + day + "&preamble=5&omit=" + omitted
                + "&change=" + changed + ":99.00")).GET();
        Files.writeString(file, Simulator.send(asked).body());
        new SignInPage(browser).open("duka").signIn("otieno", "demo-otieno");
        browser.find("#branches");
        browser.driver().get(House.at("duka") + "/office/payments/reconciliation.xhtml?lang=en");
        browser.driver().findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
        browser.find("[id='reconciliation:take']").click();
        browser.awaitText("body", "new lines");
        assertTrue(List.of("MATCHED", "not there").contains(verdict(kept)), "what needs nobody stands last");
        assertEquals("MISSING_THERE", verdict(omitted));
        assertEquals("AMOUNT_DIFFERS", verdict(changed));
        browser.picture("reconciliation");
        long lines = Books.number("duka", "select count(*) from statement_line");
        browser.driver().findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
        browser.find("[id='reconciliation:take']").click();
        browser.awaitText("body", "0 new lines");
        assertEquals(lines, Books.number("duka", "select count(*) from statement_line"));
        assertEquals(0, Books.number("soko", "select count(*) from statement_line"));
        Database.run("DELETE FROM cbpos_shop_duka.statement_line WHERE receipt = '" + changed + "'");
    }

    private static String paid(MobileTill till, long cents) {
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-fast");
        return till.await(till.asked(cents, phone), "PAID", Duration.ofSeconds(10)).getString("code");
    }

    private String verdict(String code) {
        var words = Map.of("Matched", "MATCHED", "Here, not on the statement", "MISSING_THERE", "Amount differs", "AMOUNT_DIFFERS");
        var row = browser.driver().findElements(By.xpath("//*[@id='reconciliation:items']//tr[contains(., '" + code + "')]")).stream().filter(r -> !r.getText().contains("Explained")).findFirst();
        return row.map(r -> words.entrySet().stream().filter(e -> r.getText().contains(e.getKey())).map(Map.Entry::getValue).findFirst().orElse(r.getText())).orElse("not there");
    }
}
