package com.completebytepos.selling;

import static com.completebytepos.selling.AgreedText.line;
import static com.completebytepos.selling.AgreedText.piece;
import static com.completebytepos.selling.AgreedText.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.books.Thawed;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.Goods;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a price somebody takes off alone is the owner's word, and a till is judged by the word it was told. */
class DiscountCeilingsST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");
    private static final String PAGE = "/office/branches/rules.xhtml?lang=en";

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theOwnersCeilingReachesTheTillAndASaleIsJudgedByTheOneItsTillWasTold(String shop) throws Exception {
        set(shop, "5", "20");
        var till = TillClient.joining(shop);
        var goods = piece(till);
        int before = user(shop, till).getInt("ceilings");
        assertEquals(500, user(shop, till).getInt("discountCeiling"));
        try {
            set(shop, "10.5", "20");
            int now = user(shop, till).getInt("ceilings");
            assertEquals(List.of(1_050, before + 1), List.of(user(shop, till).getInt("discountCeiling"), now));
            assertEquals(List.of(), cut(till, 1_050, now, false));
            assertEquals(List.of("discount-above-ceiling"), cut(till, 1_051, now, false));
            assertEquals(List.of("discount-above-ceiling"), cut(till, 1_000, before, true), "it was told less");
            assertEquals(List.of(), codes(sell(till, line(till, goods, 1_050, 0, goods.price()), 0)), "a till that tells no version is judged by what is in force");
            set(shop, "2", "20");
            assertEquals(List.of(), cut(till, 1_050, now, true), "it was away and had been told more");
            assertEquals(List.of(), cut(till, 1_050, now, false), "the word is on its way for a while");
            assertEquals(List.of("discount-above-ceiling"), cut(till, 1_050, now + 1, false));
            Thawed.at(shop, List.of("discount_ceilings"), () -> Books.run(shop, "update discount_ceilings set since = date_sub(since, interval 1 hour) where version = " + (now + 1)));
            assertEquals(List.of("discount-above-ceiling"), cut(till, 1_050, now, false), "a till with network has heard of it by now");
            assertEquals(List.of(), cut(till, 1_050, now, true));
            assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'identity.discount-ceilings-set' and subject_id = '" + (now + 1) + "' and detail like '%cashier=1050%->%cashier=200%'"));
        } finally {
            set(shop, "5", "20");
        }
    }

    /** Not one for the shop: who stands there decides, and changes with who signs on. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theCeilingIsThatOfThePersonAtTheTill(String shop) {
        set(shop, "5", "20");
        var till = TillClient.joining(shop);
        int now = user(shop, till).getInt("ceilings");
        assertEquals(List.of(), cut(till, 500, now, false));
        assertEquals(List.of("discount-above-ceiling"), cut(till, 501, now, false));
        till.as(till.supervisor());
        assertEquals(2_000, user(shop, till).getInt("discountCeiling"));
        assertEquals(List.of(), cut(till, 2_000, now, false));
        assertEquals(List.of("discount-above-ceiling"), cut(till, 2_001, now, false));
        till.as(Books.text(shop, "select bin_to_uuid(id) from app_user where username = '" + (shop.equals("duka") ? "asha" : "musa") + "'"));
        assertEquals(10_000, user(shop, till).getInt("discountCeiling"));
        assertEquals(List.of(), cut(till, 9_000, now, false).stream().filter(code -> code.startsWith("discount")).toList());
    }

    /** Who gave it is judged: a cashier who takes the money of a supervisor's cart did nothing wrong (ADR 0118). */
    @ParameterizedTest
    @CsvSource({"duka, asha, Njeri", "soko, musa, Achieng"})
    void whatASupervisorGaveIsJudgedByTheSupervisorWhoeverIsPaid(String shop, String owner, String name) {
        set(shop, "5", "20");
        var till = TillClient.joining(shop);
        int now = user(shop, till).getInt("ceilings");
        assertEquals(List.of("discount-above-ceiling"), cut(till, 1_500, now, false), "the cashier alone");
        var sold = given(till, 2_000, 0, given("DISCOUNT", 1, till.supervisor(), now));
        assertEquals(List.of(), codes(sold));
        var kept = "from approval where command_id = uuid_to_bin('" + sold.getString("id") + "') and line_no = 1 and action = 'DISCOUNT'";
        assertEquals(name, Books.text(shop, "select approver_name " + kept + " and approver_id <> cashier_id"));
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'selling.given-by-another' and subject_id = '" + sold.getString("id") + "' and detail like 'DISCOUNT line 1: " + name + " for %'"));
        var page = Office.signedIn(shop, owner).page("/office/selling/sale.xhtml?id=" + sold.getString("id") + "&lang=en");
        assertTrue(page.contains(name + " for "), page);
        var above = given(till, 2_001, 0, given("DISCOUNT", 1, till.supervisor(), now));
        assertEquals(List.of("discount-above-ceiling"), codes(above));
        assertTrue(above.getJsonArray("findings").getJsonObject(0).getString("detail").startsWith(name + ": "), above.toString());
        assertEquals(List.of("discount-above-ceiling"), codes(given(till, 2_000, 0, given("DISCOUNT", 1, till.cashier(), now))));
        assertEquals(List.of("discount-above-ceiling"), codes(given(till, 2_000, 0, given("DISCOUNT", 2, till.supervisor(), now))), "another line");
        assertEquals(List.of("discount-above-ceiling"), codes(given(till, 2_000, 0, given("DISCOUNT", 0, till.supervisor(), now))), "what was given on the whole");
        assertEquals(List.of(), codes(given(till, 0, piece(till).price() / 10, given("DISCOUNT", 0, till.supervisor(), now))));
        assertEquals(List.of("approver-unknown", "discount-above-ceiling"), codes(given(till, 2_000, 0, given("DISCOUNT", 1, till.workstationId(), now))));
        assertEquals(List.of("approval-unknown"), codes(given(till, 0, 0, given("REFUND", 1, till.supervisor(), now))));
        assertEquals(List.of("approval-time-odd", "discount-above-ceiling"), codes(given(till, 2_000, 0, given("DISCOUNT", 1, till.supervisor(), now).add("at", Instant.now().plusSeconds(600).toString()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPriceAndGoodsOfNoListGivenByASupervisorAreTheSupervisors(String shop) {
        var till = TillClient.joining(shop);
        int now = user(shop, till).getInt("ceilings");
        var goods = piece(till);
        var unlisted = new Goods(null, null, "Old radio", "EA", goods.taxLetter(), goods.price(), null);
        for (var action : List.of("PRICE_OVERRIDE", "UNLISTED_ITEM")) {
            Supplier<JsonObjectBuilder> one = () -> action.startsWith("P") ? line(till, goods, 0, 0, goods.price() - 100).add("listPrice", goods.price()).add("priceReason", "Damaged") : line(till, unlisted, 0, 0, goods.price());
            assertEquals(List.of(action.startsWith("P") ? "price-override-not-allowed" : "unlisted-item-not-allowed"), codes(sell(till, one.get(), 0)));
            assertEquals(List.of(), codes(sell(till, one.get(), 0, told(given(action, 1, till.supervisor(), now), now))));
        }
    }

    /** Five percent off the line and five off the sale are ten (ADR 0127). */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsOffTheLineAndOffTheSaleIsOneForWhoGaveBoth(String shop) {
        set(shop, "5", "20");
        var till = TillClient.joining(shop);
        int now = user(shop, till).getInt("ceilings");
        var goods = piece(till);
        Supplier<JsonObjectBuilder> three = () -> line(till, goods, 300, 0, goods.price());
        Supplier<JsonObjectBuilder> plain = () -> Json.createObjectBuilder().add("offline", false).add("ceilings", now);
        long two = goods.price() / 50;
        assertEquals(List.of(), codes(sell(till, three.get(), two, plain.get())), "five percent together");
        var above = sell(till, three.get(), two + 1, plain.get());
        assertEquals(List.of("discount-above-ceiling"), codes(above));
        assertEquals(0, above.getJsonArray("findings").getJsonObject(0).getInt("line"), "of the whole sale");
        assertEquals(List.of(), codes(sell(till, line(till, goods, 2_000, 0, goods.price()), goods.price() / 25, told(given("DISCOUNT", 1, till.supervisor(), now), now))), "the supervisor's twenty are the supervisor's");
    }

    /** A cart set aside before the owner lowered the ceiling, and paid after. */
    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatWasGivenBeforeTheCeilingFellIsJudgedByTheOneInForceThen(String shop) throws Exception {
        set(shop, "10.5", "20");
        try {
            var till = TillClient.joining(shop);
            int before = user(shop, till).getInt("ceilings");
            var early = given("DISCOUNT", 1, till.cashier(), before).build();
            set(shop, "2", "20");
            int now = before + 1;
            Thawed.at(shop, List.of("discount_ceilings"), () -> Books.run(shop, "update discount_ceilings set since = date_sub(since, interval 1 day) where version in (" + before + ", " + now + ")"));
            assertEquals(List.of("discount-above-ceiling"), cut(till, 1_000, now, false));
            assertEquals(List.of(), codes(given(till, 1_000, 0, Json.createObjectBuilder(early).add("at", Instant.now().minus(Duration.ofHours(25)).toString()))), "a cart that waited since yesterday");
            assertEquals(List.of("discount-above-ceiling"), codes(given(till, 1_000, 0, Json.createObjectBuilder(early).add("at", Instant.now().toString()))), "a till with network had heard of it by then");
        } finally {
            set(shop, "5", "20");
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsNoShareIsRefusedAtItsField(String shop) {
        long versions = Books.number(shop, "select count(*) from discount_ceilings");
        for (var bad : new String[] {"-1", "100.01", "5.555", "1e9", "", "five"}) {
            var form = OfficeForm.on(Office.signedIn(shop, OWNERS.get(shop)), PAGE, "rules").with("cashierCeiling", bad);
            form.press("save");
            assertEquals("Type a percentage from 0 to 100, with two decimals at most.", form.said("cashierCeiling"), bad);
        }
        var above = OfficeForm.on(Office.signedIn(shop, OWNERS.get(shop)), PAGE, "rules").with("cashierCeiling", "30").with("supervisorCeiling", "20");
        above.press("save");
        assertEquals("A cashier cannot take off more alone than a supervisor.", above.said("cashierCeiling"));
        assertEquals(versions, Books.number(shop, "select count(*) from discount_ceilings"));
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri", "soko, achieng"})
    void nobodyButTheOwnerSetsThem(String shop, String supervisor) throws Exception {
        assertEquals(403, Office.signedIn(shop, supervisor).get("/office/branches/rules.xhtml").statusCode());
    }

    private static JsonObjectBuilder given(String action, int line, String by, int ceilings) {
        return Json.createObjectBuilder().add("action", action).add("line", line).add("by", by).add("at", Instant.now().toString()).add("ceilings", ceilings).add("offline", false);
    }

    private static JsonObjectBuilder told(JsonObjectBuilder given, int ceilings) {
        return Json.createObjectBuilder().add("offline", false).add("ceilings", ceilings).add("given", Json.createArrayBuilder().add(given));
    }

    private static JsonObject given(TillClient till, int percent, long offAll, JsonObjectBuilder given) {
        var goods = piece(till);
        var one = given.build();
        return sell(till, line(till, goods, percent, 0, goods.price()), offAll, told(Json.createObjectBuilder(one), one.getInt("ceilings")));
    }

    private static List<String> cut(TillClient till, int percent, int version, boolean offline) {
        var goods = piece(till);
        return codes(sell(till, line(till, goods, percent, 0, goods.price()), 0, Json.createObjectBuilder().add("offline", offline).add("ceilings", version)));
    }

    private static void set(String shop, String cashier, String supervisor) {
        OfficeForm.on(Office.signedIn(shop, OWNERS.get(shop)), PAGE, "rules").with("cashierCeiling", cashier).with("supervisorCeiling", supervisor).press("save");
    }

    private static JsonObject user(String shop, TillClient till) {
        return Api.get(shop, "sync/changes?since=0&part=boot", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("kind").equals("user") && row.getString("id").equals(till.cashier())).findFirst().orElseThrow();
    }

    private static List<String> codes(JsonObject answer) {
        return answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }
}
