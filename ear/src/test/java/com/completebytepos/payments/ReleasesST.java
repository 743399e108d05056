package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A colleague's word lets one claim go: given now, by somebody else of this branch who may, and good for no other. */
class ReleasesST {

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void oneWordLetsOneClaimGo(String shop) {
        var till = MobileTill.at(shop);
        var first = Claimed.by(till);
        var second = Claimed.by(till);
        var at = Instant.now();
        assertEquals(200, till.release(first.id(), first.sale(), word(till.till().supervisor(), at)).status());
        assertEquals(200, till.release(first.id(), first.sale(), word(till.till().supervisor(), at)).status(), "an answer that was lost is heard again");
        var again = till.release(second.id(), second.sale(), word(till.till().supervisor(), at));
        assertEquals(409, again.status());
        assertEquals("urn:problem:selling:approval-used", again.body().getString("type"));
        assertEquals(1, uses(shop, second.id()));
        assertEquals(1, Books.number(shop, "select count(*) from approval where action = 'RELEASE_PAYMENT' and at = '" + at.truncatedTo(ChronoUnit.MILLIS).toString().replace("T", " ").replace("Z", "") + "'"));
        assertEquals(409, MobileTill.at(shop).release(second.id(), second.sale(), word(till.till().supervisor(), at)).status(), "from another till neither");
        assertEquals(200, till.release(second.id(), second.sale()).status(), "a new word does");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void ofTwoAtTheSameInstantOneIsLetGo(String shop) throws Exception {
        var till = MobileTill.at(shop);
        var claims = List.of(Claimed.by(till), Claimed.by(till));
        var at = Instant.now();
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> both = claims.stream().<Callable<Integer>>map(one -> () -> till.release(one.id(), one.sale(), word(till.till().supervisor(), at)).status()).toList();
            var told = new java.util.ArrayList<Integer>();
            for (var one : pool.invokeAll(both)) told.add(one.get());
            assertEquals(List.of(200, 409), told.stream().sorted().toList());
        } finally {
            pool.shutdownNow();
        }
        assertEquals(1, claims.stream().mapToLong(one -> uses(shop, one.id())).sum());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aWordOfYesterdayOrOfTomorrowLetsNothingGo(String shop) {
        var till = MobileTill.at(shop);
        var claim = Claimed.by(till);
        for (var at : List.of(Instant.now().minus(20, ChronoUnit.MINUTES), Instant.now().plus(5, ChronoUnit.MINUTES))) {
            var told = till.release(claim.id(), claim.sale(), word(till.till().supervisor(), at));
            assertEquals("403 urn:problem:selling:approval-old", told.status() + " " + told.body().getString("type"));
        }
        assertEquals(1, uses(shop, claim.id()));
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whoSaysYesIsAnotherActivePersonOfThisBranch(String shop, String owner) {
        var till = MobileTill.at(shop);
        var claim = Claimed.by(till);
        var dismissed = hired(shop, owner, "SUPERVISOR", false, null);
        var elsewhere = hired(shop, owner, "SUPERVISOR", true, Ids.next().toString());
        var cashier = hired(shop, owner, "CASHIER", true, null);
        for (var no : List.of(dismissed, elsewhere, cashier, till.till().cashier(), Ids.next().toString())) {
            assertEquals(403, till.release(claim.id(), claim.sale(), word(no, Instant.now())).status(), no);
        }
        var alone = hired(shop, owner, "SUPERVISOR", true, null);
        Books.run(shop, "insert into counter_limits (id, variance_limit, move_ceiling, four_eyes, return_days) select 1, 100, 5000, true, 14 from dual where not exists (select 1 from counter_limits)");
        Books.run(shop, "update counter_limits set four_eyes = false");
        try {
            assertEquals(403, by(till, claim, alone, word(alone, Instant.now())).status(), "nobody lets go what they hold themselves, whatever else they may do alone");
        } finally {
            Books.run(shop, "update counter_limits set four_eyes = true");
        }
        assertEquals(1, uses(shop, claim.id()));
        assertEquals(200, till.release(claim.id(), claim.sale(), word(alone, Instant.now())).status());
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void theCashierIsSomebodyWhoSellsHere(String shop, String owner) {
        var till = MobileTill.at(shop);
        var claim = Claimed.by(till);
        var keeper = hired(shop, owner, "STOCK_KEEPER", true, null);
        for (var no : List.of(Ids.next().toString(), hired(shop, owner, "CASHIER", false, null), hired(shop, owner, "CASHIER", true, Ids.next().toString()), keeper)) {
            var told = by(till, claim, no, word(till.till().supervisor(), Instant.now()));
            assertEquals("422 cashier", told.status() + " " + told.body().getJsonArray("errors").getJsonObject(0).getString("field"), told.toString());
        }
        var nobody = Json.createObjectBuilder().add("sale", claim.sale()).add("approval", word(till.till().supervisor(), Instant.now()));
        assertEquals(422, Api.post(shop, "payments/" + claim.id() + "/release", till.till().token(), nobody.build().toString()).status());
        assertEquals(1, uses(shop, claim.id()));
        assertTrue(Books.number(shop, "select count(*) from audit_entry where action = 'payments.claim-released' and subject_id = '" + claim.id() + "'") == 0);
    }

    /** Money that came by itself and the sale that holds it. */
    private record Claimed(String id, String sale) {
        static Claimed by(MobileTill till) {
            long cents = 100L * (140_000 + System.nanoTime() % 90_000);
            Simulator.pay(Simulator.freshPhone(), Simulator.numberOf(till.shop()), cents / 100 + ".00");
            for (int looks = 0; looks < 100 && till.claimable(cents).isEmpty(); looks++) Simulator.pause(100);
            var id = till.claimable(cents).get(0).getString("id");
            var sale = Ids.next().toString();
            assertEquals(200, till.claim(id, sale, null).status());
            return new Claimed(id, sale);
        }
    }

    private static Api.Reply by(MobileTill till, Claimed claim, String cashier, JsonObjectBuilder word) {
        var body = Json.createObjectBuilder().add("sale", claim.sale()).add("cashier", cashier).add("approval", word);
        return Api.post(till.shop(), "payments/" + claim.id() + "/release", till.till().token(), body.build().toString());
    }

    /** @param branch null for every branch */
    private static String hired(String shop, String like, String role, boolean active, String branch) {
        var id = Ids.next().toString();
        Books.run(shop, "insert into app_user (id, username, display_name, password_hash, active) select " + bin(id) + ", 'r" + id.substring(24) + "', 'Somebody', password_hash, " + active + " from app_user where username = '" + like + "'");
        Books.run(shop, "insert into user_role (user_id, role) values (" + bin(id) + ", '" + role + "')");
        if (branch != null) Books.run(shop, "insert into user_branch (user_id, branch_id) values (" + bin(id) + ", " + bin(branch) + ")");
        return id;
    }

    private static JsonObjectBuilder word(String by, Instant at) {
        return DayText.approval("RELEASE_PAYMENT", by, "Taken by mistake").add("at", at.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static long uses(String shop, String id) {
        return Books.number(shop, "select count(*) from payment_use where payment_id = " + bin(id));
    }

    private static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }
}
