package com.completebytepos.pricing;

import static com.completebytepos.pricing.Planned.deal;
import static com.completebytepos.pricing.Planned.minimum;
import static com.completebytepos.pricing.Planned.rules;
import static com.completebytepos.pricing.Planned.skus;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.pricing.engine.ReturnShare;
import com.completebytepos.pricing.engine.offers.Promotion;
import com.completebytepos.pricing.engine.offers.PromotionKind;
import com.completebytepos.pricing.engine.offers.Taken;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.OfferedSale;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What promotions gave, counted up with sales and down with what comes back, and what tills hear of it. */
class OffersBackST {
    private Planned planned;
    private TillClient till;
    private com.completebytepos.till.Goods goods;
    private final List<JsonObject> heard = new ArrayList<>();
    private long since;

    private void at(String shop) {
        planned = new Planned(shop);
        till = TillClient.joining(shop);
        goods = till.shelf().stream().filter(g -> g.unit().equals("EA") && g.price() >= 2_000).skip(3).findFirst().orElseThrow();
    }

    @AfterEach
    void stop() throws SQLException {
        planned.stop();
    }

    private Promotion promotion(boolean coupon, boolean once) {
        return rules(PromotionKind.AMOUNT, skus(goods.id()), deal(333, false, 0, 0, null), minimum(0), new com.completebytepos.pricing.engine.offers.Buyers(Set.of(), Set.of(), Set.of(), coupon, once));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatCameBackIsGivenAgainBudgetByPartsCouponAndOnceWithTheLast(String shop) throws SQLException {
        at(shop);
        var promotion = planned.put(promotion(true, true), "100.00");
        var code = "B" + Ids.next().toString().substring(24).toUpperCase(java.util.Locale.ROOT);
        planned.coupon(promotion, code, 1);
        var customer = Buyers.added(shop, till, "Bringer");
        var sold = new Sold(goods, 2_000);
        var sale = OfferedSale.of(till, List.of(promotion), Map.of(promotion.id(), code), customer, sold);
        assertEquals(666, sale.given());
        var entry = sale.entry();
        assertEquals(List.of(), Buyers.codes(till, entry));
        assertEquals("6.66 1 0", state(promotion));
        since = newest(shop);
        assertEquals("1 6.66", reported(shop, promotion));
        back(entry.id(), sold, sale.priced().total(), 0);
        assertEquals("3.33 1 0", state(promotion), "half of it is still with the customer");
        back(entry.id(), sold, sale.priced().total(), 1_000);
        assertEquals("0.00 0 1", state(promotion));
        assertEquals("1 0.00", reported(shop, promotion));
        var coupon = row(shop, "coupon", "code", code);
        assertEquals(1, coupon.getInt("freed"));
        var buyer = row(shop, "promotionbuyer", "id", promotion.id() + ":" + customer);
        assertTrue(buyer.isNull("customer") && buyer.getInt("freed") == 1, buyer.toString());
        assertEquals(List.of(), OfferedSale.of(till, List.of(promotion), Map.of(promotion.id(), code), customer, sold).found());
        assertEquals("6.66 1 0", state(promotion));
        assertEquals(customer, row(shop, "promotionbuyer", "id", promotion.id() + ":" + customer).getString("customer"));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    /** One piece more of a sale of two. */
    private void back(String sale, Sold sold, long total, long before) {
        long share = ReturnShare.of(total, 2_000, before, 1_000);
        var answer = till.send(till.returning(sale, "CHANGED_MIND", Json.createArrayBuilder().add(DayText.back(1, sold, 1_000, share)), share, DayText.approval("REFUND", till.supervisor(), "Back"))).get(0);
        assertEquals(201, answer.getInt("status"), answer.toString());
    }

    private String state(Promotion promotion) throws SQLException {
        return planned.first("select concat_ws(' ', p.spent, c.uses, b.free) from {shop}.promotion p join {shop}.coupon c on c.promotion_id = p.id join {shop}.promotion_buyer b on b.promotion_id = p.id where p.id = uuid_to_bin('" + promotion.id() + "')");
    }

    private static String reported(String shop, Promotion promotion) {
        var page = Office.signedIn(shop, shop.equals("duka") ? "asha" : "musa").page("/office/reporting/promotions.xhtml?lang=en");
        var shown = Pattern.compile("data-promotion=\"" + promotion.id() + "\".*?<td class=\"number\">([0-9,]+)</td>.*?class=\"number given\">([^<]+)<", Pattern.DOTALL).matcher(page);
        assertTrue(shown.find(), page);
        return shown.group(1) + " " + shown.group(2);
    }

    /** As it came down last as a change. */
    private JsonObject row(String shop, String kind, String member, String value) {
        heard.addAll(changes(shop));
        return heard.stream().filter(r -> r.getString("kind").equals(kind) && value.equals(r.getString(member, null))).reduce((earlier, later) -> later).orElseThrow();
    }

    private long newest(String shop) {
        return Api.get(shop, "sync/changes?since=0&part=boot", till.token()).body().getJsonNumber("upTo").longValue();
    }

    private List<JsonObject> changes(String shop) {
        var rows = new ArrayList<JsonObject>();
        for (boolean more = true; more;) {
            var page = Api.get(shop, "sync/changes?since=" + since + "&part=all", till.token()).body();
            rows.addAll(page.getJsonArray("rows").getValuesAs(JsonObject.class));
            more = page.getBoolean("more");
            since = page.getJsonNumber("upTo").longValue();
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPromotionToldOfALineTheSaleHasNotIsFoundAndTheReportStands(String shop) throws SQLException {
        at(shop);
        var promotion = planned.put(promotion(false, false));
        var sale = OfferedSale.of(till, List.of(), Map.of(), null, new Sold(goods, 1_000)).telling(List.of(new Taken(promotion.id(), 1, 9, 100)));
        assertEquals(List.of("promotion-line-unknown"), sale.found());
        Books.run(shop, "insert into promotion_use (sale_id, seq, promotion_id, number, line_no, amount) select id, 9, " + Buyers.id(promotion.id()) + ", 1, 77, 1.00 from sale order by id desc limit 1");
        assertEquals("1 1.00", reported(shop, promotion), "what a till of before told");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void ofManyWhoHadWhatIsGivenOnceTillsHearOfTheOneWhoIsNew(String shop) throws SQLException {
        at(shop);
        var promotion = planned.put(promotion(false, true));
        for (int i = 0; i < 2; i++) OfferedSale.of(till, List.of(promotion), Map.of(), Ids.next().toString(), new Sold(goods, 1_000)).found();
        since = newest(shop);
        var last = Ids.next().toString();
        OfferedSale.of(till, List.of(promotion), Map.of(), last, new Sold(goods, 1_000)).found();
        assertEquals(List.of(promotion.id() + ":" + last), changes(shop).stream().filter(r -> r.getString("kind").equals("promotionbuyer") && r.getString("promotion").equals(promotion.id())).map(r -> r.getString("id")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aSingleCouponOfAPromotionsPageStandsInTheAudit(String shop) throws SQLException {
        at(shop);
        var promotion = planned.put(promotion(true, false));
        var code = "A" + Ids.next().toString().substring(24).toUpperCase(java.util.Locale.ROOT);
        OfficeForm.on(Buyers.owner(shop), "/office/pricing/promotion.xhtml?lang=en&id=" + promotion.id(), "coupons").with("code", code).press("make");
        assertEquals(1, Books.number(shop, "select count(*) from coupon where code = '" + code + "'"));
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'pricing.coupon-made' and subject_id = '" + promotion.id() + "' and detail = '" + code + "'"));
    }
}
