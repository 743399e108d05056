package com.completebytepos.payments;

import static com.completebytepos.payments.LookedUpFirstST.bin;
import static com.completebytepos.payments.LookedUpFirstST.found;
import static com.completebytepos.payments.LookedUpFirstST.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cashier types too early, too high, twice or for nothing costs neither the shop nor a customer money. */
class TypedWrongST {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AfterEach
    void neverAgain() {
        for (var shop : List.of("duka", "soko")) {
            Books.run(shop, "update counter_limits set code_limit = null");
            LookedUpFirstST.typedInAFormerShift(shop, "code like 'UN%'");
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void lessThanWasTypedPaysThatMuchAndCashTheRest(String shop) {
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var sale = Ids.next().toString();
        var code = LookedUpFirstST.paidUnheard(shop, rung.due() - 100);
        var id = typed(till, sale, code, rung.due()).body().getString("id");
        assertEquals(rung.due() - 100, till.await(id, "PAID", PATIENCE).getInt("amount"));
        assertEquals(rung.due() - 100, typed(till, sale, code, rung.due()).body().getInt("amount"), "asked once more");
        var tenders = new JsonObject[] {MobileTill.tender(rung.due() - 100, id, code), Buyers.tender("CASH", 100)};
        assertEquals(List.of(), found(till, LookedUpFirstST.approved(till, sale, rung, code, tenders)));
        assertEquals(0, Books.checks(shop).get("payments_pay_one_sale_once.sql"));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anAmountPutRightIsWhatIsLookedUp(String shop) {
        var till = MobileTill.at(shop);
        var sale = Ids.next().toString();
        var code = Simulator.freshCode("UN");
        var id = typed(till, sale, code, 50_000).body().getString("id");
        till.await(id, PATIENCE, one -> one.containsKey("reason"));
        assertEquals(30_000, typed(till, sale, code, 30_000).body().getInt("amount"));
        assertEquals(409, typed(MobileTill.at(shop), Ids.next().toString(), code, 10_000).status(), "no other sale's figure");
        assertEquals(30_000, till.status(id).body().getInt("amount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void moneyThatWentBackPaysNothing(String shop) {
        var till = MobileTill.at(shop);
        var paid = till.paid(List.of(8_000L, 8_000L));
        var back = "update payment set given_back = amount * %s, version = version + 1 where id = %s";
        var whole = paid.get(0);
        var half = paid.get(1);
        Books.run(shop, back.formatted("1", bin(whole.getString("id"))));
        Books.run(shop, back.formatted("0.5", bin(half.getString("id"))));
        try {
            assertEquals("409 code", LookedUpFirstST.refused(typed(till, Ids.next().toString(), whole.getString("code"), 8_000)));
            assertEquals(0, Books.number(shop, "select count(*) from payment_use where payment_id = " + bin(whole.getString("id"))));
            var told = typed(till, Ids.next().toString(), half.getString("code"), 8_000).body();
            assertEquals("PAID 4000", told.getString("state") + " " + told.getInt("amount"));
        } finally {
            for (var one : paid) Books.run(shop, back.formatted("0", bin(one.getString("id"))));
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatASaleTypedAndWasNotPaidWithIsAnybodysAgain(String shop) {
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var sale = Ids.next().toString();
        var code = LookedUpFirstST.paidUnheard(shop, rung.due());
        var id = typed(till, sale, code, rung.due()).body().getString("id");
        till.await(id, "PAID", PATIENCE);
        var other = MobileTill.at(shop);
        var next = Ids.next().toString();
        assertEquals(409, typed(other, next, code, rung.due()).status());
        assertEquals(List.of(), found(till, LookedUpFirstST.entry(till, sale, rung, false, Buyers.tender("CASH", rung.due()))));
        assertEquals(0, Books.number(shop, "select count(*) from payment_use where payment_id = " + bin(id)));
        assertEquals("PAID", typed(other, next, code, rung.due()).body().getString("state"));
        assertEquals(List.of(), found(other, LookedUpFirstST.entry(other, next, rung, false, MobileTill.tender(rung.due(), id, code))));
        assertEquals(0, Books.checks(shop).get("payments_pay_one_sale_once.sql"));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aLookUpNobodyAnsweredProvesNothing(String shop) {
        var till = MobileTill.at(shop);
        var sale = Ids.next().toString();
        var code = Simulator.freshCode("UN");
        var id = typed(till, sale, code, 50_000).body().getString("id");
        till.await(id, PATIENCE, one -> one.containsKey("reason"));
        var looks = "provider_errand %s where kind = 'STATUS' and code = '" + code + "' and state = '%s'";
        Books.run(shop, "update " + looks.formatted("set state = 'FAILED', version = version + 1", "DONE"));
        Books.run(shop, "update " + looks.formatted("set created_at = created_at - interval 30 second, version = version + 1", "PENDING"));
        Books.run(shop, "update payment set created_at = created_at - interval 4 minute, version = version + 1 where id = " + bin(id));
        typed(till, sale, code, 50_000);
        Books.await(shop, "select count(*) from " + looks.formatted("", "DONE"), "1", PATIENCE);
        assertEquals("TO_VERIFY", till.status(id).body().getString("state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aColleaguesWordIsOfOneCode(String shop) {
        LookedUpFirstST.limit(shop, "1.00");
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var told = List.of(Simulator.freshCode("UN"), Simulator.freshCode("UN"));
        var tenders = new JsonObject[] {MobileTill.tender(100, null, told.get(0)), MobileTill.tender(rung.due() - 100, null, told.get(1))};
        var sale = Ids.next().toString();
        assertEquals(List.of("code-not-looked-up", "payment-to-verify", "payment-to-verify"), found(till, LookedUpFirstST.approved(till, sale, rung, told.get(0), tenders)));
        assertEquals(2, Books.number(shop, "select line_no from sale_finding where code = 'code-not-looked-up' and sale_id = " + bin(sale)), "the other one");
    }
}
