package com.completebytepos.tenders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.till.Api;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;

/** The owner's pages about money that is not cash: which ways are taken, what foreign notes are worth, vouchers. */
@Tag("wide")
class MoneyPagesST {
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void theOwnerSaysWhatIsTakenAndTheTillsHear(String shop, String owner) throws Exception {
        open(shop, owner, "tenders/tenders");
        browser.picture("tenders-" + shop);
        var till = TillClient.at(shop);
        toggle("CASH", false);
        browser.click("tenders:save");
        browser.awaitText("[id='tenders:kindsMessage']", "Cash is always taken");
        toggle("CASH", true);
        toggle("CARD", false);
        browser.click("tenders:save");
        browser.awaitText("body", "Saved.");
        assertFalse(kinds(shop, till).contains("CARD"));
        toggle("CARD", true);
        browser.click("tenders:save");
        browser.settle();
        assertTrue(kinds(shop, till).contains("CARD"));
        rate("DOLLARS", "1", "currency", "three letters");
        rate("EUR", "a lot", "rate", "four decimals");
        rate("EUR", "0", "rate", "four decimals");
        browser.paste("rates:currency", "eur");
        browser.paste("rates:rate", "151.25");
        browser.click("rates:set");
        browser.awaitText("[id='rates:table']", "151.2500");
        assertTrue(Books.number(shop, "select count(*) from audit_entry where action = 'tenders.rate-set' and subject_id = 'EUR' and detail like '%151.25'") > 0);
        phone("tenders-phone-" + shop);
    }

    @ParameterizedTest
    @CsvSource({"duka, asha, njeri", "soko, musa, achieng"})
    void vouchersAreIssuedSpentAdjustedAndBlocked(String shop, String owner, String supervisor) throws Exception {
        open(shop, owner, "storedvalue/values");
        browser.paste("issue:amount", "0");
        browser.click("issue:make");
        browser.awaitText("[id='issue:amountMessage']", "above 0");
        browser.paste("issue:amount", "500");
        browser.paste("issue:pieces", "many");
        browser.click("issue:make");
        browser.awaitText("[id='issue:piecesMessage']", "from 1 to 500");
        browser.paste("issue:pieces", "2");
        browser.paste("issue:expiresOn", "2020-01-01");
        browser.click("issue:make");
        browser.awaitText("[id='issue:expiresOnMessage']", "passed");
        browser.paste("issue:expiresOn", "");
        browser.click("issue:make");
        browser.awaitText("body", "2 issued.");
        var codes = browser.driver().findElements(By.cssSelector("[id='issue:codes'] code")).stream().map(one -> one.getText()).toList();
        assertEquals(2, codes.size());
        adjustAndBlock(shop, codes.get(0));
        new SignInPage(browser).open(shop).signIn(supervisor, "demo-" + supervisor);
        browser.find("#branches");
        assertEquals(403, House.get(House.at(shop) + "/office/tenders/tenders.xhtml", Map.of("Cookie", browser.cookie())).statusCode());
        browser.driver().get(House.at(shop) + "/office/storedvalue/values.xhtml?lang=en");
        assertTrue(browser.driver().findElements(By.cssSelector("[id='issue:make']")).isEmpty(), "who may not issue is not asked");
    }

    private void adjustAndBlock(String shop, String code) throws Exception {
        var till = TillClient.at(shop);
        assertEquals(50_000, Api.get(shop, "stored-values/" + code, till.token()).body().getInt("available"));
        browser.picture("values-" + shop);
        phone("values-phone-" + shop);
        browser.driver().get(House.at(shop) + "/office/storedvalue/value.xhtml?lang=en&id=" + Books.text(shop, "select bin_to_uuid(id) from value_account where code = '" + code + "'"));
        browser.paste("value:amount", "-600");
        browser.paste("value:reason", "Printed wrong");
        browser.click("value:adjust");
        browser.awaitText("[id='value:amountMessage']", "500.00");
        browser.paste("value:amount", "-100");
        browser.paste("value:reason", "x");
        browser.click("value:adjust");
        browser.awaitText("[id='value:reasonMessage']", "three letters");
        browser.paste("value:reason", "Printed <b>wrong</b>");
        browser.click("value:adjust");
        browser.awaitText("#balance", "400.00");
        browser.click("value:block");
        browser.awaitText("[id='value:blocked']", "blocked");
        assertEquals(0, Books.checks(shop).get("balance_is_the_sum_of_entries.sql"));
    }

    private void rate(String currency, String rate, String field, String text) {
        browser.paste("rates:currency", currency.substring(0, 3));
        if (currency.length() > 3) browser.paste("rates:currency", "ZZZ");
        browser.paste("rates:rate", rate);
        browser.click("rates:set");
        browser.awaitText("[id='rates:" + field + "Message']", text);
    }

    private void toggle(String kind, boolean on) {
        var words = Map.of("CASH", "Cash", "CARD", "Card");
        var box = browser.driver().findElement(By.xpath("//tbody[@id='tenders:order_data']/tr[td[normalize-space()='" + words.get(kind) + "']]//input[@type='checkbox']"));
        if (box.isSelected() != on) box.click();
    }

    private static List<String> kinds(String shop, TillClient till) {
        return Api.get(shop, "sync/changes?since=0&part=boot", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("kind").equals("tender") && !row.containsKey("deleted")).map(row -> row.getString("tender")).toList();
    }

    private void phone(String name) throws Exception {
        browser.driver().manage().window().setSize(new Dimension(376, 740));
        browser.picture(name);
        browser.driver().manage().window().setSize(new Dimension(1280, 800));
    }

    private void open(String shop, String owner, String page) {
        new SignInPage(browser).open(shop).signIn(owner, "demo-" + owner);
        browser.find("#branches");
        browser.driver().get(House.at(shop) + "/office/" + page + ".xhtml?lang=en");
    }
}
