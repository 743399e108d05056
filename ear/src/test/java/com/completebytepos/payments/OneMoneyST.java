package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money told of in two ways is one payment and pays one sale; two payments of one phone and one amount stay two. */
@Tag("wide")
class OneMoneyST {
    private static final Duration PATIENCE = Duration.ofSeconds(70);

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPromptWhoseCallWasLostIsTheCodeTheTillTypedMeanwhile(String shop) {
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-all-lost");
        var id = till.asked(rung.due(), phone);
        var code = receiptOf(shop, phone);
        assertTrue(till.sold(rung, MobileTill.tender(rung.due(), null, code)).contains("payment-to-verify"));
        till.await(id, "PAID", PATIENCE);
        assertEquals(code, Books.text(shop, "select o.code from payment p join payment o on o.id = p.merged_into where p.id = " + bin(id)));
        assertEquals("MERGED", state(shop, id), "one payment, not two");
        assertEquals(List.of("payment-used-before"), till.sold(rung, MobileTill.tender(rung.due(), id, null)), "the prompt is the money the sale had");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPromptIsTheMoneyThatWasClaimedBeforeTheProviderSaidSo(String shop) {
        var till = MobileTill.at(shop);
        long cents = 100L * (50_000 + System.nanoTime() % 9_000);
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-all-lost");
        var id = till.asked(cents, phone);
        var code = Simulator.freshCode("UC");
        came(shop, code, cents, phone);
        await(shop, "select state from payment where code = '" + code + "'", "HELD");
        var money = Books.text(shop, "select bin_to_uuid(id) from payment where code = '" + code + "'");
        Books.run(shop, "update payment set state = 'PAID', settled_at = now(3), version = version + 1 where id = " + bin(money));
        assertEquals(200, till.claim(money, Ids.next().toString(), code).status());
        till.await(id, "PAID", PATIENCE);
        assertEquals(money, Books.text(shop, "select bin_to_uuid(merged_into) from payment where id = " + bin(id)));
        assertEquals(1, Books.number(shop, "select count(*) from payment where state = 'PAID' and amount = " + cents / 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void moneyOfTheTimeAfterIsNotThePrompts(String shop) {
        var till = MobileTill.at(shop);
        long cents = 100L * (60_000 + System.nanoTime() % 9_000);
        var phone = Simulator.freshPhone();
        var code = Simulator.freshCode("UL");
        came(shop, code, cents, phone);
        await(shop, "select state from payment where code = '" + code + "'", "PAID");
        Simulator.next(phone, "success-all-lost");
        var id = till.asked(cents, phone);
        Books.run(shop, "update payment set created_at = created_at + interval 40 minute, version = version + 1 where code = '" + code + "'");
        till.await(id, "PAID", PATIENCE);
        assertEquals("PAID", Books.text(shop, "select state from payment where code = '" + code + "'"), "it came 40 minutes after the prompt");
        assertNull(Books.text(shop, "select code from payment where id = " + bin(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whoPaysThePromptAndOnceMoreByHandPaidTwice(String shop) {
        var till = MobileTill.at(shop);
        long cents = 100L * (70_000 + System.nanoTime() % 9_000);
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-all-lost");
        var id = till.asked(cents, phone);
        var first = Simulator.freshCode("UA");
        var second = Simulator.freshCode("UB");
        came(shop, first, cents, phone);
        came(shop, second, cents, phone);
        await(shop, "select count(*) from payment where state = 'HELD' and amount = " + cents / 100, "2");
        till.await(id, "PAID", PATIENCE);
        await(shop, "select count(*) from payment where state = 'HELD' and amount = " + cents / 100, "0");
        assertEquals(2, Books.number(shop, "select count(*) from payment where state = 'PAID' and code in ('" + first + "', '" + second + "')"), "two rows, each with its code");
        assertEquals(2, Books.number(shop, "select count(*) from payment where amount = " + cents / 100));
        assertTrue(till.status(id).body().containsKey("code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aCodeLearntLateShowsTheSecondSaleItPaid(String shop) {
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-all-lost");
        var id = till.asked(rung.due(), phone);
        till.await(id, "PAID", PATIENCE);
        assertEquals(List.of(), till.sold(rung, MobileTill.tender(rung.due(), id, null)));
        var code = receiptOf(shop, phone);
        assertTrue(till.sold(rung, MobileTill.tender(rung.due(), null, code)).contains("payment-to-verify"), "nobody told the code yet");
        told(shop, id, rung.due(), code);
        await(shop, "select state from payment where id = " + bin(id), "MERGED");
        assertEquals(1, Books.number(shop, "select count(*) from second_use s join payment p on p.id = s.payment_id where p.code = '" + code + "'"));
        assertEquals(1, Books.number(shop, "select count(*) from payment_alarm a join payment p on p.id = a.payment_id where a.kind = 'used-twice' and p.code = '" + code + "'"));
        assertEquals(0, Books.checks(shop).get("payments_pay_one_sale_once.sql"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aCodeLearntLateIsUsed(String shop) {
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-all-lost");
        var id = till.asked(rung.due(), phone);
        till.await(id, "PAID", PATIENCE);
        assertEquals(List.of(), till.sold(rung, MobileTill.tender(rung.due(), id, null)));
        var code = receiptOf(shop, phone);
        told(shop, id, rung.due(), code);
        await(shop, "select code from payment where id = " + bin(id), code);
        assertEquals(code, Books.text(shop, "select code from payment_use where payment_id = " + bin(id)));
        assertEquals(List.of("payment-used-before"), till.sold(rung, MobileTill.tender(rung.due(), null, code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void moneyOfWhichSomeWentBackStaysWhenThePromptsCallComes(String shop) {
        var till = MobileTill.at(shop);
        long cents = 100L * (80_000 + System.nanoTime() % 9_000);
        var phone = Simulator.freshPhone();
        var code = Simulator.freshCode("UG");
        var id = till.asked(cents, phone);
        till.await(id, "WAITING", PATIENCE);
        came(shop, code, cents, phone);
        await(shop, "select state from payment where code = '" + code + "'", "HELD");
        Books.run(shop, "update payment set state = 'PAID', given_back = amount, settled_at = now(3), version = version + 1 where code = '" + code + "'");
        told(shop, id, cents, code);
        await(shop, "select state from payment where id = " + bin(id), "MERGED");
        assertEquals(cents, Books.number(shop, "select given_back from payment where code = '" + code + "'"));
        Simulator.answer(phone, "cancel");
        // no refund stands for it, and the books are held against each other by other tests
        Books.run(shop, "update payment set given_back = 0, version = version + 1 where code = '" + code + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aTypedCodeOfMoreMoneyIsProvedAndTheRestIsLeft(String shop) {
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var code = Simulator.freshCode("UM");
        assertTrue(till.sold(rung, MobileTill.tender(rung.due(), null, code)).contains("payment-to-verify"));
        came(shop, code, rung.due() + 5_000, Simulator.freshPhone());
        await(shop, "select state from payment where code = '" + code + "'", "PAID");
        assertEquals(rung.due() + 5_000, Books.number(shop, "select amount from payment where code = '" + code + "'"));
        assertEquals(rung.due(), Books.number(shop, "select u.amount from payment_use u join payment p on p.id = u.payment_id where p.code = '" + code + "'"));
        assertEquals("amount-differs", Books.text(shop, "select a.kind from payment_alarm a join payment p on p.id = a.payment_id where p.code = '" + code + "'"));
    }

    /** The provider's word of money a customer sent. */
    private static void came(String shop, String code, long cents, String phone) {
        var time = java.time.format.DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(java.time.ZoneId.of("Africa/Nairobi")).format(Instant.now());
        called(shop, Books.text(shop, "select call_token from provider_account where short_code = '" + Simulator.storeOf(shop) + "' and call_token is not null limit 1"),
                "{\"TransID\":\"" + code + "\",\"TransAmount\":\"" + cents / 100 + ".00\",\"BusinessShortCode\":\"" + Simulator.storeOf(shop) + "\",\"TransTime\":\"" + time
                        + "\",\"MSISDN\":\"" + phone.substring(0, 4) + " ***** " + phone.substring(9) + "\"}");
    }

    /** The provider's call about a prompt. */
    private static void told(String shop, String id, long cents, String code) {
        called(shop, Books.text(shop, "select call_token from payment where id = " + bin(id)), "{\"Body\":{\"stkCallback\":{\"MerchantRequestID\":\"1\",\"CheckoutRequestID\":\""
                + Books.text(shop, "select checkout_id from payment where id = " + bin(id)) + "\",\"ResultCode\":0,\"ResultDesc\":\"ok\",\"CallbackMetadata\":{\"Item\":["
                + "{\"Name\":\"Amount\",\"Value\":" + cents / 100 + ".00},{\"Name\":\"MpesaReceiptNumber\",\"Value\":\"" + code + "\"}]}}}}");
    }

    private static void called(String shop, String token, String body) {
        var answer = Simulator.tell(shop, token, body);
        assertEquals(200, answer.statusCode(), answer.body());
    }

    /** The code on the customer's phone, once he paid. */
    private static String receiptOf(String shop, String phone) {
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            var done = Simulator.truth(Simulator.storeOf(shop)).stream().filter(m -> m.getString("party").equals(phone)).findFirst();
            if (done.isPresent()) return done.get().getString("receipt");
            Simulator.pause(200);
        }
        throw new AssertionError("the simulator did not book what " + phone + " paid");
    }

    private static String state(String shop, String id) {
        return Books.text(shop, "select state from payment where id = " + bin(id));
    }

    private static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }

    private static void await(String shop, String query, String wanted) {
        Books.await(shop, query, wanted, PATIENCE);
    }
}
