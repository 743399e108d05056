package com.completebytepos.pricing;

import static com.completebytepos.pricing.Planned.deal;
import static com.completebytepos.pricing.Planned.minimum;
import static com.completebytepos.pricing.Planned.rules;
import static com.completebytepos.pricing.Planned.skus;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pricing.engine.offers.Buyers;
import com.completebytepos.pricing.engine.offers.Deal;
import com.completebytepos.pricing.engine.offers.Goods;
import com.completebytepos.pricing.engine.offers.Promotion;
import com.completebytepos.pricing.engine.offers.PromotionKind;
import com.completebytepos.pricing.engine.offers.Taken;
import com.completebytepos.pricing.engine.offers.Terms;
import com.completebytepos.till.Api;
import com.completebytepos.till.OfferedSale;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed sales under every kind of promotion: stored without a finding when the rules give what the till told, found when not. */
class PromotionsST {
    private static final Terms PLAIN = minimum(0);
    private static final Buyers WITH_COUPON = new Buyers(Set.of(), Set.of(), Set.of(), true, false);
    private Planned planned;
    private TillClient till;
    private List<com.completebytepos.till.Goods> goods;

    private void at(String shop) {
        planned = new Planned(shop);
        till = TillClient.joining(shop);
        goods = till.shelf().stream().filter(g -> g.unit().equals("EA") && g.price() >= 2_000).skip(3).limit(2).toList();
    }

    @AfterEach
    void stop() throws SQLException {
        planned.stop();
    }

    private Goods both() {
        return skus(goods.get(0).id(), goods.get(1).id());
    }

