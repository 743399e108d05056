package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.books.Due;
import com.completebytepos.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers' calls doubled, replayed, late, out of order and before their time: money counts once, and what is known never becomes less. */
class CallsOutOfStepST {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aResultToldEightTimesAtOnceIsOnePaymentAndAReplayMovesNothing(String shop) throws Exception {
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var phone = Simulator.freshPhone();
        var id = waiting(till, rung.due(), phone);
        var code = Simulator.freshCode("UD");
        var told = result(shop, id, 0, rung.due(), code);
        assertEquals(Collections.nCopies(8, 200), atOnce(Collections.nCopies(8, () -> tell(shop, id, told))));
        assertEquals(code, till.await(id, "PAID", PATIENCE).getString("code"));
        assertEquals(1, Books.number(shop, "select count(*) from payment where code = '" + code + "'"));
        assertEquals(List.of(), till.sold(rung, MobileTill.tender(rung.due(), id, code)));
        tell(shop, id, told);
        tell(shop, id, result(shop, id, 0, rung.due(), Simulator.freshCode("UE")));
        tell(shop, id, result(shop, id, 1032, 0, null));
        taken(shop, id, 11);
        var after = till.status(id).body();
        assertEquals("PAID " + code, after.getString("state") + " " + after.getString("code"), "a paid payment never becomes less, nor another");
        assertEquals(1, Books.number(shop, "select count(*) from payment_use where payment_id = " + bin(id)));
        for (int more = 0; more < 20; more++) assertEquals(200, tell(shop, id, told), "the provider is never told no");
        assertTrue(Books.number(shop, "select count(*) from provider_call where payment_id = " + bin(id)) <= 20, "and cannot fill the house");
        Simulator.answer(phone, "cancel");
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPromptThatProvesPaidLaterTakesTheLineThatWasBooked(String shop) {
        var till = MobileTill.at(shop);
        var phone = Simulator.freshPhone();
        long cents = 100L * java.util.concurrent.ThreadLocalRandom.current().nextInt(30_000, 60_000);
        Simulator.next(phone, "fast-success-all-lost");
        var id = till.asked(cents, phone);
        var code = Simulator.freshCode("WG");
        Books.run(shop, "insert into payment (id, account_id, branch_id, channel, provider, state, short_code, code, amount, created_at, paid_at, settled_at, changed_at)"
                + " select uuid_to_bin(uuid()), account_id, branch_id, 'STATEMENT', provider, 'PAID', short_code, '" + code + "', amount, created_at + interval 20 second, created_at + interval 20 second, utc_timestamp(3), utc_timestamp(3) from payment where id = " + bin(id));
        Simulator.receiptOf(shop, phone);
        Due.now(shop, "payments.ask", id);
        till.await(id, Duration.ofSeconds(90), one -> one.getString("state").equals("PAID"));
        assertEquals("1 PROMPT", Books.text(shop, "select concat(count(*), ' ', max(channel)) from payment where code = '" + code + "'"), "it is one payment");
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void moneyThatComesAfterAFailureAlarmsAndIsClaimedForASale(String shop) throws Exception {
        var till = MobileTill.at(shop);
        long cents = 100L * (90_000 + System.nanoTime() % 9_000);
        var phone = Simulator.freshPhone();
        var id = waiting(till, cents, phone);
        tell(shop, id, result(shop, id, 1032, 0, null));
        assertEquals("cancelled", till.await(id, "FAILED", PATIENCE).getString("reason"));
        tell(shop, id, result(shop, id, 1032, 0, null));
        var code = Simulator.freshCode("UF");
        tell(shop, id, result(shop, id, 0, cents, code));
        assertTrue(till.await(id, "PAID", PATIENCE).getBoolean("late"));
        assertEquals(1, Books.number(shop, "select count(*) from payment_alarm where kind = 'late' and payment_id = " + bin(id)));
        var other = MobileTill.at(shop);
        assertEquals(List.of(id), other.claimable(cents).stream().map(one -> one.getString("id")).toList(), "any till of the branch may take it for the customer who stands there");
        assertEquals(200, other.claim(id, Ids.next().toString(), code.substring(6)).status());
        Simulator.answer(phone, "cancel");
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void resultsInTheWrongOrderAreEachTheirOwn(String shop) throws Exception {
        var till = MobileTill.at(shop);
        var phones = List.of(Simulator.freshPhone(), Simulator.freshPhone());
        var first = waiting(till, 9_100, phones.get(0));
        var second = waiting(till, 9_100, phones.get(1));
        var codes = List.of(Simulator.freshCode("UH"), Simulator.freshCode("UI"));
        tell(shop, second, result(shop, second, 0, 9_100, codes.get(1)));
        tell(shop, first, result(shop, first, 0, 9_100, codes.get(0)));
        assertEquals(codes.get(0), till.await(first, "PAID", PATIENCE).getString("code"));
        assertEquals(codes.get(1), till.await(second, "PAID", PATIENCE).getString("code"));
        assertEquals(200, tell(shop, first, result(shop, second, 0, 9_100, codes.get(1))), "one payment's word at another's address");
        taken(shop, first, 2);
        assertEquals(codes.get(0), till.status(first).body().getString("code"));
        phones.forEach(phone -> Simulator.answer(phone, "cancel"));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aResultThatIsFasterThanItsAcknowledgementWaitsForIt(String shop) {
        var till = MobileTill.at(shop);
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "callback-before-ack");
        var paid = till.await(till.asked(9_200, phone), "PAID", PATIENCE);
        assertTrue(paid.containsKey("code"), paid.toString());
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void moneyThatWasSentIsOneRowHoweverOftenItIsToldAtOnce(String shop) throws Exception {
        var token = Books.text(shop, "select call_token from provider_account where short_code = '" + Simulator.storeOf(shop) + "' and call_token is not null limit 1");
        var code = Simulator.freshCode("UJ");
        var time = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Africa/Nairobi")).format(Instant.now());
        var body = "{\"TransID\":\"" + code + "\",\"TransAmount\":\"93.00\",\"BusinessShortCode\":\"" + Simulator.storeOf(shop) + "\",\"TransTime\":\"" + time + "\",\"MSISDN\":\"2547 ***** 126\"}";
        assertEquals(Collections.nCopies(8, 200), atOnce(Collections.nCopies(8, () -> Simulator.tell(shop, token, body).statusCode())));
        await(shop, "select count(*) from provider_call where outcome is not null and convert(body using utf8mb4) like '%" + code + "%'", "8");
        assertEquals(1, Books.number(shop, "select count(*) from payment where code = '" + code + "'"));
        assertEquals(1, Books.number(shop, "select count(*) from provider_word where code = '" + code + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aCodeTypedAtFourTillsAtTheSameInstantPaysOneSale(String shop) throws Exception {
        var rung = MobileTill.at(shop).rung();
        var code = Simulator.freshCode("UK");
        var sales = new ArrayList<Callable<List<String>>>();
        for (int n = 0; n < 4; n++) {
            var till = MobileTill.at(shop);
            sales.add(() -> till.sold(rung, MobileTill.tender(rung.due(), null, code)));
        }
        var findings = atOnce(sales);
        assertEquals(1, findings.stream().filter(found -> found.contains("payment-to-verify")).count(), findings.toString());
        assertEquals(3, findings.stream().filter(found -> found.equals(List.of("payment-used-before"))).count(), findings.toString());
        assertEquals(1, Books.number(shop, "select count(*) from payment_use where code = '" + code + "'"));
    }

    private static String waiting(MobileTill till, long cents, String phone) {
        var id = till.asked(cents, phone);
        till.await(id, "WAITING", PATIENCE);
        return id;
    }

    private static int tell(String shop, String id, String body) {
        return Simulator.tell(shop, Books.text(shop, "select call_token from payment where id = " + bin(id)), body).statusCode();
    }

    /** The provider's call about a prompt; a failure has neither amount nor code. */
    private static String result(String shop, String id, int resultCode, long cents, String code) {
        var items = code == null ? "" : ",\"CallbackMetadata\":{\"Item\":[{\"Name\":\"Amount\",\"Value\":" + cents / 100 + ".00},{\"Name\":\"MpesaReceiptNumber\",\"Value\":\"" + code + "\"},{\"Name\":\"Balance\"}]}";
        return "{\"Body\":{\"stkCallback\":{\"MerchantRequestID\":\"1\",\"CheckoutRequestID\":\"" + Books.text(shop, "select checkout_id from payment where id = " + bin(id)) + "\",\"ResultCode\":" + resultCode
                + ",\"ResultDesc\":\"told\"" + items + "}}}";
    }

    private static void taken(String shop, String id, int calls) {
        await(shop, "select count(*) from provider_call where done_at is not null and payment_id = " + bin(id), String.valueOf(calls));
    }

    private static <T> List<T> atOnce(List<? extends Callable<T>> all) throws Exception {
        var pool = Executors.newFixedThreadPool(all.size());
        try {
            var answers = new ArrayList<T>();
            for (var one : pool.invokeAll(all)) answers.add(one.get());
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }

    private static void await(String shop, String query, String wanted) {
        Books.await(shop, query, wanted, PATIENCE);
    }
}
