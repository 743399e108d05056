package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.TillPage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** A cashier and a customer with a phone, at the till's page. */
@Tag("wide")
class PayByPhoneST {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);

    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810, en", "soko, achieng, Achieng, 135790, sw"})
    void theCustomerTypesThePinAndTheSaleIsPaid(String shop, String supervisor, String name, String pin, String language) throws IOException {
        rung(shop, supervisor, name, pin, language);
        var phone = Simulator.freshPhone();
        prompt(phone);
        till.await("#mpesa-live", language.equals("en") ? "Waiting for the customer" : "Tunasubiri mteja", PATIENCE);
        browser.picture("mpesa-waiting-" + language);
        Simulator.answer(phone, "pin");
        browser.find("#paid");
        assertEquals("0.00", till.text("#change"));
        assertTrue(till.text(".receipt").matches("(?s).*M-PESA [A-Z0-9]{10}.*"), till.text(".receipt"));
        var sale = answered();
        assertEquals("stored", sale.get("result"), sale.toString());
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810", "soko, achieng, Achieng, 135790"})
    void aCancelledPromptSaysSoAndTheRestIsPaidByCash(String shop, String supervisor, String name, String pin) throws IOException {
        rung(shop, supervisor, name, pin, "en");
        var due = new BigDecimal(till.text("#due").replaceAll("[^0-9.]", ""));
        var first = Simulator.freshPhone();
        prompt(first);
        Simulator.answer(first, "cancel");
        till.await("#mpesa-live", "Customer cancelled", PATIENCE);
        assertFalse(browser.find("#mpesa-again").isEnabled(), "the phone may not be asked again at once");
        var second = Simulator.freshPhone();
        Simulator.next(second, "success-fast");
        browser.paste("mpesa-amount", "20");
        send(second);
        browser.awaitText("#taken", "20.00");
        browser.picture("mpesa-split");
        browser.find("#given");
        till.press("x");
        till.press(Keys.ENTER);
        browser.find("#paid");
        var sale = answered();
        assertEquals("[]", sale.get("findings"), sale.toString());
        assertTrue(((String) sale.get("payload")).contains("\"amount\":" + due.subtract(new BigDecimal("20")).movePointRight(2).toBigInteger()), sale.toString());
    }

    @ParameterizedTest
    @CsvSource({"wrong-pin, Wrong M-PESA PIN, duka", "no-answer, Phone off or no answer, soko", "wrong-pin, Wrong M-PESA PIN, soko", "no-answer, Phone off or no answer, duka"})
    void whatFailedSaysWhatToDo(String scenario, String sentence, String shop) {
        if (shop.equals("duka")) rung("duka", "njeri", "Njeri", "246810", "en");
        else rung("soko", "achieng", "Achieng", "135790", "en");
        var phone = Simulator.freshPhone();
        Simulator.next(phone, scenario);
        prompt(phone);
        till.await("#mpesa-live", sentence, PATIENCE);
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810", "soko, achieng, Achieng, 135790"})
    void aLostCallEndsPaidAndAReloadLosesNothing(String shop, String supervisor, String name, String pin) {
        rung(shop, supervisor, name, pin, "en");
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-lost-callback");
        prompt(phone);
        till.await("#mpesa-live", "Waiting for the customer", PATIENCE);
        browser.driver().navigate().refresh();
        browser.find("#scan");
        till.press(Keys.F12);
        browser.find("#given");
        till.press("m");
        browser.within(PATIENCE).until(d -> till.shows("#paid"));
        answered();
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810", "soko, achieng, Achieng, 135790"})
    void moneySentToTheShopsNumberIsTakenByOneTap(String shop, String supervisor, String name, String pin) throws IOException {
        rung(shop, supervisor, name, pin, "en");
        var due = till.text("#due").replaceAll("[^0-9.]", "");
        browser.driver().manage().window().setSize(new Dimension(500, 740));
        till.press("m");
        browser.find("#mpesa-phone");
        Simulator.pay(Simulator.freshPhone(), Simulator.numberOf(shop), due);
        browser.find("#claims button");
        browser.picture("mpesa-came-in-narrow");
        browser.find("#claims button").click();
        browser.find("#paid");
        answered();
    }

    @Test
    void aTypedCodeIsTakenToBeVerified() {
        rung("soko", "achieng", "Achieng", "135790", "en");
        till.press("m");
        browser.find("#typed summary").click();
        browser.type("mpesa-code", "nothing");
        browser.find("#mpesa-use-code").click();
        browser.awaitText("#mpesa-problem", "no M-PESA code");
        browser.type("mpesa-code", Simulator.freshCode("UK") + " Confirmed. You have sent");
        browser.find("#mpesa-use-code").click();
        browser.find("#paid");
        var sale = answered();
        assertTrue(((String) sale.get("findings")).contains("payment-to-verify"), sale.toString());
    }

    private void rung(String shop, String supervisor, String name, String pin, String language) {
        till.open(shop, language).register(supervisor, "demo-" + supervisor);
        till.signOn(name, pin);
        till.openShift("5000");
        var barcodes = till.barcodes();
        till.scan(barcodes.get(0));
        till.scan(barcodes.get(1));
        till.press(Keys.F12);
        browser.find("#given");
    }

    private void prompt(String phone) {
        if (browser.driver().findElements(By.id("mpesa-dialog")).isEmpty()) till.press("m");
        send("0" + phone.substring(3));
    }

    /** The sale in the journal, once the server has answered for it. */
    private Map<String, Object> answered() {
        return browser.within(PATIENCE).until(d -> till.journal().stream().filter(e -> e.get("kind").equals("sale") && e.get("result") != null).findFirst().orElse(null));
    }

    /** At once, as a paste: digits as fast as this driver types them, with Enter, are a scanner's. */
    private void send(String phone) {
        browser.find("#mpesa-phone");
        browser.paste("mpesa-phone", phone);
        browser.find("#mpesa-phone").sendKeys(Keys.ENTER);
    }
}
