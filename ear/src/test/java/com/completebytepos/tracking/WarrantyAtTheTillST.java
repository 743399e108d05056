package com.completebytepos.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.integration.Program;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Looks;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.pages.TillPage;
import com.completebytepos.till.Cable;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** At the till only the piece that this receipt sold comes back, with the cable cut too; its warranty is looked up by scanning it. */
@Tag("wide")
class WarrantyAtTheTillST {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);
    private final CounterPage counter = new CounterPage(till);
    private final Cable cable = new Cable(Integer.parseInt(House.PORT));

    @AfterEach
    void unplug() {
        cable.close();
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri 246810, Wanjiku, 1357", "soko, achieng, Achieng 135790, Baraka, 2468"})
    void thePieceThatWasSoldComesBackAndNoOther(String name, String supervisor, String approver, String cashier, String pin) throws Exception {
        var shop = TrackedShop.of(name);
        browser.driver().get("http://" + name + ".localhost:" + cable.port() + "/pos/sell.xhtml?lang=en");
        till.register(supervisor, "demo-" + supervisor);
        till.signOn(cashier, pin);
        till.openShift("5000");
        var run = Long.toString(System.nanoTime(), 36).toUpperCase();
        till.scan(shop.code("CLOCK"));
        browser.find("#mark-dialog");
        till.scan("K" + run);
        browser.awaitText("#lines", "Serial K" + run);
        counter.settle();
        var number = till.text("#receipt-number");
        browser.within(PATIENCE).until(d -> till.journal().stream().allMatch(entry -> entry.get("state").equals("sent")));
        look(name, run, number);
        cable.cut();
        till.await("#net", "offline since", PATIENCE);
        takeBack(number, run, approver, name);
        cable.plug();
        browser.within(PATIENCE).until(d -> till.journal().stream().allMatch(entry -> entry.get("state").equals("sent")));
        assertTrue(till.journal().stream().noneMatch(entry -> String.valueOf(entry.get("findings")).contains("return-serial")));
        var office = new OfficePage(browser);
        office.open(name, Program.owner(name), "warranty/warranty.xhtml?serial=K" + run);
        browser.awaitText("[id='warranty:table']", "came back");
        new Looks(browser).of("warranty-office-" + name);
        shop.booksAreWhole();
    }

    private void look(String name, String run, String number) throws Exception {
        till.press(Keys.ENTER);
        till.press(Keys.F1);
        browser.find("#menu-warranty").click();
        till.scan("K" + run);
        browser.awaitText("#warranties", number);
        new Looks(browser).of("warranty-till-" + name);
        till.scan("NONE" + run);
        browser.awaitText("#warranty-problem", "Nothing was sold by this");
        till.press(Keys.ESCAPE);
    }

    private void takeBack(String number, String run, String approver, String name) throws Exception {
        till.press(Keys.F7);
        browser.find("#receipt");
        browser.paste("receipt", number);
        browser.find("#return-open").click();
        browser.find("#return-serial");
        till.scan("Z" + run);
        browser.awaitText("#return-serial-problem", "Z" + run + " was not sold on this receipt");
        browser.find("#return-all").click();
        new Select(browser.find("#return-reason")).selectByValue("CHANGED_MIND");
        browser.find("#return-take").click();
        browser.awaitText("#return-problem", "scan or type the serial");
        till.scan("K" + run);
        browser.find("[data-serial='K" + run + "']");
        new Looks(browser).of("serial-back-" + name);
        assertEquals("1", browser.find("[data-line='1']").getAttribute("value"));
        browser.find("#return-take").click();
        new Select(browser.find("#approver")).selectByVisibleText(approver.split(" ")[0]);
        browser.paste("approval-reason", "As the customer wished");
        browser.find("#approval-pin").click();
        browser.paste("approval-pin", approver.split(" ")[1]);
        till.press(Keys.ENTER);
        browser.awaitText("#returned", "Returned");
    }
}
