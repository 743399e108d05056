package com.completebytepos.pages;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** pos/sell.xhtml, as a supervisor, a cashier and a scanner use it. */
public record TillPage(Browser browser) {
    private static final String ENTRIES = """
            const done = arguments[0];
            const opening = indexedDB.open('bytepos-journal');
            opening.onsuccess = () => {
              const all = opening.result.transaction('entries').objectStore('entries').getAll();
              all.onsuccess = () => {
                opening.result.close();
                done(all.result.map(({ kind, counter, state, answer, payload }) =>
                  ({ kind, counter, state, result: answer?.result ?? null, findings: JSON.stringify(answer?.findings ?? []), payload })));
              };
            };
            """;
    private static final String WORKER = "const done = arguments[0]; navigator.serviceWorker.getRegistrations().then(all => done(all.some(one => one.active && one.scope.endsWith('/pos/'))), () => done(false))";
    private static final String BARCODES = """
            const done = arguments[0];
            const opening = indexedDB.open('bytepos-till');
            opening.onsuccess = () => {
              const all = opening.result.transaction('goods').objectStore('goods').getAll();
              all.onsuccess = () => {
                opening.result.close();
                done(all.result.flatMap(page => JSON.parse(page.rows)).filter(row => row.active && row.unit === 'EA' && row.price > 0 && row.barcodes[0]?.length > 5)
                  .map(row => row.barcodes[0]));
              };
            };
            """;

    public TillPage open(String shop, String language) {
        browser.driver().get(House.at(shop) + "/pos/sell.xhtml?lang=" + language);
        return this;
    }

    /** Ends at the sign-on. The last drawer of the list is taken. */
    public void register(String supervisor, String password) {
        registerAt("", supervisor, password);
    }

    /** @param drawer the id of the one to be taken */
    public void registerAt(String drawer, String supervisor, String password) {
        browser.find("#username").sendKeys(supervisor);
        browser.find("#password").sendKeys(password, Keys.ENTER);
        browser.find("#choose-till");
        var drawers = browser.driver().findElements(By.cssSelector("#choose-till input[type=radio]" + (drawer.isEmpty() ? "" : "[value$='" + drawer + "']")));
        drawers.get(drawers.size() - 1).click();
        browser.find("#register").click();
        // A look at the very moment the registered page loads itself anew is broken off by the browser.
        browser.patiently().ignoring(WebDriverException.class).until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("#sign-on-form .person")));
    }

    public void signOn(String name, String pin) {
        browser.find(".person");
        browser.driver().findElements(By.cssSelector(".person")).stream().filter(person -> person.getText().equals(name)).findFirst().orElseThrow().click();
        browser.find("#pin").sendKeys(pin, Keys.ENTER);
    }

    /** Ends at the counter; a drawer whose shift is open already goes there by itself. */
    public void openShift(String shillings) {
        if (browser.find("#float, #scan").getAttribute("id").equals("float")) browser.find("#float").sendKeys(shillings, Keys.ENTER);
        browser.find("#scan");
    }

    /** As a scanner types it: a burst and Enter, wherever the focus is. */
    public void scan(String code) {
        new Actions(browser.driver()).sendKeys(code).sendKeys(Keys.ENTER).perform();
    }

    public void press(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    public String text(String css) {
        return browser.find(css).getText();
    }

    public boolean shows(String css) {
        return !browser.driver().findElements(By.cssSelector(css)).isEmpty();
    }

    public void awaitSent() {
        browser.awaitText("#unsent", "0 unsent");
    }

    public void await(String css, String text, Duration patience) {
        browser.within(patience).until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    /** The service worker has every file, so that the page opens without the server. */
    public void awaitWorker() {
        browser.within(Duration.ofSeconds(60)).until(d -> (Boolean) browser.driver().executeAsyncScript(WORKER));
    }

    /** Barcodes of goods sold by the piece, once they have come down. */
    @SuppressWarnings("unchecked")
    public List<String> barcodes() {
        return browser.within(Duration.ofSeconds(30)).until(driver -> {
            var found = (List<String>) browser.driver().executeAsyncScript(BARCODES);
            return found.size() > 20 ? found : null;
        });
    }

    /** The same, but for what somebody else left in this drawer before: that is no part of this day. */
    public List<Map<String, Object>> ownDeeds() {
        return journal().stream().<Map<String, Object>>map(entry -> {
            var own = new HashMap<>(entry);
            own.put("findings", String.valueOf(entry.get("findings")).replaceFirst("\\{\"code\":\"float-not-as-left\"(?:[^{}]|\\{[^}]*})*}", ""));
            return own;
        }).toList();
    }

    /** What is in this browser's journal: kind, counter, state, the answer's result and findings, payload. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> journal() {
        return (List<Map<String, Object>>) browser.driver().executeAsyncScript(ENTRIES);
    }
}
