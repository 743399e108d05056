package com.completebytepos.pages;

import java.time.Duration;
import java.util.List;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The counter of the till's page as a cashier's fingers use it. */
public record CounterPage(TillPage till) {

    /** Registers the browser, signs a cashier on and opens the shift. */
    public void atTheCounter(String shop, String supervisor, String name, String pin) {
        till.open(shop, "en").register(supervisor, "demo-" + supervisor);
        till.signOn(name, pin);
        till.openShift("5000");
    }

    /** Types as a person does, waits for the product to be offered, and takes it with the keyboard. */
    public void choose(String words, String code) {
        slowly(words);
        int at = till.browser().within(Duration.ofSeconds(30)).withMessage(words + " offers no " + code).until(d -> {
            var codes = offered();
            int place = codes.indexOf(code);
            return place < 0 ? null : place + 1;
        });
        for (int i = 1; i < at; i++) till.press(Keys.ARROW_DOWN);
        till.press(Keys.ENTER);
    }

    @SuppressWarnings("unchecked")
    private List<String> offered() {
        return (List<String>) till.browser().driver().executeScript("return [...document.querySelectorAll('#found li')].map(row => row.dataset.code)");
    }

    /** Slower than any scanner. */
    public void slowly(String words) {
        for (var letter : words.split("")) {
            till.press(letter);
            new Actions(till.browser().driver()).pause(Duration.ofMillis(45)).perform();
        }
    }

    /** Pays exactly, in cash; ends at the change. */
    public void settle() {
        till.press(Keys.F12);
        till.browser().find("#given");
        till.press("x");
        till.press(Keys.ENTER);
        till.browser().find("#paid");
    }
}
