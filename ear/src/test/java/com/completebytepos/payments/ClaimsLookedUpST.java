package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.SaleText;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Much money that came in by itself is looked up before a sale has it; where nobody can tell, a colleague says yes. */
class ClaimsLookedUpST {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AfterEach
    void never() {
        for (var shop : List.of("duka", "soko")) Books.run(shop, "update counter_limits set claim_limit = null");
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void nobodyHasItBeforeTheProviderSaysThatItKnowsIt(String shop) {
        limit(shop, "1.00");
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var id = came(till, rung.due());
        var sale = Ids.next().toString();
        var code = Books.text(shop, "select code from payment where id = " + bin(id));
        var first = claim(till, id, sale, code.substring(6));
        assertEquals("200 PAID looking-up", first.status() + " " + first.body().getString("state") + " " + first.body().getString("reason"));
        assertEquals(0, uses(shop, id), "nobody has it yet");
        assertEquals(422, claim(till, id, sale, "0000").status(), "who has not seen the code has nothing looked up");
        var taken = awaited(till, id, sale, code);
        assertEquals(sale, taken.getString("saleId"));
        assertEquals(List.of(), found(till, sale, rung, MobileTill.tender(rung.due(), id, code)));
        assertEquals(1, Books.number(shop, "select count(*) from provider_errand where kind = 'STATUS' and subject_id = " + bin(id)));
        assertEquals("C2B,STATUS", Books.text(shop, "select group_concat(source order by source) from provider_word where code = '" + code + "'"));
        limit(shop, "99999.00");
        var little = came(till, 12_300 + System.nanoTime() % 90 * 100);
        assertEquals(200, claim(till, little, Ids.next().toString(), Books.text(shop, "select code from payment where id = " + bin(little)).substring(6)).status());
        assertEquals(1, uses(shop, little), "little money is had at once");
    }

    /** Calls can be forged by whoever knows where they go. */
    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatTheProviderDoesNotKnowNeedsAColleaguesWordAndIsFoundWithout(String shop) {
        limit(shop, "1.00");
        var till = MobileTill.at(shop);
        assertEquals(List.of("claim-not-looked-up"), sold(till, false, false));
        assertEquals(List.of(), sold(till, true, false), "a colleague said yes");
        assertEquals(List.of(), sold(till, false, true), "without network nobody could be asked");
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void theOwnerSaysFromWhichAmountOn(String shop, String owner) {
        var till = MobileTill.at(shop);
        var form = OfficeForm.on(Office.signedIn(shop, owner), "/office/branches/rules.xhtml?lang=en", "rules").with("claimLimit", "-5");
        form.press("save");
        assertFalse(form.said("claimLimit").isBlank(), form.page());
        assertFalse(limits(shop, till).containsKey("claimLimit"), "never, unless the owner says so");
        form.with("claimLimit", "20000").press("save");
        assertEquals(2_000_000, limits(shop, till).getInt("claimLimit"));
        OfficeForm.on(Office.signedIn(shop, owner), "/office/branches/rules.xhtml?lang=en", "rules").with("claimLimit", "").press("save");
        assertFalse(limits(shop, till).containsKey("claimLimit"));
    }

    /** Money that a forged call told of, taken all the same. @return what is found */
    private static List<String> sold(MobileTill till, boolean approved, boolean offline) {
        var rung = till.rung();
        var id = came(till, rung.due());
        var code = Simulator.freshCode("UV");
        Books.run(till.shop(), "update payment set code = '" + code + "', version = version + 1 where id = " + bin(id));
        var sale = Ids.next().toString();
        assertEquals("not-known", await(till, id, sale, code));
        assertEquals(0, uses(till.shop(), id));
        var take = Json.createObjectBuilder().add("sale", sale).add("tail", code.substring(6)).add("unproved", "take");
        assertEquals(200, Api.post(till.shop(), "payments/" + id + "/claim", till.till().token(), take.build().toString()).status());
        assertEquals(1, uses(till.shop(), id));
        var tender = MobileTill.tender(rung.due(), id, code);
        var entry = approved ? LookedUpFirstST.approved(till, sale, rung, code, tender) : LookedUpFirstST.entry(till, sale, rung, offline, tender);
        return LookedUpFirstST.found(till, entry);
    }

    private static String await(MobileTill till, String id, String sale, String code) {
        for (var until = Instant.now().plus(PATIENCE); ; Simulator.pause(200)) {
            var reason = claim(till, id, sale, code.substring(6)).body().getString("reason", "taken");
            if (!reason.equals("looking-up")) return reason;
            assertTrue(Instant.now().isBefore(until), "still looked up");
        }
    }

    private static JsonObject awaited(MobileTill till, String id, String sale, String code) {
        assertEquals("taken", await(till, id, sale, code));
        assertEquals(1, uses(till.shop(), id));
        return claim(till, id, sale, code.substring(6)).body();
    }

    private static List<String> found(MobileTill till, String sale, SaleText rung, JsonObject tender) {
        return LookedUpFirstST.found(till, LookedUpFirstST.entry(till, sale, rung, false, tender));
    }

    private static Api.Reply claim(MobileTill till, String id, String sale, String tail) {
        return Api.post(till.shop(), "payments/" + id + "/claim", till.till().token(), Json.createObjectBuilder().add("sale", sale).add("tail", tail).add("unproved", "ask").build().toString());
    }

    /** A customer pays by himself, and the provider tells. @return the payment */
    private static String came(MobileTill till, long cents) {
        var known = till.claimable(cents).stream().map(one -> one.getString("id")).toList();
        Simulator.pay(Simulator.freshPhone(), Simulator.numberOf(till.shop()), cents / 100 + ".00");
        return till.awaitClaimable(cents, known.size() + 1).stream().map(one -> one.getString("id")).filter(id -> !known.contains(id)).findFirst().orElseThrow();
    }

    private static JsonObject limits(String shop, MobileTill till) {
        return Api.get(shop, "sync/changes?since=0&part=boot", till.till().token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream().filter(row -> row.getString("kind").equals("limits")).findFirst().orElseThrow();
    }

    private static void limit(String shop, String shillings) {
        LookedUpFirstST.limit(shop, "null");
        Books.run(shop, "update counter_limits set claim_limit = " + shillings + ", version = version + 1");
    }

    private static long uses(String shop, String id) {
        return Books.number(shop, "select count(*) from payment_use where payment_id = " + bin(id));
    }

    private static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }
}
