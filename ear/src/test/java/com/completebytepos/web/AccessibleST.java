package com.completebytepos.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Axe;
import com.completebytepos.pages.Axe.Sight;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.pages.TillPage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** What is on the screen has names, roles and colours that whoever sees little or nothing can work with, at a desk and on a phone, in light and in dark. */
class AccessibleST {
    @RegisterExtension final Browser browser = new Browser();

    @Test
    void faultsAreFoundWhereThereAreSome() {
        browser.driver().get("data:text/html,<title>Faulty</title><style>button, input { width: 60px; height: 60px } @media (prefers-color-scheme: dark) { p { color: %23999; background: white } }</style>"
                + "<main><input><button></button><p>Grey</p></main>");
        var axe = new Axe(browser, Sight.LIGHT_DESK, Sight.DARK_PHONE).of("faulty");
        var found = axe.faults().stream().map(fault -> fault.replaceFirst(" \\|.*", "")).sorted().toList();
        assertEquals(List.of("faulty DARK_PHONE: button-name", "faulty DARK_PHONE: color-contrast", "faulty DARK_PHONE: html-has-lang", "faulty DARK_PHONE: label",
                "faulty LIGHT_DESK: button-name", "faulty LIGHT_DESK: html-has-lang", "faulty LIGHT_DESK: label"), found);
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810, en, LIGHT_DESK DARK_PHONE", "soko, achieng, Achieng, 135790, sw, DARK_DESK LIGHT_PHONE"})
    void theTillFromRegisteringToPaid(String shop, String supervisor, String name, String pin, String language, String sights) {
        var till = new TillPage(browser);
        var axe = new Axe(browser, Sight.of(sights));
        till.open(shop, language);
        browser.find("#username");
        axe.of("register");
        till.register(supervisor, "demo-" + supervisor);
        axe.of("sign-on");
        till.signOn(name, pin);
        browser.find("#float, #scan");
        axe.of("open shift");
        till.openShift("5000");
        till.scan(till.barcodes().get(0));
        browser.find("#lines [data-sku]");
        axe.of("counter");
        till.press(Keys.F12);
        browser.find("#given");
        axe.of("pay");
        till.press("x");
        till.press(Keys.ENTER);
        browser.find("#paid");
        axe.of("paid");
        browser.awaitText("#unsent", "0");
        assertEquals(List.of(), axe.faults());
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, en, LIGHT_DESK, DARK_PHONE", "soko, musa, sw, DARK_DESK, LIGHT_PHONE"})
    void whatTheOfficeOpensMost(String shop, String owner, String language, Sight one, Sight other) {
        var axe = new Axe(browser, one, other);
        open(shop, "/login.xhtml?lang=" + language);
        axe.of("login");
        Office.signedIn(shop, owner).into(browser);
        for (var page : List.of("today", "selling/sales", "branches/business", "catalogue/products")) {
            open(shop, "/office/" + page + ".xhtml?lang=" + language);
            axe.of(page);
        }
        new OfficePage(browser).clickIn("[id='products:table']", "edit");
        browser.find("#dialog");
        axe.of("product dialog");
        assertEquals(List.of(), axe.faults());
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, /office/today.xhtml, en, 70, LIGHT_DESK DARK_PHONE", "soko, musa, /office/today.xhtml, sw, 70, DARK_DESK LIGHT_PHONE",
            "console, admin, /console/shops.xhtml, en, 4, LIGHT_DESK DARK_PHONE", "console, admin, /console/shops.xhtml, sw, 4, DARK_DESK LIGHT_PHONE"})
    void everyPageThatALinkLeadsTo(String shop, String user, String first, String language, int least, String sights) {
        var axe = new Axe(browser, Sight.of(sights));
        var folder = first.split("/")[1];
        for (var door : shop.equals("console") ? List.of("/console/login.xhtml") : List.of("/forgotten.xhtml", "/reset.xhtml?token=none", "/refused.xhtml")) {
            open(shop, door + (door.contains("?") ? "&" : "?") + "lang=" + language);
            axe.of(door);
        }
        var pages = LinkedPages.from(Office.signedIn(shop, user).into(browser), first, folder);
        for (var page : LinkedPages.below(folder)) pages.putIfAbsent(page, page);
        pages.remove("/console/login.xhtml");
        pages.forEach((name, address) -> {
            open(shop, address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            axe.of(name);
        });
        assertTrue(pages.size() >= least, pages.keySet().toString());
        assertEquals(List.of(), axe.faults());
    }

    private void open(String shop, String address) {
        browser.driver().get(House.at(shop) + address);
        browser.settle();
    }
}
