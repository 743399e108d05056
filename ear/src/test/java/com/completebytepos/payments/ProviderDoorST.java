package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door providers call: strangers learn nothing, forgers gain nothing, the provider is never told no. */
class ProviderDoorST {

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aForgedWordMovesNothing(String shop) throws Exception {
        var till = MobileTill.at(shop);
        var phone = Simulator.freshPhone();
        var id = till.asked(4_200, phone);
        till.await(id, "WAITING", Duration.ofSeconds(30));
        var route = Database.first("select route from cbpos_platform.shop_route where shop_code = '" + shop + "'");
        var token = Books.text(shop, "select call_token from payment where id = uuid_to_bin('" + id + "')");
        var checkout = Books.text(shop, "select checkout_id from payment where id = uuid_to_bin('" + id + "')");
        assertEquals(404, called("pay", "/in/" + route + "/" + "0".repeat(32), result(checkout, "42.00", "UFORGED001")), "no such token");
        assertEquals(200, called("pay", "/in/" + route + "/" + token, result("ws_CO_1", "42.00", "UFORGED002")), "another request's id");
        assertEquals(200, called("pay", "/in/" + route + "/" + token, result(checkout, "43.00", "UFORGED003")), "another amount");
        assertEquals(200, called("pay", "/in/" + route + "/" + token, "no JSON at all <script>"));
        Books.await(shop, "select count(*) from provider_call where done_at is not null and payment_id = uuid_to_bin('" + id + "')", "3", Duration.ofSeconds(60));
        assertEquals("WAITING", till.status(id).body().getString("state"));
        assertEquals(0, Books.number(shop, "select count(*) from payment where code like 'UFORGED%'"));
        assertEquals("amount-differs,other-request", Books.text(shop, "select group_concat(kind order by kind) from payment_alarm where payment_id = uuid_to_bin('" + id + "')"));
        Simulator.answer(phone, "cancel");
        till.await(id, "FAILED", Duration.ofSeconds(30));
    }

    @Test
    void aShopsTokenIsWorthNothingAtAnotherAndTheDoorIsOnItsOwnHostOnly() throws Exception {
        var duka = Database.first("select route from cbpos_platform.shop_route where shop_code = 'duka'");
        var soko = Database.first("select route from cbpos_platform.shop_route where shop_code = 'soko'");
        var token = Books.text("duka", "select call_token from provider_account where active order by short_code limit 1");
        assertEquals(404, called("pay", "/in/" + soko + "/" + token, "{}"));
        assertEquals(404, called("pay", "/in/" + "f".repeat(32) + "/" + token, "{}"));
        assertEquals(404, called("pay", "/in/duka/" + token, "{}"));
        assertEquals(404, called("duka", "/in/" + duka + "/" + token, "{}"));
        assertEquals(404, called("console", "/in/" + duka + "/" + token, "{}"));
        assertEquals(200, called("pay", "/in/" + duka + "/" + token + "/v", "{}"), "the provider's question before it moves money");
    }

    @Test
    void aBodyWithoutEndIsRefusedAndNothingOfItKept() throws Exception {
        var route = Database.first("select route from cbpos_platform.shop_route where shop_code = 'duka'");
        var token = Books.text("duka", "select call_token from provider_account where active order by short_code limit 1");
        long before = Books.number("duka", "select count(*) from provider_call");
        assertEquals(413, called("pay", "/in/" + route + "/" + token, "x".repeat(10_000_000)));
        assertEquals(before, Books.number("duka", "select count(*) from provider_call"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void wordOfMoneyForAnotherNumberIsKeptAndBelievedByNobody(String shop) throws Exception {
        var route = Database.first("select route from cbpos_platform.shop_route where shop_code = '" + shop + "'");
        var token = Books.text(shop, "select call_token from provider_account where active order by short_code limit 1");
        var code = Simulator.freshCode("UZ");
        assertEquals(200, called("pay", "/in/" + route + "/" + token, "{\"TransID\":\"" + code + "\",\"TransAmount\":\"10.00\",\"BusinessShortCode\":\"999999\",\"TransTime\":\"20261125101010\"}"));
        Books.await(shop, "select count(*) from provider_call where done_at is not null and convert(body using utf8mb4) like '%" + code + "%'", "1", Duration.ofSeconds(60));
        assertEquals(0, Books.number(shop, "select count(*) from payment where code = '" + code + "'"));
        assertTrue(Books.number(shop, "select count(*) from provider_call where outcome = 'other-number'") > 0);
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsOlderThanTheShopKeepsItIsForgottenHoweverMuchItIs(String shop) throws Exception {
        var source = "t" + System.nanoTime() % 1_000_000;
        Books.run(shop, "insert into provider_call (id, kind, account_id, received_at, source, body, sha256, done_at, outcome) select uuid_to_bin(uuid()), 'DIRECT', a.id, utc_timestamp(3) - interval if(n > 2400, 1, 4000) day, '" + source
                + "', 'JANE', 'x', utc_timestamp(3), '" + source + "' from (select row_number() over () n from information_schema.columns limit 2500) many, (select id from provider_account limit 1) a");
        var item = com.completebytepos.kernel.Ids.next();
        Database.run("insert into cbpos_work.work_item (id, shop, lane, kind, reference, due_at, created_at) values (uuid_to_bin('" + item + "'), '" + shop + "', 'job:" + item + "', 'jobs.shop-job', 'payments.call-purge/"
                + java.time.LocalDate.of(2100, 1, 1).plusDays(System.nanoTime() % 100_000) + "', utc_timestamp(3), utc_timestamp(3))");
        Books.await(shop, "select count(*) from cbpos_work.work_item where id = uuid_to_bin('" + item + "')", "0", Duration.ofSeconds(60));
        assertEquals(2_400, Books.number(shop, "select count(*) from provider_call where outcome = '" + source + "' and body = '' and source is null and words_kept = false"));
        assertEquals(100, Books.number(shop, "select count(*) from provider_call where outcome = '" + source + "' and body = 'JANE' and source = '" + source + "' and words_kept = true"));
        Books.run(shop, "delete from provider_call where outcome = '" + source + "'");
    }

    @Test
    void addressesSpellNoForbiddenWord() throws Exception {
        var address = "/in/" + Database.first("select route from cbpos_platform.shop_route limit 1") + "/" + Books.text("duka", "select call_token from provider_account where active order by short_code limit 1");
        for (var word : new String[] {"mpesa", "m-pesa", "safaricom", "exe", "exec", "cmd", "sql", "query"}) assertFalse(address.contains(word), address);
    }

    private static int called(String host, String path, String body) {
        return Simulator.send(HttpRequest.newBuilder(URI.create(House.at(host) + path)).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body))).statusCode();
    }

    private static String result(String checkoutId, String amount, String code) {
        return "{\"Body\":{\"stkCallback\":{\"MerchantRequestID\":\"1\",\"CheckoutRequestID\":\"" + checkoutId + "\",\"ResultCode\":0,\"ResultDesc\":\"ok\",\"CallbackMetadata\":{\"Item\":["
                + "{\"Name\":\"Amount\",\"Value\":" + amount + "},{\"Name\":\"MpesaReceiptNumber\",\"Value\":\"" + code + "\"}]}}}}";
    }
}
