package com.completebytepos.pricing;

import static com.completebytepos.pricing.Planned.deal;
import static com.completebytepos.pricing.Planned.minimum;
import static com.completebytepos.pricing.Planned.rules;
import static com.completebytepos.pricing.Planned.skus;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.pricing.engine.offers.Promotion;
import com.completebytepos.pricing.engine.offers.PromotionKind;
import com.completebytepos.till.Api;
import com.completebytepos.till.Goods;
import com.completebytepos.till.OfferedSale;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offers for single customers and for groups: chosen in the editors, given by coupons of their own, and why on the paper. */
class OffersForBuyersST {
    private Planned planned;
    private String made;
    private String at;

    @AfterEach
    void stop() throws SQLException {
        if (planned != null) planned.stop();
        if (made != null) Books.run(at, "update promotion set state = 'STOPPED' where id = " + Buyers.id(made));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aPromotionIsForThoseWhoWerePickedInItsEditor(String shop) {
        at = shop;
        var till = TillClient.joining(shop);
        var customer = Buyers.added(shop, till, "Picked");
        var group = Buyers.group(shop);
        var name = "Picked " + Ids.next();
        var form = OfficeForm.on(Buyers.owner(shop), "/office/pricing/promotion.xhtml?lang=en", "promotion");
        form.with("customer_input", "nobody at all").press("addBuyer");
        assertTrue(form.page().contains("Nobody is found"), form.page());
        form.with("name", name).with("value", "10").with("goods", code(shop)).with("customer_input", codeOf(shop, customer) + " · Picked").press("addBuyer");
        assertTrue(form.page().contains("customer.xhtml?id=" + customer), form.page());
        form.with("groups", group).press("saveAndActivate");
        made = Books.text(shop, "select bin_to_uuid(id) from promotion where name = '" + name + "'");
        var row = rows(shop, till, "promotion").stream().filter(r -> r.getString("id").equals(made)).findFirst().orElseThrow();
        var buyers = row.getJsonObject("buyers");
        assertEquals("[\"" + customer + "\"] [\"" + group + "\"]", buyers.getJsonArray("customers") + " " + buyers.getJsonArray("groups"));
        var lines = Buyers.owner(shop).page("/office/pricing/export/promotions.csv").lines().toList();
        var columns = List.of(lines.get(0).replace("\ufeff", "").split(","));
        var cells = lines.stream().filter(line -> line.startsWith(name)).findFirst().orElseThrow().split(",", -1);
        var told = Stream.of("kind", "state", "value", "in_percent", "goods", "rank", "exclusive", "groups", "customers").map(column -> cells[columns.indexOf(column)]).collect(Collectors.joining(" "));
        assertEquals("percent active 10 yes " + code(shop) + " 5 yes " + Books.text(shop, "select name from customer_group where id = " + Buyers.id(group)) + " " + codeOf(shop, customer), told, "it leaves as a file");
        var again = OfficeForm.on(Buyers.owner(shop), "/office/pricing/promotion.xhtml?lang=en&id=" + made, "promotion");
        assertTrue(again.page().contains("customer.xhtml?id=" + customer), again.page());
        again.press("chosen:0:drop");
        assertFalse(again.page().contains("customer.xhtml?id=" + customer), again.page());
        again.press("save");
        assertEquals(0, Books.number(shop, "select count(*) from promotion_version where promotion_id = " + Buyers.id(made) + " and number = 2 and rules like '%" + customer + "%'"));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aPriceListIsForTheGroupChosenInItsEditor(String shop) {
        var till = TillClient.joining(shop);
        var group = Buyers.group(shop);
        var name = "Trade " + Ids.next();
        OfficeForm.on(Buyers.owner(shop), "/office/pricing/price-lists.xhtml?lang=en", "add").with("name", name).press("create");
        var list = Books.text(shop, "select bin_to_uuid(id) from price_list where name = '" + name + "'");
        var form = OfficeForm.on(Buyers.owner(shop), "/office/pricing/price-list.xhtml?lang=en&id=" + list, "list");
        form.with("group", group).with("active_input", "on").press("save");
        var goods = till.shelf().stream().filter(g -> g.unit().equals("EA") && g.price() > 20_000).findFirst().orElseThrow();
        OfficeForm.on(Buyers.owner(shop), "/office/pricing/price-list.xhtml?lang=en&id=" + list, "price").with("product", codeOfGoods(shop, goods)).with("amount", String.valueOf(goods.price() / 100)).press("add");
        var row = rows(shop, till, "pricelist").stream().filter(r -> r.getString("id").equals(list)).findFirst().orElseThrow();
        assertEquals(group, row.getString("group"));
        assertTrue(Buyers.owner(shop).page("/office/pricing/price-lists.xhtml?lang=en").contains("Trade group " + group.substring(24)));
        Books.run(shop, "update price_list set active = false where id = " + Buyers.id(list));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void aCouponIsGivenOnTheCustomersPageOpensForNobodyElseAndIsWithdrawn(String shop, String accountant) throws SQLException {
        var till = TillClient.joining(shop);
        var promotion = withCoupon(shop, till);
        var customer = Buyers.added(shop, till, "Holder");
        var other = Buyers.added(shop, till, "Stranger");
        var page = "/office/customers/customer.xhtml?lang=en&id=" + customer;
        var form = OfficeForm.on(Buyers.owner(shop), page, "tabs:coupons");
        form.with("couponCode", "ab").press("give");
        assertTrue(form.said("couponPromotion").contains("Choose a promotion"), form.page());
        form.with("couponPromotion", promotion.id()).with("couponCode", "ab").press("give");
        assertTrue(form.said("couponCode").contains("4 to 30"), form.page());
        var code = "C" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
        form.with("couponPromotion", promotion.id()).with("couponCode", code).with("mostUses", "2").press("give");
        assertTrue(form.page().contains(code), form.page());
        assertFalse(com.completebytepos.pages.Office.signedIn(shop, accountant).page(page).contains("tabs:coupons:give"));
        var row = rows(shop, till, "coupon").stream().filter(r -> r.getString("code").equals(code)).findFirst().orElseThrow();
        assertEquals(customer, row.getString("customer"));
        assertEquals(List.of(), sale(till, promotion, code, customer).found());
        assertEquals(List.of("coupon-of-another"), sale(till, promotion, code, other).found());
        form.with("couponPromotion", promotion.id()).with("couponCode", "").with("mostUses", "1").press("give");
        form.press("held:0:withdraw");
        assertEquals(1, Books.number(shop, "select count(*) from coupon where stopped and customer_id = " + Buyers.id(customer)));
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'pricing.coupon-withdrawn' and subject_id = '" + customer + "'"));
        assertEquals(0, Books.number(shop.equals("duka") ? "soko" : "duka", "select count(*) from coupon where code = '" + code + "'"));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aCouponGoesWithAMergeAndEndsWithThePerson(String shop) throws SQLException {
        var till = TillClient.joining(shop);
        var promotion = withCoupon(shop, till);
        var phone = Buyers.phone();
        var into = Buyers.added(shop, till, "Twin", phone);
        var from = Buyers.added(shop, till, "Twin", "+254 " + phone.substring(1));
        OfficeForm.on(Buyers.owner(shop), "/office/customers/customer.xhtml?lang=en&id=" + from, "tabs:coupons").with("couponPromotion", promotion.id()).press("give");
        Buyers.merge(shop, from);
        assertEquals(1, Books.number(shop, "select count(*) from coupon where not stopped and customer_id = " + Buyers.id(into)));
        var code = Books.text(shop, "select code from coupon where customer_id = " + Buyers.id(into));
        assertEquals(List.of(), sale(till, promotion, code, into).found());
        OfficeForm.on(Buyers.owner(shop), "/office/customers/customer.xhtml?lang=en&id=" + into, "tabs:details").press("erase");
        assertEquals("ERASED", Books.text(shop, "select state from customer where id = " + Buyers.id(into)));
        assertEquals(0, Books.number(shop, "select count(*) from coupon where not stopped and customer_id = " + Buyers.id(into)));
    }

    /** A till that was away sells under the entry it knows: the person is the same. */
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whoWasMergedIsOnePersonToPromotionsAndCouponsUnderTheOldEntryToo(String shop) throws SQLException {
        var till = TillClient.joining(shop);
        var promotion = withCoupon(shop, till);
        var phone = Buyers.phone();
        var into = Buyers.added(shop, till, "Twin", phone);
        var from = Buyers.added(shop, till, "Twin", "+254 " + phone.substring(1));
        var form = OfficeForm.on(Buyers.owner(shop), "/office/customers/customer.xhtml?lang=en&id=" + from, "tabs:coupons");
        form.with("couponPromotion", promotion.id()).with("mostUses", "2").press("give");
        Buyers.merge(shop, from);
        var code = Books.text(shop, "select code from coupon where customer_id = " + Buyers.id(into));
        assertEquals(List.of(), sale(till, promotion, code, from).found());
        var once = planned.put(forOnly(till, Set.of(), true));
        assertEquals(List.of(), sale(till, once, null, from).found());
        assertEquals(List.of("promotion-used-before"), sale(till, once, null, into).found());
        assertEquals(into, Books.text(shop, "select bin_to_uuid(customer_id) from promotion_buyer where promotion_id = " + Buyers.id(once.id())));
        for (var named : List.of(from, into)) {
            var given = sale(till, planned.put(forOnly(till, Set.of(named), false)), null, named);
            assertEquals(List.of(), new OfferedSale(till, given.lines(), given.taken(), Map.of(), from, given.at()).found(), "named " + (named.equals(from) ? "before" : "after"));
        }
    }

    private static Promotion forOnly(TillClient till, Set<String> customers, boolean once) {
        return rules(PromotionKind.PERCENT, skus(goods(till).id()), deal(1_000, true, 0, 0, null), minimum(0), new com.completebytepos.pricing.engine.offers.Buyers(customers, Set.of(), Set.of(), false, once));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void theServersPaperSaysWhichPromotionGaveWhat(String shop) throws SQLException {
        planned = new Planned(shop);
        var till = TillClient.joining(shop);
        var goods = goods(till);
        var promotion = planned.put(rules(PromotionKind.PERCENT, skus(goods.id()), deal(1_250, true, 0, 0, null), minimum(0), com.completebytepos.pricing.engine.offers.Buyers.ALL));
        var sale = OfferedSale.of(till, List.of(promotion), Map.of(), null, new Sold(goods, 3_000));
        var entry = sale.entry();
        assertEquals("stored", till.send(entry).get(0).getString("result"));
        var paper = Api.get(shop, "receipts/" + entry.id(), till.token()).body().getJsonArray("lines").getValuesAs(JsonObject.class).stream().map(l -> l.getString("text", "")).toList();
        var off = String.format("(%,d.%02d)", sale.given() / 100, sale.given() % 100);
        assertTrue(paper.stream().anyMatch(line -> line.startsWith("Test PERCENT") && line.endsWith(off)), paper.toString());
        assertTrue(paper.stream().noneMatch(line -> line.startsWith("DISCOUNT ") && line.endsWith(off)), paper.toString());
    }

    private Promotion withCoupon(String shop, TillClient till) throws SQLException {
        planned = new Planned(shop);
        return planned.put(rules(PromotionKind.PERCENT, skus(goods(till).id()), deal(1_000, true, 0, 0, null), minimum(0), new com.completebytepos.pricing.engine.offers.Buyers(Set.of(), Set.of(), Set.of(), true, false)));
    }

    private static OfferedSale sale(TillClient till, Promotion promotion, String code, String customer) {
        return OfferedSale.of(till, List.of(promotion), code == null ? Map.of() : Map.of(promotion.id(), code), customer, new Sold(goods(till), 1_000));
    }

    private static Goods goods(TillClient till) {
        return till.shelf().stream().filter(g -> g.unit().equals("EA") && g.price() >= 2_000).skip(3).findFirst().orElseThrow();
    }

    private static List<JsonObject> rows(String shop, TillClient till, String kind) {
        return Api.get(shop, "sync/changes?since=0&part=all", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream().filter(r -> r.getString("kind").equals(kind) && !r.containsKey("deleted")).toList();
    }

    private static String codeOf(String shop, String customer) {
        return Books.text(shop, "select code from customer where id = " + Buyers.id(customer));
    }

    private static String codeOfGoods(String shop, Goods goods) {
        return Books.text(shop, "select code from sku where id = " + Buyers.id(goods.id()));
    }

    private static String code(String shop) {
        return Books.text(shop, "select code from sku where active order by code limit 1");
    }
}
