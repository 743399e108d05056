package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.till.DayText;
import jakarta.json.Json;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money customers sent by themselves: whose it is, when one tap is enough, and how a claim made by mistake goes again. */
class ClaimsST {

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void oneTapIsEnoughOnlyWhileExactlyOneSaleWaitsForTheAmount(String shop) {
        var till = MobileTill.at(shop);
        var other = MobileTill.at(shop);
        long cents = cents(110_000);
        var id = came(till, cents);
        assertTrue(till.claimable(cents).get(0).getBoolean("oneTap"), "nobody else waits");
        assertFalse(other.claimable(cents).get(0).getBoolean("oneTap"), "now two sales wait for the same money");
        assertFalse(till.claimable(cents).get(0).getBoolean("oneTap"));
        assertEquals(422, till.claim(id, Ids.next().toString(), null).status(), "the code tells whose it is");
        other.claimable(cents + 100);
        assertTrue(till.claimable(cents).get(0).getBoolean("oneTap"), "the other sale came to something else");
        assertEquals(422, other.claim(id, Ids.next().toString(), null).status(), "who waits for another amount taps nothing");
        assertEquals(200, till.claim(id, Ids.next().toString(), null).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void moneyOfAnotherAmountIsTakenByItsCodeAndTheChangeIsNoRefund(String shop) {
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var id = came(till, rung.due() + 5_000);
        var seen = till.claimableOfAll(rung.due()).stream().filter(one -> one.getString("id").equals(id)).findFirst().orElseThrow();
        assertFalse(seen.getBoolean("oneTap"));
        assertTrue(till.claimable(rung.due()).stream().noneMatch(one -> one.getString("id").equals(id)), "who asks for one amount is told of that one");
        assertEquals(422, till.claim(id, Ids.next().toString(), null).status());
        var code = Books.text(shop, "select code from payment where id = " + bin(id));
        var sale = till.till().saleAt(java.time.Instant.now(), rung.paidBy(Json.createObjectBuilder(MobileTill.tender(rung.due(), id, code)).add("given", rung.due() + 5_000).add("change", 5_000).build()));
        assertEquals(200, till.claim(id, sale.id(), code.substring(6)).status());
        var answer = till.till().send(sale).get(0);
        assertEquals(List.of(), List.copyOf(answer.getJsonArray("findings")), "what was given as change is told");
        assertEquals(rung.due() + 5_000, Books.number(shop, "select amount from payment_use where payment_id = " + bin(id)));
        assertFalse(Office.signedIn(shop, shop.equals("duka") ? "asha" : "musa").page("/office/payments/payment.xhtml?id=" + id).contains("payment:askRefund"), "the rest went back in cash");
        assertEquals(0, Books.checks(shop).get("drawer_is_float_and_cash_and_moves.sql"));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aClaimIsLetGoOnlyWithAColleaguesWord(String shop) {
        var till = MobileTill.at(shop);
        long cents = cents(130_000);
        var id = came(till, cents);
        var sale = Ids.next().toString();
        till.claimable(cents);
        assertEquals(200, till.claim(id, sale, null).status());
        assertEquals(403, till.release(id, sale, null).status());
        assertEquals(403, till.release(id, sale, DayText.approval("RELEASE_PAYMENT", till.till().cashier(), "By myself")).status(), "nobody approves what they do themselves");
        assertEquals(403, till.release(id, sale, DayText.approval("REFUND", till.till().supervisor(), "Something else")).status());
        assertEquals(403, till.release(id, sale, DayText.approval("RELEASE_PAYMENT", Ids.next().toString(), "A stranger")).status());
        assertEquals(422, till.release(id, sale, DayText.approval("RELEASE_PAYMENT", till.till().supervisor(), "x")).status());
        assertEquals(409, MobileTill.at(shop).release(id, sale).status(), "the claim is its own till's");
        assertEquals(1, uses(shop, id));
        assertEquals(200, till.release(id, sale).status());
        assertEquals(0, uses(shop, id));
        assertTrue(Books.number(shop, "select count(*) from approval where action = 'RELEASE_PAYMENT' and kind = 'payment' and reason = 'Taken by mistake' and approver_id = " + bin(till.till().supervisor())) > 0);
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'payments.claim-released' and subject_id = '" + id + "'"));
        var rung = till.rung();
        var paid = came(till, rung.due());
        assertEquals(List.of(), till.sold(rung, MobileTill.tender(rung.due(), paid, null)));
        var taker = Books.text(shop, "select bin_to_uuid(sale_id) from payment_use where payment_id = " + bin(paid));
        assertEquals(409, till.release(paid, taker).status(), "what a completed sale took stays");
    }

    /** A customer pays from the phone's own menu. @return the payment */
    private static String came(MobileTill till, long cents) {
        Simulator.pay(Simulator.freshPhone(), Simulator.numberOf(till.shop()), cents / 100 + ".00");
        for (int looks = 0; looks < 100; looks++) {
            var found = till.claimableOfAll(0).stream().filter(one -> one.getInt("amount") == cents).findFirst();
            if (found.isPresent()) return found.get().getString("id");
            Simulator.pause(100);
        }
        throw new AssertionError("nothing came of " + cents);
    }

    private static long cents(long from) {
        return 100L * (from + System.nanoTime() % 9_000);
    }

    private static long uses(String shop, String id) {
        return Books.number(shop, "select count(*) from payment_use where payment_id = " + bin(id));
    }

    private static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }
}
