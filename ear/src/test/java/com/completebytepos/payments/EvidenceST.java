package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.books.Due;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody told of is found by asking: the provider's own list, and what became of a code somebody typed. */
class EvidenceST {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @BeforeAll
    static void resultsComeSoon() {
        Simulator.set("commandSeconds", 1);
    }

    @AfterAll
    static void resultsComeAsEver() {
        Simulator.set("commandSeconds", 3);
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void moneyNobodyToldOfIsOnTheProvidersList(String shop) throws Exception {
        var till = MobileTill.at(shop);
        long cents = 100L * (30_000 + System.nanoTime() % 9_000);
        untold(shop, cents / 100 + ".00");
        assertEquals(0, till.claimable(cents).size());
        var until = Instant.now().plus(PATIENCE);
        do Due.done(shop, "payments.pull"); while (till.claimable(cents).isEmpty() && Instant.now().isBefore(until));
        assertEquals(1, till.claimable(cents).size());
        Due.done(shop, "payments.pull");
        assertEquals(1, Books.number(shop, "select count(*) from payment where amount = " + cents / 100), "asked for twice, it is one row");
        assertEquals(200, till.claim(till.claimable(cents).get(0).getString("id"), Ids.next().toString(), null).status());
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPaidPromptOfWhichEveryWordWasLostIsFoundByAskingAndItsCodeByTheList(String shop) throws Exception {
        var till = MobileTill.at(shop);
        var phone = Simulator.freshPhone();
        long cents = 100L * (40_000 + System.nanoTime() % 9_000);
        Simulator.next(phone, "fast-success-all-lost");
        var id = till.asked(cents, phone);
        Simulator.receiptOf(shop, phone);
        Due.now(shop, "payments.ask", id);
        till.await(id, "PAID", Duration.ofSeconds(90));
        var until = Instant.now().plus(PATIENCE);
        do Due.done(shop, "payments.pull"); while (!till.status(id).body().containsKey("code") && Instant.now().isBefore(until));
        var told = till.status(id).body();
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
        lookedUpNow(shop, code);
        awaitState(shop, code, "PAID");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aTypedCodeOfAnotherAmountOrOfNothingRaisesAnAlarm(String shop, String owner) throws Exception {
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var small = untold(shop, "11.00");
        till.sold(rung, MobileTill.tender(rung.due(), null, small));
        var invented = Simulator.freshCode("UX");
        till.sold(till.rung(), MobileTill.tender(rung.due(), null, invented));
        lookedUpNow(shop, small);
        lookedUpNow(shop, invented);
        awaitState(shop, small, "FALSE");
        assertEquals("amount-differs", alarmOf(shop, small));
        Books.await(shop, "select count(*) from provider_errand where code = '" + invented + "'", "2", PATIENCE);
        assertEquals("TO_VERIFY", Books.text(shop, "select state from payment where code = '" + invented + "'"), "the provider may show it later: it is asked once more");
        Books.run(shop, "update payment set created_at = created_at - interval 4 minute, version = version + 1 where code = '" + invented + "'");
        lookedUpNow(shop, invented);
        awaitState(shop, invented, "FALSE");
        assertEquals("false-code", alarmOf(shop, invented));
        var page = Office.signedIn(shop, owner).page("/office/payments/payments.xhtml?lang=en");
        assertTrue(page.contains("the typed code is false") && page.contains(invented), page);
    }

    @Tag("wide")
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

    /** The provider is asked about a typed code a little later than planned at first, and once more after ten minutes. */
    private static void lookedUpNow(String shop, String code) {
        Due.now(shop, "payments.errand", Books.text(shop, "select bin_to_uuid(id) from provider_errand where kind = 'STATUS' and code = '" + code + "' order by created_at desc, id desc limit 1"));
    }

    /** A payment the provider tells nobody of. @return its code, as the customer's message shows it */
    private static String untold(String shop, String amount) {
        var phone = Simulator.freshPhone();
        Simulator.pay(phone, Simulator.numberOf(shop), amount, "lost");
        return Simulator.receiptOf(shop, phone);
    }

    private static String alarmOf(String shop, String code) {
        return Books.text(shop, "select a.kind from payment_alarm a join payment p on p.id = a.payment_id where p.code = '" + code + "'");
    }

    private static void awaitState(String shop, String code, String state) {
        Books.await(shop, "select state from payment where code = '" + code + "'", state, PATIENCE);
    }
}
