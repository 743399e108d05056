package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the provider's answer to a look-up decides, and what it leaves open. */
class LookUpsST {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String UNKNOWN_THERE = "{\"Result\":{\"ResultType\":0,\"ResultCode\":2032,\"ResultDesc\":\"not found\",\"ConversationID\":\"AG_LOOK\"}}";

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void moneyTheProviderTookIsGivenUpAfterTenMinutesAndTwoLookUps(String shop) {
        var errand = errand(shop, "REVERSAL", Ids.next(), "SENT", 1);
        lookedUp(shop, errand);
        assertEquals("SENT", state(shop, errand), "it was asked for an hour ago, but sent a minute ago");
        Books.run(shop, "update provider_errand set sent_at = sent_at - interval 15 minute, version = version + 1 where id = uuid_to_bin('" + errand + "')");
        lookedUp(shop, errand);
        assertEquals("FAILED", state(shop, errand));
        var other = errand(shop, "PAYOUT", Ids.next(), "SENT", 15);
        lookedUp(shop, other);
        assertEquals("SENT", state(shop, other), "one look-up is none");
        lookedUp(shop, other);
        assertEquals("never-arrived", Books.text(shop, "select reason from provider_errand where id = uuid_to_bin('" + other + "')"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whomACodeWasPaidToIsReadWhole(String shop) {
        var till = MobileTill.at(shop);
        assertEquals("TO_VERIFY", looked(till, null), "who was paid is not told");
        assertEquals("FALSE", looked(till, Simulator.storeOf(shop) + "1 - Somebody else"));
        assertEquals("PAID", looked(till, Simulator.storeOf(shop) + " - The shop"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void moreCodesThanACashierMayTypeInAShiftAreFoundWhicheverTillTheyAreTypedAt(String shop) {
        var tills = List.of(MobileTill.at(shop), MobileTill.at(shop));
        var cashier = tills.get(0).till().cashier();
        Books.run(shop, "update payment set created_at = created_at - interval 13 hour, version = version + 1 where channel = 'TYPED' and cashier_id = uuid_to_bin('" + cashier + "')");
        for (int n = 0; n < 5; n++) assertEquals(List.of("payment-to-verify"), typed(tills.get(n % 2)));
        assertEquals(List.of("payment-to-verify", "payment-typed-many"), typed(tills.get(1)));
    }

    private static List<String> typed(MobileTill till) {
        var rung = till.rung();
        return till.sold(rung, MobileTill.tender(rung.due(), null, Simulator.freshCode("UQ"))).stream().sorted().toList();
    }

    /** A code is typed, and the provider tells what it knows of it. @return what the code's payment is then */
    private static String looked(MobileTill till, String party) {
        var rung = till.rung();
        var code = Simulator.freshCode("UP");
        till.sold(rung, MobileTill.tender(rung.due(), null, code));
        var parameters = "{\"Key\":\"ReceiptNo\",\"Value\":\"" + code + "\"},{\"Key\":\"Amount\",\"Value\":" + rung.due() / 100 + ".00},{\"Key\":\"TransactionStatus\",\"Value\":\"Completed\"}"
                + (party == null ? "" : ",{\"Key\":\"CreditPartyName\",\"Value\":\"" + party + "\"}");
        told(till.shop(), Books.text(till.shop(), "select call_token from provider_errand where kind = 'STATUS' and code = '" + code + "'"),
                "{\"Result\":{\"ResultType\":0,\"ResultCode\":0,\"ResultDesc\":\"ok\",\"ConversationID\":\"AG_TYPED\",\"ResultParameters\":{\"ResultParameter\":[" + parameters + "]}}}");
        return Books.text(till.shop(), "select state from payment where code = '" + code + "'");
    }

    private static void lookedUp(String shop, UUID errand) {
        told(shop, Books.text(shop, "select call_token from provider_errand where id = uuid_to_bin('" + errand(shop, "LOOKUP", errand, "UNKNOWN", 0) + "')"), UNKNOWN_THERE);
    }

    /** As if it was asked for an hour ago and sent so many minutes ago. */
    private static UUID errand(String shop, String kind, UUID subject, String state, int minutes) {
        var id = Ids.next();
        Books.run(shop, "insert into provider_errand (id, account_id, kind, subject_id, amount, call_token, state, conversation_id, created_at, sent_at, tries) select uuid_to_bin('" + id + "'), id, '" + kind + "', uuid_to_bin('"
                + subject + "'), 100, '" + id.toString().replace("-", "") + "', '" + state + "', " + (state.equals("SENT") ? "'AG_" + id + "'" : "null")
                + ", utc_timestamp(3) - interval 1 hour, utc_timestamp(3) - interval " + minutes + " minute, 1 from provider_account where short_code = '" + Simulator.storeOf(shop) + "' limit 1");
        return id;
    }

    /** Tells, and waits until it was taken. */
    private static void told(String shop, String token, String body) {
        var answer = Simulator.tell(shop, token, body);
        assertEquals(200, answer.statusCode(), answer.body());
        var left = "select count(*) from provider_call c join provider_errand e on e.id = c.errand_id where e.call_token = '" + token + "' and c.done_at is not null";
        var until = Instant.now().plus(PATIENCE);
        while (Books.number(shop, left) == 0 && Instant.now().isBefore(until)) Simulator.pause(100);
        assertEquals(1, Books.number(shop, left));
    }

    private static String state(String shop, UUID errand) {
        return Books.text(shop, "select state from provider_errand where id = uuid_to_bin('" + errand + "')");
    }
}
