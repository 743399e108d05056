package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody told of is found by asking: the provider's own list, and what became of a code somebody typed. */
class EvidenceST {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void moneyNobodyToldOfIsOnTheProvidersList(String shop) throws Exception {
        var till = MobileTill.at(shop);
        long cents = 100L * (30_000 + System.nanoTime() % 9_000);
        untold(shop, cents / 100 + ".00");
        assertEquals(0, till.claimable(cents).size());
        pullNow(shop);
        var until = Instant.now().plus(PATIENCE);
        while (till.claimable(cents).isEmpty() && Instant.now().isBefore(until)) Simulator.pause(300);
        assertEquals(1, till.claimable(cents).size());
        pullNow(shop);
        Simulator.pause(3_000);
        assertEquals(1, Books.number(shop, "select count(*) from payment where amount = " + cents / 100), "asked for twice, it is one row");
        assertEquals(200, till.claim(till.claimable(cents).get(0).getString("id"), Ids.next().toString(), null).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPaidPromptOfWhichEveryWordWasLostIsFoundByAskingAndItsCodeByTheList(String shop) throws Exception {
        var till = MobileTill.at(shop);
        var phone = Simulator.freshPhone();
        long cents = 100L * (40_000 + System.nanoTime() % 9_000);
        Simulator.next(phone, "success-all-lost");
        var id = till.asked(cents, phone);
        till.await(id, "PAID", Duration.ofSeconds(90));
        pullNow(shop);
        var told = till.await(id, PATIENCE, one -> one.containsKey("code"));
        assertTrue(told.getString("code").matches("[A-Z0-9]{10}"));
        assertEquals(1, Books.number(shop, "select count(*) from payment where amount = " + cents / 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aTypedCodeIsProvedByAskingTheProvider(String shop) {
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var code = untold(shop, rung.due() / 100 + ".00");
        assertTrue(till.sold(rung, MobileTill.tender(rung.due(), null, code)).contains("payment-to-verify"));
        awaitState(shop, code, "PAID");
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aTypedCodeOfAnotherAmountOrOfNothingRaisesAnAlarm(String shop, String owner) throws Exception {
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var small = untold(shop, "11.00");
        till.sold(rung, MobileTill.tender(rung.due(), null, small));
        awaitState(shop, small, "FALSE");
        assertEquals("amount-differs", alarmOf(shop, small));
        var invented = Simulator.freshCode("UX");
        till.sold(till.rung(), MobileTill.tender(rung.due(), null, invented));
        var until = Instant.now().plus(PATIENCE);
        while (looks(shop, invented) < 2 && Instant.now().isBefore(until)) Simulator.pause(300);
        assertEquals("TO_VERIFY", Books.text(shop, "select state from payment where code = '" + invented + "'"), "the provider may show it later: it is asked once more");
        Database.run("update cbpos_work.work_item set due_at = now() - interval 1 second where kind = 'payments.errand' and shop = '" + shop + "'");
        awaitState(shop, invented, "FALSE");
        assertEquals("false-code", alarmOf(shop, invented));
        var page = Office.signedIn(shop, owner).page("/office/payments/payments.xhtml?lang=en");
        assertTrue(page.contains("the typed code is false") && page.contains(invented), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aTokenThatDiedUnderWayIsRenewedAndTheCustomerHearsNothing(String shop) {
        var till = MobileTill.at(shop);
        var first = Simulator.freshPhone();
        Simulator.next(first, "success-fast");
        till.await(till.asked(7_100, first), "PAID", PATIENCE);
        var pair = java.util.Base64.getEncoder().encodeToString((shop + "-consumer-key:" + shop + "-consumer-secret").getBytes());
        var stolen = Simulator.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + House.PORT + "/sandbox/daraja/oauth/v1/generate?grant_type=client_credentials")).header("Authorization", "Basic " + pair).GET());
        assertEquals(200, stolen.statusCode(), "a newer token makes the one in use worthless");
        var second = Simulator.freshPhone();
        Simulator.next(second, "success-fast");
        till.await(till.asked(7_200, second), "PAID", PATIENCE);
    }

    private static void pullNow(String shop) throws Exception {
        Database.run("update cbpos_work.work_item set due_at = now() - interval 1 second, leased_until = null where kind = 'payments.pull' and shop = '" + shop + "'");
    }

    /** A payment the provider tells nobody of. @return its code, as the customer's message shows it */
    private static String untold(String shop, String amount) {
        var phone = Simulator.freshPhone();
        Simulator.pay(phone, Simulator.numberOf(shop), amount, "lost");
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            var done = Simulator.truth(Simulator.storeOf(shop)).stream().filter(m -> m.getString("party").equals(phone)).findFirst();
            if (done.isPresent()) return done.get().getString("receipt");
            Simulator.pause(100);
        }
        throw new AssertionError("the simulator did not book what " + phone + " paid");
    }

    private static long looks(String shop, String code) {
        return Books.number(shop, "select count(*) from provider_errand where code = '" + code + "'");
    }

    private static String alarmOf(String shop, String code) {
        return Books.text(shop, "select a.kind from payment_alarm a join payment p on p.id = a.payment_id where p.code = '" + code + "'");
    }

    private static void awaitState(String shop, String code, String state) {
        var until = Instant.now().plus(PATIENCE);
        var query = "select state from payment where code = '" + code + "'";
        while (!state.equals(Books.text(shop, query)) && Instant.now().isBefore(until)) Simulator.pause(200);
        assertEquals(state, Books.text(shop, query));
    }
}