    private Promotion of(PromotionKind kind) {
        var one = skus(goods.get(0).id());
        var other = skus(goods.get(1).id());
        long cheap = Math.min(goods.get(0).price(), goods.get(1).price());
        return switch (kind) {
            case PERCENT -> rules(kind, both(), deal(1_250, true, 0, 0, null), PLAIN, Buyers.ALL);
            case AMOUNT -> rules(kind, one, deal(333, false, 0, 0, null), PLAIN, Buyers.ALL);
            case BUY_GET -> rules(kind, one, deal(10_000, true, 2, 1, other), PLAIN, Buyers.ALL);
            case MIX -> rules(kind, both(), deal(cheap, false, 3, 0, null), PLAIN, Buyers.ALL);
            case BUNDLE -> rules(kind, Goods.ALL, deal(cheap, false, 0, 0, null, new Deal.Part(one, 1), new Deal.Part(other, 1)), PLAIN, Buyers.ALL);
            case THRESHOLD -> rules(kind, Goods.ALL, deal(777, false, 0, 0, null), minimum(goods.get(0).price()), Buyers.ALL);
            case GIFT -> rules(kind, one, deal(0, false, 0, 1, other), minimum(goods.get(0).price() * 2), Buyers.ALL);
        };
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void everyKindIsStoredAsTheTillReckonedItAndTheReportAgreesToTheCent(String shop, String owner) throws SQLException {
        at(shop);
        for (var kind : PromotionKind.values()) {
            var promotion = planned.put(of(kind));
            var told = till.token();
            assertTrue(Api.get(shop, "sync/changes?since=0&part=goods&after=", told).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                    .anyMatch(r -> r.getString("kind").equals("promotion") && r.getString("id").equals(promotion.id()) && r.getString("type").equals(kind.name())), kind + " comes down");
            var sale = OfferedSale.of(till, List.of(promotion), Map.of(), null, new Sold(goods.get(0), 3_000), new Sold(goods.get(1), 2_000));
            assertTrue(sale.given() > 0, kind + " gives something");
            var entry = sale.entry();
            var answer = till.send(entry).get(0);
            assertEquals("stored", answer.getString("result"), kind + ": " + answer);
            var stored = Api.get(shop, "sales/" + entry.id(), till.token()).body();
            assertEquals(List.of(sale.priced().total(), sale.given()), List.of(stored.getJsonNumber("total").longValue(), stored.getJsonNumber("discount").longValue()), kind.name());
            var page = Office.signedIn(shop, owner).page("/office/reporting/promotions.xhtml?lang=en");
            var shown = Pattern.compile("data-promotion=\"" + promotion.id() + "\".*?class=\"number given\">([^<]+)<", Pattern.DOTALL).matcher(page);
            assertTrue(shown.find(), page);
            assertEquals(sale.given(), Office.cents(shown.group(1)), kind.name());
            planned.stop();
        }
    }

    /** They come with the goods: before there are goods nothing can be cheaper. */
    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void fiveHundredPromotionsDoNotKeepATillFromOpening(String shop) throws Exception {
        at(shop);
        var one = planned.put(rules(PromotionKind.THRESHOLD, Goods.ALL, deal(1, false, 0, 0, null), minimum(99_999_999_00L), Buyers.ALL));
        var made = "cbpos_shop_" + shop + ".promotion";
        var of = "uuid_to_bin('" + one.id() + "')";
        Database.run("insert into " + made + " (id, name, kind, state, rules_no, once_each, changed_at, changed_by) with recursive n as (select 1 as i union all select i + 1 from n where i < 499) select uuid_to_bin(uuid()), concat('Copy ', i), p.kind, p.state, 1, p.once_each, p.changed_at, 'copy' from n join " + made + " p on p.id = " + of,
                "insert into " + made + "_version (promotion_id, number, rules, made_at, made_by) select c.id, 1, v.rules, v.made_at, v.made_by from " + made + " c join " + made + "_version v on v.promotion_id = " + of + " where c.changed_by = 'copy'");
        try {
            var request = HttpRequest.newBuilder(URI.create(House.at(shop) + "/api/v1/sync/changes?since=0&part=boot")).header("Authorization", "Bearer " + till.token()).header("Accept-Encoding", "gzip").build();
            int bytes = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body().length;
            assertTrue(bytes > 300 && bytes < 50_000, bytes + " bytes");
            assertTrue(rows(shop, "goods&after=").filter(r -> r.getString("kind").equals("promotion")).count() >= 500, "they come with the goods");
            assertEquals(0, rows(shop, "boot").filter(r -> r.getString("kind").equals("promotion")).count());
            assertTrue(rows(shop, "all").filter(r -> r.getString("kind").equals("promotion")).count() >= 500);
        } finally {
            Database.run("delete v from " + made + "_version v join " + made + " c on c.id = v.promotion_id where c.changed_by = 'copy'", "delete from " + made + " where changed_by = 'copy'");
        }
    }

    private java.util.stream.Stream<JsonObject> rows(String shop, String part) {
        return Api.get(shop, "sync/changes?since=0&part=" + part, till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatTheRulesDoNotGiveIsFoundAndBookedAsTheCustomerPaid(String shop) throws SQLException {
        at(shop);
        var promotion = planned.put(of(PromotionKind.PERCENT));
        var honest = OfferedSale.of(till, List.of(promotion), Map.of(), null, new Sold(goods.get(0), 1_000));
        var more = honest.telling(List.of(new Taken(promotion.id(), 1, 1, honest.given() + 1)));
        assertEquals(List.of("promotion-differs"), more.found());
        var unknown = honest.telling(List.of(new Taken(Ids.next().toString(), 1, 1, 100)));
        assertEquals(List.of("promotion-unknown"), unknown.found());
        var negative = honest.telling(List.of(new Taken(promotion.id(), 1, 1, -500)));
        assertTrue(till.send(negative.entry()).get(0).toString().contains("promotion-amount"));
        planned.stop();
        assertEquals(List.of("promotion-stopped"), honest.found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aSaleIsJudgedByTheVersionItUsedThoughItWasEditedMeanwhile(String shop) throws SQLException {
        at(shop);
        var first = planned.put(of(PromotionKind.PERCENT));
        var away = OfferedSale.of(till, List.of(first), Map.of(), null, new Sold(goods.get(0), 2_000));
        planned.version(new Promotion(first.id(), 2, first.kind(), first.goods(), deal(5_000, true, 0, 0, null), first.terms(), first.period(), first.buyers()));
        assertEquals(List.of(), away.found());
        assertEquals("1", planned.first("select max(number) from {shop}.promotion_use where promotion_id = uuid_to_bin('" + first.id() + "')"));
        assertEquals(List.of("promotion-differs"), away.telling(List.of(new Taken(first.id(), 2, 1, away.given()))).found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void ofTwoTillsWithOneCouponTheFirstWinsAndTheSecondIsStoredWithAFinding(String shop) throws SQLException {
        at(shop);
        var code = "T" + Ids.next().toString().substring(24).toUpperCase(java.util.Locale.ROOT);
        var plain = of(PromotionKind.PERCENT);
        var promotion = planned.put(new Promotion(plain.id(), 1, plain.kind(), plain.goods(), plain.deal(), plain.terms(), plain.period(), WITH_COUPON));
        planned.coupon(promotion, code, 1);
        var other = TillClient.joining(shop);
        var here = OfferedSale.of(till, List.of(promotion), Map.of(promotion.id(), code), null, new Sold(goods.get(0), 1_000));
        var there = OfferedSale.of(other, List.of(promotion), Map.of(promotion.id(), code), null, new Sold(goods.get(0), 1_000));
        assertEquals(List.of(), here.found());
        assertEquals(List.of("coupon-used-before"), there.found());
        assertEquals("2", planned.first("select uses from {shop}.coupon where code = '" + code + "'"));
        var rows = Api.get(shop, "sync/changes?since=0&part=all", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class);
        assertTrue(rows.stream().noneMatch(r -> r.getString("kind").equals("coupon") && r.getString("code").equals(code)), "a used coupon does not come down");
        assertEquals(List.of("promotion-differs"), OfferedSale.of(till, List.of(promotion), Map.of(promotion.id(), code), null, new Sold(goods.get(0), 1_000)).withoutCoupons().found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aCouponThatIsOverStoppedOrNobodysIsToldAndItsPromotionStands(String shop) throws SQLException {
        at(shop);
        var plain = of(PromotionKind.PERCENT);
        var promotion = planned.put(new Promotion(plain.id(), 1, plain.kind(), plain.goods(), plain.deal(), plain.terms(), plain.period(), WITH_COUPON));
        var codes = List.of("O" + Ids.next().toString().substring(24).toUpperCase(java.util.Locale.ROOT), "S" + Ids.next().toString().substring(24).toUpperCase(java.util.Locale.ROOT));
        for (var code : codes) planned.coupon(promotion, code, 1);
        Database.run("update cbpos_shop_" + shop + ".coupon set expires_at = '2026-01-02' where code = '" + codes.get(0) + "'");
        Database.run("update cbpos_shop_" + shop + ".coupon set stopped = true where code = '" + codes.get(1) + "'");
        assertEquals(List.of("coupon-expired"), with(promotion, codes.get(0)));
        assertEquals(List.of("coupon-stopped"), with(promotion, codes.get(1)));
        assertEquals(List.of("coupon-unknown"), with(promotion, "N" + codes.get(0)));
        assertEquals(List.of("coupon-unknown"), with(promotion, "not a code"));
    }

    private List<String> with(Promotion promotion, String code) {
        return OfferedSale.of(till, List.of(promotion), Map.of(promotion.id(), code), null, new Sold(goods.get(0), 1_000)).found();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aBudgetIsCountedAndAnOvershootIsFound(String shop) throws SQLException {
        at(shop);
        var promotion = planned.put(of(PromotionKind.AMOUNT), "4.00");
        assertEquals(List.of(), OfferedSale.of(till, List.of(promotion), Map.of(), null, new Sold(goods.get(0), 1_000)).found());
        assertEquals(List.of("promotion-over-budget"), OfferedSale.of(till, List.of(promotion), Map.of(), null, new Sold(goods.get(0), 1_000)).found());
        assertEquals("6.66", planned.first("select spent from {shop}.promotion where id = uuid_to_bin('" + promotion.id() + "')"));
        var rows = Api.get(shop, "sync/changes?since=0&part=all", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class);
        assertTrue(rows.stream().noneMatch(r -> r.getString("id").equals(promotion.id())), "spent: no till gets it");
    }

    /** The budget as the till saw it is the till's to know: what it gave is told, and the next promotion takes from what that left. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatABudgetCutShortLeavesTheNextPromotionRightAndMoreThanItsRulesGiveIsFound(String shop) throws SQLException {
        at(shop);
        var whole = planned.put(shared(1, 2_000), "1.00");
        var next = planned.put(shared(2, 1_000));
        var sale = OfferedSale.of(till, List.of(whole.within(100), next), Map.of(), null, new Sold(goods.get(0), 1_000));
        assertEquals(List.of(100L, 2), List.of(sale.taken().stream().filter(one -> one.promotion().equals(whole.id())).mapToLong(Taken::amount).sum(), sale.taken().size()));
        assertEquals(List.of(), sale.found());
        long most = OfferedSale.of(till, List.of(whole), Map.of(), null, new Sold(goods.get(0), 1_000)).given();
        assertEquals(List.of("promotion-differs", "promotion-over-budget"), sale.telling(List.of(new Taken(whole.id(), 1, 1, most + 1))).found());
    }

    private Promotion shared(int rank, long percent) {
        return rules(PromotionKind.PERCENT, skus(goods.get(0).id()), deal(percent, true, 0, 0, null), new Terms(rank, false, 0, 0, Terms.NO_BUDGET), Buyers.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void onceIsOncePerCustomerAndTillsHearOfIt(String shop) throws SQLException {
        at(shop);
        var plain = of(PromotionKind.AMOUNT);
        var promotion = planned.put(new Promotion(plain.id(), 1, plain.kind(), plain.goods(), plain.deal(), plain.terms(), plain.period(), new Buyers(Set.of(), Set.of(), Set.of(), false, true)));
        var buyer = Ids.next().toString();
        assertEquals(List.of("customer-unknown"), given(promotion, buyer).found().stream().sorted().toList());
        assertEquals(List.of("customer-unknown", "promotion-used-before"), given(promotion, buyer).found().stream().sorted().toList());
        assertTrue(Api.get(shop, "sync/changes?since=0&part=all", till.token()).body().getJsonArray("rows").toString().contains(promotion.id() + ":" + buyer));
        assertEquals("0", planned.first("select count(*) from " + ("cbpos_shop_" + (shop.equals("duka") ? "soko" : "duka")) + ".promotion_buyer where promotion_id = uuid_to_bin('" + promotion.id() + "')"));
    }

    private OfferedSale given(Promotion promotion, String buyer) {
        return OfferedSale.of(till, List.of(promotion), Map.of(), buyer, new Sold(goods.get(0), 1_000));
    }
}
