package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.books.Due;
import com.completebytepos.kernel.Ids;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** M-PESA from asking to the sale, against the simulator of the provider. */
class MobileMoneyST {
    private static final Duration SOON = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPaidPromptPaysOneSaleOnce(String shop) {
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-fast");
        var id = till.asked(rung.due(), "0" + phone.substring(3));
        var paid = till.await(id, "PAID", SOON);
        assertTrue(paid.getString("code").matches("[A-Z0-9]{10}"));
        assertFalse(paid.toString().contains(phone), "the whole number stays on the server");
        assertEquals(List.of(), till.sold(rung, MobileTill.tender(rung.due(), id, paid.getString("code"))));
        assertEquals(List.of("payment-used-before"), till.sold(rung, MobileTill.tender(rung.due(), id, null)));
        assertEquals(List.of("payment-used-before"), till.sold(rung, MobileTill.tender(rung.due(), null, paid.getString("code"))), "the code typed is the same money");
        assertEquals(1, Books.number(shop, "select count(*) from payment where code = '" + paid.getString("code") + "'"), "the provider's word of received money made no second row");
        assertEquals(404, MobileTill.at(shop.equals("duka") ? "soko" : "duka").status(id).status());
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void ofManyTillsAtTheSameInstantOneTakesThePayment(String shop) throws Exception {
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-fast");
        var id = till.asked(rung.due(), phone);
        till.await(id, "PAID", SOON);
        var tills = List.of(MobileTill.at(shop), MobileTill.at(shop), MobileTill.at(shop), MobileTill.at(shop));
        var pool = Executors.newFixedThreadPool(tills.size());
        try {
            var sales = tills.stream().map(one -> (Callable<List<String>>) () -> one.sold(rung, MobileTill.tender(rung.due(), id, null))).toList();
            int clean = 0;
            for (var sale : pool.invokeAll(sales)) if (sale.get().isEmpty()) clean++;
            assertEquals(1, clean);
        } finally {
            pool.shutdownNow();
        }
        assertEquals(1, Books.number(shop, "select count(*) from payment_use where payment_id = uuid_to_bin('" + id + "')"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theSameRequestAgainRingsOnceAndAnotherUnderItsIdIsRefused(String shop) {
        var till = MobileTill.at(shop);
        var phone = Simulator.freshPhone();
        var id = till.asked(5_000, phone);
        assertEquals(200, till.ask(id, 5_000, "+" + phone).status());
        assertEquals(409, till.ask(id, 6_000, phone).status());
        assertEquals(409, till.ask(Ids.next().toString(), 5_000, phone).status(), "a second prompt within the phone's lock");
        Simulator.answer(phone, "cancel");
        assertEquals("cancelled", till.await(id, "FAILED", SOON).getString("reason"));
        assertEquals(1, Books.number(shop, "select count(*) from payment_attempt where kind = 'PROMPT' and payment_id = uuid_to_bin('" + id + "')"));
    }

    @ParameterizedTest
    @CsvSource({"wrong-pin, wrong-pin", "insufficient, funds", "busy-subscriber, phone-busy", "push-throttled, throttled", "push-maintenance, provider-away", "unknown-code, other-way"})
    void whatFailedSaysWhy(String scenario, String reason) {
        var till = MobileTill.at("duka");
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "fast-" + scenario);
        assertEquals(reason, till.await(till.asked(5_000, phone), "FAILED", Duration.ofSeconds(45)).getString("reason"));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aLostCallIsMadeUpForByWordOfTheMoneyOrByAsking(String shop) {
        var till = MobileTill.at(shop);
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "fast-success-lost-callback");
        var id = till.asked(7_700, phone);
        till.await(id, "PAID", Duration.ofSeconds(60));
        Due.hurried(shop, "payments.held");
        assertNotNull(till.await(id, Duration.ofSeconds(60), one -> one.containsKey("code")).getString("code"));
        assertEquals(1, Books.number(shop, "select count(*) from payment where amount = 77 and code is not null and created_at > now() - interval 90 second"), "one row, one code");
    }

    @Tag("wide")
    @Test
    void anAcknowledgementThatWasLostLeavesNothingUnknown() {
        var till = MobileTill.at("duka");
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "ack-lost");
        var id = till.asked(8_800, phone);
        till.await(id, "UNKNOWN", SOON);
        var paid = till.await(id, "PAID", Duration.ofSeconds(60));
        assertTrue(paid.containsKey("code"), paid.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void moneyTheCustomerSentByHimselfIsClaimedOnce(String shop) {
        var till = MobileTill.at(shop);
        long cents = 100L * (2_000 + System.nanoTime() % 9_000);
        Simulator.pay(Simulator.freshPhone(), Simulator.numberOf(shop), cents / 100 + ".00");
        var came = till.awaitClaimable(cents, 1);
        assertEquals(1, came.size());
        assertTrue(came.get(0).getBoolean("oneTap"));
        assertFalse(came.get(0).containsKey("code"), "who claims must have seen the code");
        var sale = Ids.next().toString();
        var claimed = till.claim(came.get(0).getString("id"), sale, null);
        assertEquals(200, claimed.status());
        assertEquals(409, MobileTill.at(shop).claim(came.get(0).getString("id"), Ids.next().toString(), null).status());
        assertEquals(200, till.claim(came.get(0).getString("id"), sale, null).status(), "said again by the same sale");
        assertEquals(List.of(), till.claimable(cents));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anotherTillSeesHowAPaymentStandsButNeitherItsCodeNorItsSale(String shop) {
        var till = MobileTill.at(shop);
        var other = MobileTill.at(shop);
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-fast");
        var id = till.asked(6_600, phone);
        assertTrue(till.await(id, SOON, one -> one.containsKey("code")).containsKey("code"));
        var seen = other.status(id).body();
        assertEquals("PAID", seen.getString("state"));
        for (var part : List.of("code", "payer", "saleId")) assertFalse(seen.containsKey(part), seen.toString());
        long cents = 100L * (22_000 + System.nanoTime() % 9_000);
        Simulator.pay(Simulator.freshPhone(), Simulator.numberOf(shop), cents / 100 + ".00");
        var came = till.awaitClaimable(cents, 1).get(0).getString("id");
        var sale = Ids.next().toString();
        assertTrue(till.claim(came, sale, null).body().containsKey("code"));
        other.release(came, sale);
        assertEquals(1, Books.number(shop, "select count(*) from payment_use where payment_id = uuid_to_bin('" + came + "')"), "the claim is its own till's");
        till.release(came, sale);
        assertEquals(0, Books.number(shop, "select count(*) from payment_use where payment_id = uuid_to_bin('" + came + "')"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void ofTwoEqualAmountsTheCodeTellsWhichIsWhose(String shop) {
        var till = MobileTill.at(shop);
        long cents = 100L * (12_000 + System.nanoTime() % 9_000);
        Simulator.pay(Simulator.freshPhone(), Simulator.numberOf(shop), cents / 100 + ".00");
        Simulator.pay(Simulator.freshPhone(), Simulator.numberOf(shop), cents / 100 + ".00");
        var came = till.awaitClaimable(cents, 2);
        assertEquals(2, came.size());
        assertTrue(came.stream().noneMatch(one -> one.getBoolean("oneTap")));
        var id = came.get(0).getString("id");
        assertEquals(422, till.claim(id, Ids.next().toString(), null).status());
        assertEquals(422, till.claim(id, Ids.next().toString(), "ZZZZ").status());
        var code = Books.text(shop, "select code from payment where id = uuid_to_bin('" + id + "')");
        assertEquals(422, till.claim(id, Ids.next().toString(), code.substring(7)).status(), "three characters are too few");
        assertEquals(200, till.claim(id, Ids.next().toString(), code.substring(6).toLowerCase()).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aTypedCodeIsUsedOnceAndProvedByTheMoney(String shop) {
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var code = Simulator.freshCode("QX");
        assertTrue(till.sold(rung, MobileTill.tender(rung.due(), null, code)).contains("payment-to-verify"));
        assertEquals(List.of("payment-used-before"), till.sold(rung, MobileTill.tender(rung.due(), null, code)));
        assertEquals(List.of("payment-missing"), till.sold(rung, MobileTill.tender(rung.due(), null, "'; drop table")));
        assertEquals("TO_VERIFY", Books.text(shop, "select state from payment where code = '" + code + "'"));
    }

    @ParameterizedTest
    @CsvSource({"29650, 0712345678, 422", "0, 0712345678, 422", "-100, 0712345678, 422", "25000100, 0712345678, 422", "10000, 0812345678, 422", "10000, +255712345678, 422", "10000, '', 422"})
    void whatNoProviderTakesIsRefusedWithItsReason(long cents, String phone, int status) {
        var reply = MobileTill.at("soko").ask(Ids.next().toString(), cents, phone);
        assertEquals(status, reply.status());
        assertTrue(reply.body().containsKey("errors"), reply.toString());
    }
}
