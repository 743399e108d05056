package com.completebytepos.selling;

import static com.completebytepos.selling.AgreedText.line;
import static com.completebytepos.selling.AgreedText.piece;
import static com.completebytepos.selling.AgreedText.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.till.Api;
import com.completebytepos.till.Goods;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Discounts, other prices, goods in no list and notes: stored as they happened, found when the cashier may not do so alone. */
class AgreedSalesST {
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aDiscountUpToTheCeilingIsNothingToLookAtAndAboveItIsFound(String shop) {
        var till = TillClient.joining(shop);
        var goods = piece(till);
        assertEquals(List.of(), codes(sell(till, line(till, goods, 500, 0, goods.price()), 0)));
        assertEquals(List.of("discount-above-ceiling"), codes(sell(till, line(till, goods, 501, 0, goods.price()), 0)));
        assertEquals(List.of("discount-above-ceiling"), codes(sell(till, line(till, goods, 0, goods.price() / 2, goods.price()), 0)));
        assertEquals(List.of(), codes(sell(till, line(till, goods, 0, 0, goods.price()), goods.price() / 20)));
        assertEquals(List.of("discount-above-ceiling"), codes(sell(till, line(till, goods, 0, 0, goods.price()), goods.price() / 4)));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void anotherPriceIsKeptBesideTheListPriceAndShownWithItsReason(String shop, String owner) throws Exception {
        var till = TillClient.joining(shop);
        var goods = piece(till);
        var lower = goods.price() - 100;
        var answer = sell(till, line(till, goods, 0, 0, lower).add("listPrice", goods.price()).add("priceReason", "Torn <b>bag</b>").add("note", "For Mama Njeri"), 0);
        assertEquals(List.of("price-override-not-allowed"), codes(answer));
        var stored = Api.get(shop, "sales/" + answer.getString("id"), till.token()).body();
        var line = stored.getJsonArray("lines").getJsonObject(0);
        assertEquals(List.of(lower, goods.price()), List.of(line.getJsonNumber("unitPrice").longValue(), line.getJsonNumber("listPrice").longValue()));
        assertEquals("Torn <b>bag</b> For Mama Njeri", line.getString("priceReason") + " " + line.getString("note"));
        new OfficePage(browser).open(shop, owner, "selling/sale.xhtml?id=" + answer.getString("id"));
        browser.awaitText("#lines .list-price", "Torn <b>bag</b>");
        browser.awaitText("#lines .line-note", "For Mama Njeri");
        assertTrue(browser.find("#findings").getText().contains("may not name another price alone"), browser.find("#findings").getText());
        browser.picture("sale-agreed-" + shop);
        new OfficePage(browser).go(shop, "audit/audit.xhtml");
        browser.awaitText("main", "Torn <b>bag</b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aListPriceThatIsNotTheShopsIsFound(String shop) {
        var till = TillClient.joining(shop);
        var goods = piece(till);
        var answer = sell(till, line(till, goods, 0, 0, 100).add("listPrice", goods.price() + 5_000).add("priceReason", "made up"), 0);
        assertEquals(List.of("price-differs", "price-override-not-allowed"), codes(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsInNoListIsStoredUnderItsNameAndFoundWhenTheCashierMayNot(String shop) {
        var till = TillClient.joining(shop);
        var radio = new Goods(null, null, "Old radio", "EA", "B", 50_000, null);
        var answer = sell(till, line(till, radio, 0, 0, 50_000), 0);
        assertEquals(List.of("unlisted-item-not-allowed"), codes(answer));
        var line = Api.get(shop, "sales/" + answer.getString("id"), till.token()).body().getJsonArray("lines").getJsonObject(0);
        assertEquals("Old radio 50000", line.getString("name") + " " + line.getInt("total"));
        assertTrue(!line.containsKey("sku") || line.isNull("sku"), line.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void absurdWordsAndAmountsAreStoredOrUnreadableNeverAFault(String shop) {
        var till = TillClient.joining(shop);
        var goods = piece(till);
        var wordy = sell(till, line(till, goods, 0, 0, goods.price()).add("note", "\u202e" + "x".repeat(9_000)), 0);
        assertEquals(120, Api.get(shop, "sales/" + wordy.getString("id"), till.token()).body().getJsonArray("lines").getJsonObject(0).getString("note").length());
        assertEquals("refused", sell(till, line(till, goods, 0, 0, goods.price()).add("listPrice", "65.00"), 0).getString("result"));
        assertEquals("stored-with-findings", sell(till, line(till, goods, 0, 0, goods.price()).add("listPrice", -1).add("priceReason", ""), 0).getString("result"));
        assertEquals("stored-with-findings", sell(till, line(till, goods, 20_000, -5, goods.price()), 0).getString("result"));
    }

    private static List<String> codes(JsonObject answer) {
        return answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }
}
