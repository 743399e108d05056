package com.completebytepos.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.pages.TillPage;
import com.completebytepos.pricing.engine.offers.PromotionKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;

/** An owner makes offers and tries them on a basket; two tills sell under them, one with its network cut; the report agrees with the receipts. */
@Tag("wide")
class PromotionsInTheBrowserST {
    @RegisterExtension final Browser office = new Browser();
    @RegisterExtension final Browser online = new Browser();
    @RegisterExtension final Browser away = new Browser();
    private final List<String> made = new ArrayList<>();
    private String shop;

    private record Product(String code, String barcode, long price) {
    }

    @AfterEach
    void stop() throws SQLException {
        for (var id : made) Database.run("update cbpos_shop_" + shop + ".promotion set state = 'STOPPED' where id = uuid_to_bin('" + id + "')");
    }

    @ParameterizedTest
    @CsvSource({"duka, asha, njeri, Njeri, 246810", "soko, musa, achieng, Achieng, 135790"})
    void sellsTwoOffersOnTwoTillsAndTheReportAgreesToTheCent(String at, String owner, String supervisor, String name, String pin) throws SQLException, IOException {
        shop = at;
        var bread = product(45);
        var soap = product(52);
        var polish = product(60);
        new OfficePage(office).open(shop, owner, "pricing/promotions.xhtml");
        make(bread, soap, polish);
        atTheCounter(online, supervisor, name, pin);
        atTheCounter(away, supervisor, name, pin);
        cable(away, false);
        new TillPage(away).await("#net", "offline since", Duration.ofSeconds(30));
        var given = new HashMap<String, Long>();
        for (var browser : List.of(online, away)) sell(browser, bread, soap, polish);
        cable(away, true);
        for (var browser : List.of(online, away)) {
            new TillPage(browser).await("#unsent", "0 unsent", Duration.ofSeconds(60));
            for (var entry : new TillPage(browser).journal()) if ("sale".equals(entry.get("kind"))) count(entry, given);
        }
        assertEquals(2, given.size());
        var page = Office.signedIn(shop, owner).page("/office/reporting/promotions.xhtml?lang=en");
        given.forEach((id, cents) -> {
            var shown = Pattern.compile("data-promotion=\"" + id + "\".*?class=\"number given\">([^<]+)<", Pattern.DOTALL).matcher(page);
            assertTrue(shown.find(), id);
            assertEquals(cents, Office.cents(shown.group(1)));
        });
        look("reporting/promotions.xhtml", "promotion-figures-");
    }

    private void make(Product bread, Product soap, Product polish) throws IOException {
        var page = new OfficePage(office);
        page.go(shop, "pricing/promotion.xhtml");
        page.type("promotion:name", "Three for two " + bread.code());
        kind("BUY_GET");
        page.type("promotion:goods", bread.code());
        page.type("promotion:value", "100");
        page.type("promotion:basket", bread.code() + " 3");
        page.click("promotion:try");
        office.awaitText("#previewTotal", money(bread.price() * 2));
        office.awaitText("#previewOff", money(bread.price()));
        page.type("promotion:basket", bread.code() + " 2" + Keys.TAB);
        office.awaitText("#previewHint", "Pieces missing: 1");
        page.type("promotion:value", "hundred");
        page.click("promotion:try");
        office.awaitText("main", "Type a percentage");
        page.type("promotion:value", "100");
        page.click("promotion:saveAndActivate");
        office.awaitText("main", "Saved.");
        made.add(idOnPage());
        picture("promotion-" + shop);
        page.go(shop, "pricing/promotion.xhtml");
        page.type("promotion:name", "Any three " + soap.code());
        kind("MIX");
        page.type("promotion:goods", soap.code() + ", " + polish.code());
        page.type("promotion:buy", "3");
        page.type("promotion:value", shillings(mixPrice(soap, polish)));
        page.type("promotion:basket", soap.code() + " 2\n" + polish.code() + " 1");
        page.click("promotion:try");
        office.awaitText("#previewTotal", money(mixPrice(soap, polish)));
        page.click("promotion:saveAndActivate");
        office.awaitText("main", "Saved.");
        made.add(idOnPage());
        look("pricing/promotions.xhtml", "promotions-");
    }

