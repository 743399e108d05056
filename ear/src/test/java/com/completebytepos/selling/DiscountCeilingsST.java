package com.completebytepos.selling;

import static com.completebytepos.selling.AgreedText.line;
import static com.completebytepos.selling.AgreedText.piece;
import static com.completebytepos.selling.AgreedText.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.books.Thawed;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a price somebody takes off alone is the owner's word, and a till is judged by the word it was told. */
class DiscountCeilingsST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");
    private static final String PAGE = "/office/branches/rules.xhtml?lang=en";

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
