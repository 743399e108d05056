package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A typed code for much money: looked up before the goods go, for one sale alone; where nobody can tell, a colleague says yes. */
class LookedUpFirstST {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AfterEach
    void neverAgain() {
        for (var shop : List.of("duka", "soko")) {
            Books.run(shop, "update counter_limits set code_limit = null");
            typedInAFormerShift(shop, "code like 'UV%'");
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aCodeTheProviderKnowsIsProvedBeforeTheSaleAndPaysItOnce(String shop) {
        limit(shop, "1.00");
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var code = paidUnheard(shop, rung.due());
        var sale = Ids.next().toString();
        var told = typed(till, sale, code.toLowerCase(java.util.Locale.ROOT), rung.due());
        assertEquals(200, told.status(), told.toString());
        var id = told.body().getString("id");
        var proved = till.await(id, "PAID", PATIENCE);
        assertEquals(code, proved.getString("code"));
        assertEquals(rung.due(), proved.getInt("amount"));
        assertEquals(200, typed(till, sale, code, rung.due()).status(), "an answer that was lost is heard again");
        assertEquals(1, Books.number(shop, "select count(*) from provider_errand where kind = 'STATUS' and code = '" + code + "'"));
        assertEquals(409, typed(MobileTill.at(shop), Ids.next().toString(), code, rung.due()).status(), "it is the first sale's");
        assertTrue(till.claimableOfAll(0).stream().noneMatch(one -> one.getString("id").equals(id)), "nobody else is offered it");
        assertEquals(List.of(), found(till, entry(till, sale, rung, false, MobileTill.tender(rung.due(), id, code))));
        assertEquals("1 " + sale, Books.text(shop, "select concat(line_no, ' ', bin_to_uuid(sale_id)) from payment_use where payment_id = " + bin(id)));
        assertEquals(0, Books.checks(shop).get("payments_pay_one_sale_once.sql"));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatCameIsToldWhetherMoreOrLessWasTypedAndLessIsFalseOnceGoodsWent(String shop) {
        var till = MobileTill.at(shop);
        var more = typed(till, Ids.next().toString(), paidUnheard(shop, 500_000), 450_000).body().getString("id");
        assertEquals(500_000, till.await(more, "PAID", PATIENCE).getInt("amount"), "what came, for the change");
        var less = typed(till, Ids.next().toString(), paidUnheard(shop, 400_000), 450_000).body().getString("id");
        assertEquals(400_000, till.await(less, "PAID", PATIENCE).getInt("amount"), "no money of a customer is burnt by a cashier's figure");
        assertEquals(0, Books.number(shop, "select count(*) from payment_alarm where payment_id = " + bin(less)));
        var rung = till.rung();
        var code = paidUnheard(shop, rung.due() - 100);
        assertEquals(List.of("payment-to-verify"), found(till, entry(till, null, rung, true, MobileTill.tender(rung.due(), null, code))));
        Books.await(shop, "select concat(p.state, ' ', count(a.payment_id)) from payment p left join payment_alarm a on a.payment_id = p.id where p.code = '" + code + "' group by p.id", "FALSE 1", PATIENCE);
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatTheProviderDoesNotKnowIsToldAtOnceAndFalseWhenItIsLookedUpAgainMinutesLater(String shop) {
        var till = MobileTill.at(shop);
        var sale = Ids.next().toString();
        var code = Simulator.freshCode("UV");
        var id = typed(till, sale, code, 50_000).body().getString("id");
        assertEquals("TO_VERIFY", till.await(id, PATIENCE, one -> one.containsKey("reason")).getString("state"));
        assertEquals("not-known", till.status(id).body().getString("reason"));
        typed(till, sale, code, 50_000);
        assertEquals(1, Books.number(shop, "select count(*) from provider_errand where kind = 'STATUS' and state = 'PENDING' and code = '" + code + "'"), "not twice in a breath");
        lookedUpAgain(till, sale, code);
        assertEquals("TO_VERIFY", till.status(id).body().getString("state"), "it may have been paid a moment ago");
        Books.run(shop, "update payment set created_at = created_at - interval 4 minute, version = version + 1 where id = " + bin(id));
        lookedUpAgain(till, sale, code);
        till.await(id, "FALSE", PATIENCE);
        var alarms = "select count(*) from payment_alarm where kind = 'false-code' and payment_id = " + bin(id);
        assertEquals(0, Books.number(shop, alarms), "who typed a letter wrong is accused of nothing");
        var rung = till.rung();
        assertTrue(found(till, entry(till, sale, rung, false, MobileTill.tender(rung.due(), id, code))).contains("payment-not-paid"));
        assertEquals(1, Books.number(shop, alarms), "goods went for it");
    }

    /** The look that was put off is taken, and answered. */
    private static void lookedUpAgain(MobileTill till, String sale, String code) {
        var answered = "select count(*) from provider_errand where kind = 'STATUS' and state = 'DONE' and code = '" + code + "'";
        long before = Books.number(till.shop(), answered);
        Books.run(till.shop(), "update provider_errand set created_at = created_at - interval 30 second, version = version + 1 where state = 'PENDING' and code = '" + code + "'");
        assertEquals(200, typed(till, sale, code, 50_000).status());
        Books.await(till.shop(), answered, String.valueOf(before + 1), PATIENCE);
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void goodsThatWentOnACodeNobodyLookedUpAreFound(String shop) {
        limit(shop, "1.00");
        var till = MobileTill.at(shop);
        typedInAFormerShift(shop, "cashier_id = " + bin(till.till().cashier()));
        assertEquals(List.of("code-not-looked-up", "payment-to-verify"), found(till, entry(till, null, till.rung(), false, null)));
        assertEquals(List.of("payment-to-verify"), found(till, entry(till, null, till.rung(), true, null)), "without network nobody could be asked");
        var sale = Ids.next().toString();
        var rung = till.rung();
        var code = Simulator.freshCode("UV");
        var id = typed(till, sale, code, rung.due()).body().getString("id");
        var approved = approved(till, sale, rung, code, MobileTill.tender(rung.due(), id, code));
        assertEquals(List.of("payment-to-verify"), found(till, approved), "a colleague said yes");
        assertEquals(1, Books.number(shop, "select count(*) from approval where action = 'TYPED_CODE' and command_id = " + bin(sale)));
        limit(shop, "99999.00");
        assertEquals(List.of("payment-to-verify"), found(till, entry(till, null, till.rung(), false, null)), "little money");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void ofTwoTillsWithOneCodeAtTheSameInstantOneHasIt(String shop) throws Exception {
        var code = Simulator.freshCode("UV");
        var pool = Executors.newFixedThreadPool(2);
        try {
            var told = new ArrayList<Integer>();
            List<Callable<Integer>> both = List.of(MobileTill.at(shop), MobileTill.at(shop)).stream().<Callable<Integer>>map(till -> () -> typed(till, Ids.next().toString(), code, 50_000).status()).toList();
            for (var one : pool.invokeAll(both)) told.add(one.get());
            assertEquals(List.of(200, 409), told.stream().sorted().toList());
        } finally {
            pool.shutdownNow();
        }
        assertEquals(1, Books.number(shop, "select count(*) from payment where code = '" + code + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whereTheSetUpCannotAskTheTillIsToldSo(String shop) {
        var till = MobileTill.at(shop);
        var account = "provider_account set %s where short_code = '" + Simulator.storeOf(shop) + "'";
        var kept = Books.text(shop, "select hex(initiator_password) from provider_account where short_code = '" + Simulator.storeOf(shop) + "'");
        Books.run(shop, "update " + account.formatted("initiator_password = null, version = version + 1"));
        try {
            var told = typed(till, Ids.next().toString(), Simulator.freshCode("UV"), 50_000).body();
            assertEquals("TO_VERIFY no-look-up", told.getString("state") + " " + told.getString("reason"));
        } finally {
            Books.run(shop, "update " + account.formatted("initiator_password = unhex('" + kept + "'), version = version + 1"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsNoCodeOrNoAmountIsSaidAtItsField(String shop) {
        var till = MobileTill.at(shop);
        for (var code : List.of("", "abc", "UK51-AAAA02", "x".repeat(21))) assertEquals("422 code", refused(typed(till, Ids.next().toString(), code, 50_000)), code);
        for (long cents : new long[] {0, -100, 50, 12_345}) assertEquals("422 amount", refused(typed(till, Ids.next().toString(), Simulator.freshCode("UV"), cents)), String.valueOf(cents));
        assertEquals(400, Api.post(shop, "payments/typed", till.till().token(), "{}").status());
        assertEquals(401, Api.post(shop.equals("duka") ? "soko" : "duka", "payments/typed", till.till().token(), "{}").status(), "a till of another shop");
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void theOwnerSaysFromWhichAmountOn(String shop, String owner) {
        var till = MobileTill.at(shop);
        var form = OfficeForm.on(Office.signedIn(shop, owner), "/office/branches/rules.xhtml?lang=en", "rules").with("codeLimit", "-5");
        form.press("save");
        assertFalse(form.said("codeLimit").isBlank(), form.page());
        assertFalse(limits(shop, till).containsKey("codeLimit"), "never, unless the owner says so");
        form.with("codeLimit", "10000").press("save");
        assertEquals(1_000_000, limits(shop, till).getInt("codeLimit"));
        OfficeForm.on(Office.signedIn(shop, owner), "/office/branches/rules.xhtml?lang=en", "rules").with("codeLimit", "").press("save");
        assertFalse(limits(shop, till).containsKey("codeLimit"));
    }

    static Api.Reply typed(MobileTill till, String sale, String code, long cents) {
        var body = Json.createObjectBuilder().add("sale", sale).add("code", code).add("amount", cents).add("cashier", till.till().cashier());
        return Api.post(till.shop(), "payments/typed", till.till().token(), body.build().toString());
    }

    static String refused(Api.Reply told) {
        return told.status() + " " + told.body().getJsonArray("errors").getJsonObject(0).getString("field");
    }

    /** A customer pays by himself, and the provider tells nobody. @return the code on his phone */
    static String paidUnheard(String shop, long cents) {
        var told = Simulator.control("phones/" + Simulator.freshPhone() + "/pay", Json.createObjectBuilder().add("to", Simulator.numberOf(shop)).add("amount", cents / 100 + ".00").add("account", "").add("scenario", "lost").build().toString());
        try (var reader = Json.createReader(new java.io.StringReader(told.body()))) {
            return reader.readObject().getString("receipt");
        }
    }

    /** A sale on one tender, of a code nobody looked up where none is given. */
    static SignedEntry entry(MobileTill till, String id, SaleText rung, boolean offline, JsonObject tender) {
        return entry(till, id, rung, Json.createObjectBuilder(), offline, tender == null ? MobileTill.tender(rung.due(), null, Simulator.freshCode("UV")) : tender);
    }

    static SignedEntry approved(MobileTill till, String id, SaleText rung, String code, JsonObject... tenders) {
        var approvals = Json.createArrayBuilder().add(DayText.approval("TYPED_CODE", till.till().supervisor(), code + ": Known customer"));
        return entry(till, id, rung, Json.createObjectBuilder().add("approvals", approvals), false, tenders);
    }

    private static SignedEntry entry(MobileTill till, String id, SaleText rung, jakarta.json.JsonObjectBuilder content, boolean offline, JsonObject... tenders) {
        var text = rung.paidBy(tenders).json(till.till().nextReceipt(), till.till().businessDay());
        var sale = Json.createObjectBuilder(text).add("offline", offline).build();
        return till.till().chained("sale", id == null ? Ids.next().toString() : id, Instant.now(), content.add("sale", sale));
    }

    /** Without what speaks of every code typed in this shift, in other tests, too. */
    static List<String> found(MobileTill till, SignedEntry entry) {
        return till.till().send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code"))
                .filter(code -> !code.equals("payment-typed-many")).sorted().toList();
    }

    private static JsonObject limits(String shop, MobileTill till) {
        return Api.get(shop, "sync/changes?since=0&part=boot", till.till().token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream().filter(row -> row.getString("kind").equals("limits")).findFirst().orElseThrow();
    }

    static void limit(String shop, String shillings) {
        Books.run(shop, "insert into counter_limits (id, variance_limit, move_ceiling, four_eyes, return_days) select 1, 100, 5000, true, 14 from dual where not exists (select 1 from counter_limits)");
        Books.run(shop, "update counter_limits set code_limit = " + shillings + ", version = version + 1");
    }

    /** A cashier types only so many a shift, whoever tests it. */
    static void typedInAFormerShift(String shop, String which) {
        Books.run(shop, "update payment set created_at = created_at - interval 13 hour, version = version + 1 where channel = 'TYPED' and created_at > utc_timestamp(3) - interval 12 hour and " + which);
    }

    static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }
}