    private void kind(String wanted) {
        office.find("[id='promotion:kind_label']").click();
        // while the list still comes down, it drops what is picked
        office.find("[id='promotion:kind_panel'].ui-connected-overlay-enter-done");
        office.find("[id='promotion:kind_" + PromotionKind.valueOf(wanted).ordinal() + "']").click();
        office.find("[id='promotion:buy']");
    }

    private static long mixPrice(Product soap, Product polish) {
        return (soap.price() * 2 + polish.price()) * 9 / 1000 * 100;
    }

    private void sell(Browser browser, Product bread, Product soap, Product polish) throws IOException {
        var till = new TillPage(browser);
        till.scan(bread.barcode());
        till.scan(bread.barcode());
        browser.awaitText("#offer-hint", "Add 1 more for: Three for two");
        till.scan(bread.barcode());
        browser.awaitText("#total", money(bread.price() * 2));
        browser.awaitText("#lines .remark", "Three for two " + bread.code());
        till.scan(soap.barcode());
        till.scan(soap.barcode());
        till.scan(polish.barcode());
        browser.awaitText("#total", money(bread.price() * 2 + mixPrice(soap, polish)));
        browser.picture("till-promotions-" + shop + (browser == away ? "-away" : ""));
        till.press(Keys.F12);
        browser.find("#given");
        till.press("x");
        till.press(Keys.ENTER);
        browser.find("#paid");
        assertTrue(till.text(".receipt").contains("Any three " + soap.code()), till.text(".receipt"));
    }

    private static void count(Map<String, Object> entry, Map<String, Long> given) {
        assertEquals(List.of("stored", "[]"), List.of(entry.get("result"), entry.get("findings")), (String) entry.get("payload"));
        var sale = Json.createReader(new StringReader((String) entry.get("payload"))).readObject().getJsonObject("sale");
        for (var one : sale.getJsonArray("promotions").getValuesAs(JsonObject.class)) given.merge(one.getString("promotion"), one.getJsonNumber("amount").longValue(), Long::sum);
    }

    private void atTheCounter(Browser browser, String supervisor, String name, String pin) {
        var till = new TillPage(browser);
        till.open(shop, "en").register(supervisor, "demo-" + supervisor);
        till.signOn(name, pin);
        till.openShift("5000");
        till.barcodes();
        till.awaitSent();
    }

    /** Goods nobody else's test needs, by their place in the list. */
    private Product product(int place) throws SQLException {
        var row = Database.first("select concat(s.code, ' ', b.code, ' ', cast(p.amount * 100 as signed)) from cbpos_shop_" + shop + ".sku s join cbpos_shop_" + shop + ".barcode b on b.sku_id = s.id and b.unit is null join cbpos_shop_" + shop
                + ".price_entry p on p.sku_id = s.id join cbpos_shop_" + shop + ".product t on t.id = s.product_id where s.unit = 'EA' and s.active and t.active and not p.special and t.age_limit is null and length(b.code) > 5 and s.code not like '% %' and p.amount > 20 order by s.code limit 1 offset " + place);
        var parts = row.split(" ");
        return new Product(parts[0], parts[1], Long.parseLong(parts[2]));
    }

    private String idOnPage() {
        new OfficePage(office).await(() -> office.driver().getCurrentUrl().contains("id="));
        return office.driver().getCurrentUrl().replaceAll(".*id=([0-9a-f-]+).*", "$1");
    }

    private void look(String page, String picture) throws IOException {
        new OfficePage(office).go(shop, page);
        office.find("main h1");
        picture(picture + shop);
    }

    private void picture(String name) throws IOException {
        office.picture(name);
        office.driver().manage().window().setSize(new Dimension(360, 780));
        office.picture(name + "-360");
        office.driver().manage().window().setSize(new Dimension(1280, 800));
    }

    private static String money(long cents) {
        return String.format("%,d.%02d", cents / 100, cents % 100);
    }

    private static String shillings(long cents) {
        return java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static void cable(Browser browser, boolean plugged) {
        var network = new ChromiumNetworkConditions();
        network.setOffline(!plugged);
        network.setLatency(Duration.ZERO);
        browser.driver().setNetworkConditions(network);
    }
}
