package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.till.TillClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

class ProductsST {
    private static final String PAGE = "catalogue/products.xhtml";
    private static final AtomicLong UNIQUE = new AtomicLong(System.currentTimeMillis() % 100_000_000);
    @RegisterExtension final Browser browser = new Browser();
    @RegisterExtension final Browser elsewhere = new Browser();
    private final OfficePage office = new OfficePage(browser);

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, soko, musa", "soko, musa, duka, asha"})
    void anOwnerChangesAPriceInTheOwnShopOnlyAndItsHistoryIsKept(String shop, String owner, String other, String otherOwner) throws Exception {
        office.open(shop, owner, PAGE + "?q=SUF-0024");
        office.clickIn("[id='products:table']", "edit");
        var price = UNIQUE.incrementAndGet() % 9_000_00 + 1_00 + "." + (10 + UNIQUE.get() % 90);
        office.type("edit:price", price);
        office.click("edit:save");
        office.awaitGone("#dialog");
        var shown = String.format(java.util.Locale.ENGLISH, "%,.2f", new java.math.BigDecimal(price));
        browser.awaitText("[id='products:table']", shown);
        office.clickIn("[id='products:table']", "edit");
        browser.awaitText("[id='edit:history'] tbody tr:first-child", shown);
        assertTrue(browser.find("[id='edit:history'] tbody").getText().contains("boot"));
        browser.picture("products-" + shop);
        office.open(other, otherOwner, PAGE + "?q=SUF-0024");
        assertFalse(browser.find("[id='products:table']").getText().contains(shown));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void anAddedProductReachesTheTillsAndAStoppedOneLeavesThem(String shop, String owner) {
        var code = code();
        var barcode = gtin();
        office.open(shop, owner, PAGE);
        office.click("products:add");
        office.type("edit:code", code);
        office.type("edit:name", "<i>Sufuria</i> ' OR 1=1 --");
        office.type("edit:nameSw", "Sufuria ndogo");
        office.choose("edit:unit", "KG");
        office.choose("edit:taxCategory", "C");
        office.type("edit:price", "1,250.50");
        office.type("edit:barcode", barcode.substring(0, 12) + (barcode.charAt(12) == '9' ? '0' : (char) (barcode.charAt(12) + 1)));
        office.click("edit:addBarcode");
        browser.awaitText("[id='edit:barcodes']", "is wrong");
        for (var one : new String[] {barcode, "PLU-" + code, barcode}) {
            office.type("edit:barcode", one);
            office.click("edit:addBarcode");
        }
        browser.awaitText("[id='edit:barcodes']", "is on this product already");
        browser.find("[id='edit:barcode']").clear();
        office.click("edit:save");
        office.awaitGone("#dialog");
        var sold = TillClient.at(shop).shelf().stream().filter(g -> g.code().equals(code)).findFirst().orElseThrow();
        assertEquals("KG C 125050", sold.unit() + " " + sold.taxLetter() + " " + sold.price());
        office.go(shop, PAGE + "?q=" + barcode);
        browser.awaitText("[id='products:table']", "<i>Sufuria</i>");
        assertEquals(0, browser.driver().findElements(By.cssSelector("[id='products:table'] td i")).size());
        office.clickIn("[id='products:table']", "edit");
        office.click("edit:deactivate");
        browser.awaitText(".ui-confirm-dialog", "Tills will no longer offer");
        office.confirm();
        office.awaitGone("#dialog");
        browser.awaitText("[id='products:table']", "Not sold");
        assertTrue(TillClient.at(shop).shelf().stream().noneMatch(g -> g.code().equals(code)));
        office.clickIn("[id='products:table']", "edit");
        office.click("edit:activate");
        office.awaitGone("#dialog");
        assertTrue(TillClient.at(shop).shelf().stream().anyMatch(g -> g.code().equals(code)));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void saysAtTheFieldWhatIsWrongWithAPrice(String shop, String owner) {
        office.open(shop, owner, PAGE);
        office.clickIn("[id='products:table'] tbody tr:nth-child(3)", "edit");
        for (var price : new String[] {"letters", "1e9", "12.345", "12abc", "<b>1</b>", "1' OR '1'='1"}) priceIsRefused(price, "Type an amount like 65.50.");
        for (var price : new String[] {"0", "-5", "10000000", "999999999999999"}) priceIsRefused(price, "A price is above 0 and below 10,000,000 shillings.");
        priceIsRefused("", "A price is above 0");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void saysAtTheFieldWhatIsWrongWithTheRest(String shop, String owner) {
        office.open(shop, owner, PAGE);
        office.click("products:add");
        office.type("edit:price", "5");
        for (var code : new String[] {"", "two words", "<script>", "a'--", "x".repeat(41)}) {
            office.type("edit:code", code);
            saveIsRefused("A code has 1 to 40");
        }
        office.type("edit:code", "SUF-0024");
        saveIsRefused("Type the product's name.");
        office.type("edit:name", "x".repeat(121));
        saveIsRefused("at most 120 characters");
        office.type("edit:name", "Sufuria");
        saveIsRefused("The code SUF-0024 leads to SUF-0024 ");
        office.type("edit:code", code());
        office.type("edit:barcode", "6169991500075");
        office.click("edit:addBarcode");
        saveIsRefused("Take it away there first.");
        forge("edit:taxCategory", "Z");
        saveIsRefused("not on the list");
        office.choose("edit:taxCategory", "A");
        forge("edit:unit", "TON");
        saveIsRefused("not on the list");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, njeri", "soko, musa, achieng"})
    void theSecondOfTwoEditorsIsToldAndLosesNothing(String shop, String owner, String supervisor) throws Exception {
        var there = new OfficePage(elsewhere);
        office.open(shop, owner, PAGE + "?q=OIL-1000");
        office.clickIn("[id='products:table']", "edit");
        there.open(shop, supervisor, PAGE + "?q=OIL-1000");
        there.clickIn("[id='products:table']", "edit");
        var theirs = "Theirs " + UNIQUE.incrementAndGet();
        there.type("edit:nameSw", theirs);
        there.click("edit:save");
        there.awaitGone("#dialog");
        var mine = "Mine " + UNIQUE.incrementAndGet();
        office.type("edit:nameSw", mine);
        office.click("edit:save");
        browser.awaitText("[id='editing']", "Nothing is lost");
        browser.awaitText("[id='edit:saved']", theirs);
        assertEquals(mine, office.valueOf("edit:nameSw"));
        browser.picture("products-two-editors-" + shop);
        office.click("edit:takeSaved");
        office.await(() -> office.valueOf("edit:nameSw").equals(theirs));
        office.type("edit:nameSw", mine);
        office.click("edit:save");
        office.awaitGone("#dialog");
        there.go(shop, PAGE + "?q=" + mine.replace(" ", "%20"));
        elsewhere.awaitText("[id='products:table']", "OIL-1000");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void categoriesAreAddedRenamedAndSortedAndSayWhatIsWrong(String shop, String owner) {
        office.open(shop, owner, "catalogue/categories.xhtml");
        var name = "Zz " + UNIQUE.incrementAndGet() + " <u>";
        office.click("categories:add");
        office.click("edit:save");
        browser.awaitText("[id='editing']", "A category's name has 1 to 80");
        office.type("edit:name", "x".repeat(81));
        office.click("edit:save");
        browser.awaitText("[id='editing']", "A category's name has 1 to 80");
        office.type("edit:name", name);
        for (var sort : new String[] {"-1", "10000", "first", "1e9", "99999999999"}) {
            office.type("edit:sort", sort);
            office.click("edit:save");
            browser.awaitText("[id='editing']", "A place is a whole number");
        }
        office.type("edit:sort", "9999");
        office.click("edit:save");
        office.awaitGone("#dialog");
        browser.awaitText("[id='categories:table'] tbody tr:last-child", "9999");
        office.click("categories:add");
        office.type("edit:name", name);
        office.click("edit:save");
        browser.awaitText("[id='editing']", "There is a category called");
        office.dismiss("dialog");
        office.clickIn("[id='categories:table'] tbody tr:last-child", "edit");
        office.type("edit:name", name + "2");
        office.click("edit:save");
        office.awaitGone("#dialog");
        browser.awaitText("[id='categories:table']", name + "2");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void searchesForMarkupAndPatternsAsText(String shop, String owner) {
        office.open(shop, owner, PAGE);
        office.type("products:search", "%");
        browser.find("[id='products:find']").click();
        office.await(() -> browser.driver().getCurrentUrl().contains("q=%25"));
        browser.awaitText("[id='products:table']", "No product fits");
        for (var text : new String[] {"<script>alert(1)</script>' OR 1=1 --", "_", "!"}) {
            office.go(shop, PAGE + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
            browser.awaitText("[id='products:table']", "No product fits");
            assertEquals(text, office.valueOf("products:search"));
        }
        assertEquals(0, browser.driver().findElements(By.cssSelector("#products\\:table script:not([nonce])")).size());
    }

    private void priceIsRefused(String price, String words) {
        office.type("edit:price", price);
        saveIsRefused(words);
    }

    private void saveIsRefused(String words) {
        office.click("edit:save");
        browser.awaitText("[id='editing']", words);
    }

    private void forge(String menu, String value) {
        browser.driver().executeScript("const m = document.getElementById(arguments[0]); const o = new Option(arguments[1], arguments[1]); m.add(o); m.value = arguments[1];", menu, value);
    }

    private static String code() {
        return "T-" + UNIQUE.incrementAndGet();
    }

    private static String gtin() {
        var body = String.format("2%011d", UNIQUE.incrementAndGet());
        int sum = 0;
        for (int i = 0; i < 12; i++) sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        return body + (10 - sum % 10) % 10;
    }
}
