package com.completebytepos.collecting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.TillPage;
import com.completebytepos.till.Api;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** One thing sold here and collected there, one sold there and collected here, by hand at a till; of the shop with two branches. */
@Tag("wide")
class CollectAtTheTillST {
    private static final String CHAIN = "soko";
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);

    @Test
    void oneThingIsSoldHereAndCollectedThereAndOneTheOtherWayRound() throws Exception {
        var there = TillClient.at(CHAIN, 0, 0);
        till.open(CHAIN, "en").register("achieng", "demo-achieng");
        till.signOn("Achieng", "135790");
        till.openShift("5000");
        browser.driver().executeScript("window.print = () => {};");
        var goods = there.shelf().stream().filter(g -> g.unit().equals("EA") && g.barcode() != null).filter(g -> Books.number(CHAIN, "select coalesce(sum(i.on_hand - i.reserved), 0) >= 5 from stock_item i where i.branch_id = " + id(there.branchId())
                + " and i.sku_id = " + id(g.id())) == 1).findFirst().orElseThrow();
        till.scan(goods.barcode());
        browser.within(Duration.ofSeconds(30)).until(d -> browser.driver().findElements(By.cssSelector("#lines [data-sku]")).size() == 1);
        till.press("/");
        browser.find("#line-collect").click();
        browser.find("#collect-name").sendKeys("Wanjiru");
        browser.find("#collect-" + there.branchId()).click();
        browser.picture("collect-at-the-till");
        browser.find("#collect-take").click();
        browser.awaitText("#lines", "Wanjiru");
        payExactly();
        assertTrue(till.text(".receipt").contains("COLLECT AT"), till.text(".receipt"));
        var number = till.text("#receipt-number");
        till.awaitSent();
        assertTrue(till.ownDeeds().stream().allMatch(entry -> entry.get("findings").equals("[]")), till.journal().toString());
        var told = Json.createObjectBuilder().add("cashier", there.cashier()).add("claim", Ids.next().toString()).build().toString();
        assertEquals(200, Api.post(CHAIN, "collections/" + number + "/hand-over", there.token(), told).status());

        var here = Books.text(CHAIN, "select bin_to_uuid(branch_id) from sale where receipt_number = '" + number + "'");
        assertFalse(here.equals(there.branchId()), "two branches");
        there.send(there.sale(SaleText.of(List.of(new Sold(goods, 1_000, Map.of("collectAt", here, "collector", "Otieno"))), there.taxes())));
        till.press(Keys.ENTER);
        till.press(Keys.F1);
        browser.find("#menu-hand-over").click();
        browser.find("#hand-over-receipt").sendKeys(there.lastReceipt().toLowerCase(), Keys.ENTER);
        browser.awaitText("#hand-over-who", "Otieno");
        browser.picture("hand-over-at-the-till");
        handOver();
        browser.awaitPresent("#hand-over-found [data-state='HANDED_OVER']");
        assertFalse(till.shows("#hand-over-give"), "once");
        assertEquals(List.of(), Buyers.broken(CHAIN));
    }

    private void handOver() throws IOException {
        browser.find("#hand-over-give").click();
        browser.awaitText("#decision", "Otieno");
        browser.picture("hand-over-asks-first");
        browser.find("#decide-yes").click();
    }

    private void payExactly() {
        till.press(Keys.F12);
        browser.find("#given");
        till.press("x");
        till.press(Keys.ENTER);
        browser.find("#paid");
    }

    private static String id(String uuid) {
        return "uuid_to_bin('" + uuid + "')";
    }
}
