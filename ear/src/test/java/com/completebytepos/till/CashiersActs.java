package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.TillPage;
import com.completebytepos.payments.Simulator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** What a cashier does at the till all day, and who approves it. */
record CashiersActs(Browser browser, TillPage till, String approver, String pin) {

    /** As a drawer is filled in the morning: five notes of a thousand. */
    void openShiftByPieces() throws Exception {
        if (browser.find("#float, #scan").getAttribute("id").equals("scan")) {
            close();
            browser.find("#close-next").click();
        }
        browser.find("[data-denomination='1000']").sendKeys("5");
        assertEquals("5000.00", browser.find("#float").getAttribute("value"));
        browser.find("#open-shift").click();
        browser.find("#scan");
    }

    String basket(String... codes) {
        for (var code : codes) till.scan(code);
        till.press(Keys.F12);
        browser.find("#given");
        till.press("x");
        till.press(Keys.ENTER);
        browser.find("#paid");
        var number = till.text("#receipt-number");
        next();
        return number;
    }

    void next() {
        till.press(Keys.ENTER);
        browser.find("#scan");
    }

    String sellGiftCard() {
        return sellGiftCard("CASH", () -> { });
    }

    /** @param pay what the way of paying asks for */
    String sellGiftCard(String by, Runnable pay) {
        menu("menu-value");
        browser.find("#value-kind");
        browser.paste("value-amount", "100");
        new Select(browser.find("#value-by")).selectByValue(by);
        browser.find("#value-sell").click();
        pay.run();
        browser.awaitText("#notice", "100.00");
        return payloads("value.load").get(0).getJsonObject("value").getString("code");
    }

    /** What comes back and what goes out for it are two documents of one ticket: only the difference is money. */
    void exchange(String receipt, String code) {
        till.scan(code);
        browser.find("#lines [data-sku]");
        open(receipt);
        take("WRONG_ITEM", null);
        browser.find("#drop-exchange");
        till.press(Keys.F12);
        browser.awaitText("#taken", "Exchange");
        till.press("x");
        till.press(Keys.ENTER);
        browser.awaitText("#exchanged", "came back");
        next();
        var told = payloads("exchange").get(0);
        assertEquals(told.getJsonObject("return").getJsonArray("refunds").getJsonObject(0).getInt("amount"), told.getJsonObject("sale").getJsonArray("tenders").getJsonObject(0).getInt("amount"));
    }

    void takeBack(String receipt, String reason, String as) {
        open(receipt);
        giveBack(reason, as);
    }

    private void open(String receipt) {
        till.press(Keys.F7);
        browser.find("#receipt");
        browser.paste("receipt", receipt);
        browser.find("#return-open").click();
        browser.find("#return-form");
    }

    void giveBack(String reason, String as) {
        take(reason, as);
        browser.find("#return-number");
    }

    private void take(String reason, String as) {
        browser.find("#return-all").click();
        new Select(browser.find("#return-reason")).selectByValue(reason);
        if (as != null) new Select(browser.find("#return-to")).selectByValue(as);
        browser.find("#return-take").click();
        approve();
    }

    void voidTheLast(String code) {
        till.scan(code);
        till.press(Keys.F12);
        browser.find("#given");
        till.press("x");
        till.press(Keys.ENTER);
        browser.find("#paid");
        browser.find("#void-sale").click();
        browser.find("#return-form");
        browser.find("#return-take").click();
        approve();
        browser.find("#return-number");
        next();
    }

    void onPaper(String code) {
        menu("menu-paper");
        browser.find("#paper-number");
        browser.paste("paper-number", "?");
        browser.find("#paper-take").click();
        browser.awaitText("#paper-problem", "printed on the paper");
        browser.paste("paper-number", "B-" + System.nanoTime() % 1_000_000);
        browser.find("#paper-take").click();
        approve();
        browser.awaitText("#notice", "ring what was sold");
        basket(code);
    }

    void comeAndLeave() {
        for (var said : List.of("came at", "left at")) {
            menu("menu-clock");
            browser.find("#clock-punch").click();
            browser.awaitText("#notice", said);
        }
    }

    void close() throws Exception {
        menu("menu-close");
        browser.find("#close-form [data-denomination='1000']").sendKeys("7");
        browser.driver().findElements(By.cssSelector("#close-form [data-slips]")).forEach(field -> field.sendKeys("0"));
        browser.find("#stays").sendKeys("4000");
        browser.find("#close-shift").click();
        browser.awaitText("#decision", "KES 3,000.00 goes to the safe or the bank, KES 4,000.00 stays");
        browser.find("#decide-yes").click();
        if (browser.find("#approver, #shift-closed").getAttribute("id").equals("approver")) approve();
        browser.find("#shift-closed");
        browser.picture("day-closed");
    }

    void menu(String entry) {
        till.press(Keys.F1);
        browser.find("#" + entry).click();
    }

    void approve() {
        new Select(browser.find("#approver")).selectByVisibleText(approver);
        browser.paste("approval-reason", "As the customer wished");
        browser.find("#approval-pin").click();
        browser.paste("approval-pin", pin);
        till.press(Keys.ENTER);
    }

    List<JsonObject> payloads(String kind) {
        return till.journal().stream().filter(entry -> entry.get("kind").equals(kind)).map(entry -> {
            try (var reader = Json.createReader(new StringReader((String) entry.get("payload")))) {
                return reader.readObject();
            }
        }).toList();
    }

    /** The customer pays all of it on the phone. @return the phone */
    String byPhone(String code) {
        till.scan(code);
        browser.find("#lines [data-sku]");
        till.press(Keys.F12);
        browser.find("#given");
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-fast");
        till.press("m");
        browser.find("#mpesa-phone");
        browser.paste("mpesa-phone", "0" + phone.substring(3));
        browser.find("#mpesa-phone").sendKeys(Keys.ENTER);
        browser.find("#paid");
        next();
        return phone;
    }
}
