package com.completebytepos.pages;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What every page of the back office has: fields and buttons by id, dialogs, the question before what cannot be undone. */
public record OfficePage(Browser browser) {

    /** Signs in and opens a page below office/, in English. */
    public void open(String shop, String user, String page) {
        new SignInPage(browser).open(shop).signIn(user, "demo-" + user);
        browser.find("nav.menu");
        go(shop, page);
    }

    public void go(String shop, String page) {
        browser.driver().get(House.at(shop) + "/office/" + page + (page.contains("?") ? "&" : "?") + "lang=en");
    }

    /** Every action is sent by Ajax: the click is over when its answer is on the page. */
    public void click(String id) {
        clickAt("[id='" + id + "']");
    }

    public void clickIn(String css, String id) {
        clickAt(css + " [id$=':" + id + "']");
    }

    private void clickAt(String css) {
        await(() -> {
            browser.find(css).click();
            return true;
        });
        settled();
    }

    public void type(String id, String text) {
        var field = browser.find("[id='" + id + "']");
        field.clear();
        field.sendKeys(text);
    }

    public String valueOf(String id) {
        return browser.find("[id='" + id + "']").getAttribute("value");
    }

    public void choose(String id, String value) {
        browser.find("[id='" + id + "'] option[value='" + value + "']").click();
    }

    public void confirm() {
        browser.find(".ui-confirmdialog-yes").click();
        settled();
    }

    public void dismiss(String dialog) {
        browser.find("[id='" + dialog + "'] .ui-dialog-titlebar-close").click();
        await(() -> !browser.driver().findElement(By.id(dialog)).isDisplayed());
    }

    public void await(BooleanSupplier condition) {
        browser.within(Duration.ofSeconds(30))
                .ignoring(org.openqa.selenium.ElementClickInterceptedException.class).until(d -> condition.getAsBoolean());
    }

    public void awaitGone(String css) {
        browser.within(Duration.ofSeconds(30)).until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(css)));
    }

    private void settled() {
        await(() -> (Boolean) browser.driver().executeScript("return document.readyState === 'complete' && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())"));
    }
}
