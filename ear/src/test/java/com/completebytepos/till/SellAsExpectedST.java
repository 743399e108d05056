package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.Looks;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.pages.TillPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A cashier finds goods however they are asked for, serves several customers at once, and hears of what the office changes. */
class SellAsExpectedST {
    /** What is typed, and the product that is meant. */
    private static final List<Map.Entry<String, String>> TYPED = List.of(Map.entry("suger brown", "SUG-1000"), Map.entry("sukali kilo", "SUG-1000"), Map.entry("mlik fresh", "MLK-0500"),
            Map.entry("bred white neema", "BRW-0400"), Map.entry("ketchap tometo", "KET-0700"), Map.entry("toothpest", "TPS-0100"), Map.entry("margerine", "MRG-0500"), Map.entry("mayonase", "MAY-0400"),
            Map.entry("spagetti", "SPG-0400"), Map.entry("choclate drinking", "CHO-0450"), Map.entry("sufulia", "SUF-0024"), Map.entry("vineger", "VIN-0700"), Map.entry("aftershave", "AFT-0100"),
            Map.entry("unga wa ugali", "UNG-2000"), Map.entry("mishumaa", "CAN-0006"), Map.entry("gazeti", "NWS-0001"), Map.entry("mandazi", "MDZ-0004"),
            Map.entry("2*majani chai", "TEA-0250"), Map.entry("3*mchele 2kg", "RCE-2000"), Map.entry("oil sunf 1l", "OIL-1000"), Map.entry("50/nyanya", "TOM-1000"), Map.entry("0.5*vitungu", "ONI-1000"));
    @RegisterExtension final Browser browser = new Browser();
    @RegisterExtension final Browser elsewhere = new Browser();
    private final TillPage till = new TillPage(browser);
    private final CounterPage counter = new CounterPage(till);

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357", "soko, achieng, Baraka, 2468"})
    void findsThirtyItemsByWrongSpellingWeightCodePictureAndKeyboardAndSellsThemInThreeCarts(String shop, String supervisor, String name, String pin) throws Exception {
        counter.atTheCounter(shop, supervisor, name, pin);
        var barcodes = till.barcodes();
        int found = 0;
        for (var wanted : TYPED) {
            if (found == 8 || found == 16) till.press(Keys.PAGE_DOWN);
            counter.choose(wanted.getKey(), wanted.getValue());
            found++;
        }
        assertEquals("3", browser.find("#carts [aria-pressed=true]").getText().lines().findFirst().orElseThrow().strip());
        for (var code : List.of(digit("201010100750"), digit("201020101250"), digit("211010305000"))) {
            till.scan(code);
            assertEquals("accepted", verdict(), code + " " + till.text("#verdict"));
            found++;
        }
        for (var code : barcodes.subList(0, 2)) {
            fromPicture(BarPicture.of(code));
            found++;
        }
        counter.slowly("3*");
        till.scan(barcodes.get(3));
        assertTrue(till.text("#lines [aria-current] .quantity").startsWith("3"), till.text("#lines [aria-current]"));
        for (var code : barcodes.subList(4, 6)) till.scan(code);
        found += 3;
        assertEquals(30, found);
        new Looks(browser).of("three-carts-" + shop);
        for (int cart = 3; cart > 0; cart--) {
            if (cart < 3) till.press(Keys.PAGE_UP);
            pay();
        }
        till.awaitSent();
        var sales = kept("sale");
        assertEquals(3, sales.size());
        for (var sale : sales) assertEquals(List.of("sent", "stored", "[]"), List.of(sale.get("state"), sale.get("result"), sale.get("findings")), (String) sale.get("payload"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357, asha", "soko, achieng, Baraka, 2468, musa"})
    void aPriceChangedInTheOfficeReachesTheOpenTillAndWhatIsStoppedIsMarkedInTheCart(String shop, String supervisor, String name, String pin, String owner) {
        counter.atTheCounter(shop, supervisor, name, pin);
        till.barcodes();
        counter.choose("brandy", "BRD-0750");
        var office = new OfficePage(elsewhere);
        office.open(shop, owner, "catalogue/products.xhtml?q=PRO-0750");
        office.clickIn("[id='products:table']", "edit");
        var price = 1_000 + System.nanoTime() % 900 + ".50";
        office.type("edit:price", price);
        office.click("edit:save");
        office.awaitGone("#dialog");
        var shown = String.format(java.util.Locale.ENGLISH, "%,.2f", new java.math.BigDecimal(price));
        awaitFound("prosecco 750", shown);
        office.go(shop, "catalogue/products.xhtml?q=BRD-0750");
        office.clickIn("[id='products:table']", "edit");
        office.click("edit:deactivate");
        elsewhere.awaitText(".ui-confirm-dialog", "Tills will no longer offer");
        office.confirm();
        office.awaitGone("#dialog");
        till.await("#lines li[data-gone]", "no longer sold", Duration.ofSeconds(30));
        office.go(shop, "catalogue/products.xhtml?q=BRD-0750");
        office.clickIn("[id='products:table']", "edit");
        office.click("edit:activate");
        office.awaitGone("#dialog");
        browser.within(Duration.ofSeconds(30)).until(d -> !till.shows("#lines li[data-gone]"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357", "soko, achieng, Baraka, 2468"})
    void aDiscountWithinTheCeilingIsGivenAndTheCartsSurviveAReload(String shop, String supervisor, String name, String pin) throws Exception {
        counter.atTheCounter(shop, supervisor, name, pin);
        till.barcodes();
        counter.choose("whisky blended", "WHI-0750");
        discount("5");
        browser.awaitText("#total", "2,080.50");
        till.press(Keys.PAGE_DOWN);
        counter.choose("mkate mweupe", "BRW-0400");
        browser.driver().navigate().refresh();
        browser.find("#scan");
        assertEquals(2, browser.driver().findElements(By.cssSelector("#carts [data-cart]")).size());
        browser.awaitText("#total", "68.00");
        till.press(Keys.PAGE_UP);
        browser.awaitText("#total", "2,080.50");
        till.press("/");
        browser.find("#line-note");
        counter.slowly("Gift wrapped");
        till.press(Keys.ENTER);
        browser.awaitText("#lines .remark:last-of-type", "Gift wrapped");
        counter.settle();
        assertTrue(till.text(".receipt").contains("Gift wrapped") && till.text(".receipt").contains("(109.50)"), till.text(".receipt"));
        till.awaitSent();
        assertEquals("stored", kept("sale").get(0).get("result"));
        assertTrue(((String) kept("sale").get(0).get("payload")).contains("\"note\":\"Gift wrapped\""));
    }

    private void awaitFound(String words, String price) {
        browser.within(Duration.ofSeconds(30)).until(d -> {
            var box = browser.find("#scan");
            box.clear();
            box.sendKeys(words);
            return browser.find("#found").getText().contains(price);
        });
        till.press(Keys.ESCAPE);
    }

    private void fromPicture(Path picture) {
        browser.find("#camera").click();
        browser.find("#camera-file").sendKeys(picture.toString());
        new OfficePage(browser).awaitGone("#camera-dialog");
        assertEquals("accepted", verdict(), till.text("#verdict"));
    }

    private void discount(String percent) {
        till.press(Keys.F6);
        browser.find("#discount-value").sendKeys(percent, Keys.ENTER);
        browser.awaitText("#verdict", "Discount");
    }

    private String verdict() {
        return browser.find(".scan").getAttribute("data-verdict");
    }

    private void pay() {
        counter.settle();
        till.press(Keys.ENTER);
        browser.find("#scan");
    }

    private List<Map<String, Object>> kept(String kind) {
        return till.journal().stream().filter(entry -> entry.get("kind").equals(kind)).toList();
    }

    private static String digit(String twelve) {
        int sum = 0;
        for (int i = 0; i < 12; i++) sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        return twelve + (10 - sum % 10) % 10;
    }
}
