package com.completebytepos.storedvalue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One ledger for gift cards, vouchers and store credit: a shilling is spent once, whoever is quicker. */
class StoredValueST {

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aGiftCardIsSoldToppedUpAndSpentAndTheDrawerKnows(String shop) {
        var till = TillClient.at(shop);
        var code = code();
        assertEquals(List.of(), codes(till, load(till, code, 30_000, "CASH")));
        assertEquals(List.of(), codes(till, load(till, code, 20_000, "CARD")));
        assertEquals(50_000, Api.get(shop, "stored-values/" + code.toLowerCase(), till.token()).body().getInt("available"));
        var text = text(till);
        assertEquals(List.of(), codes(till, till.sale(text.paidBy(TenderText.value("GIFT_CARD", 40_000, code).build(), TenderText.cash(text.due() - 40_000, text.due() - 40_000).build()))));
        assertEquals(10_000, balance(shop, code));
        assertEquals("SOLD,TOPPED_UP,REDEEMED", Books.text(shop, "select group_concat(e.kind order by e.at) from value_entry e join value_account a on a.id = e.account_id where a.code = '" + code + "'"));
        till.send(till.closeShiftWith(500_000 + 30_000 + text.due() - 40_000));
        assertEquals(0, z(shop, till, "VARIANCE"));
        assertEquals(50_000, z(shop, till, "VALUE"));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void ofTwoTillsThatAskForTheSameBalanceOneIsPromisedIt(String shop) throws Exception {
        var till = TillClient.at(shop);
        var other = TillClient.joining(shop);
        var code = code();
        till.send(load(till, code, 40_000, "CASH"));
        var sales = List.of(Ids.next().toString(), Ids.next().toString());
        List<Callable<Integer>> asking = List.of(() -> hold(shop, till, code, sales.get(0), 40_000).status(), () -> hold(shop, other, code, sales.get(1), 40_000).status());
        assertEquals(List.of(200, 409), together(asking).stream().sorted().toList());
        var winner = hold(shop, till, code, sales.get(0), 40_000).status() == 200 ? sales.get(0) : sales.get(1);
        var loser = winner.equals(sales.get(0)) ? sales.get(1) : sales.get(0);
        var refusal = hold(shop, other, code, loser, 1);
        assertEquals("urn:problem:storedvalue:value-short", refusal.body().getString("type"));
        assertTrue(refusal.body().toString().contains("0.00"), refusal.toString());
        Api.post(shop, "stored-values/" + code + "/release", till.token(), ask(winner, 0));
        assertEquals(200, hold(shop, other, code, loser, 40_000).status());
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void ofTwoSalesThatSpentTheSameBalanceOneIsBookedAndTheOtherIsFound(String shop) throws Exception {
        var till = TillClient.at(shop);
        var other = TillClient.joining(shop);
        var code = code();
        till.send(load(till, code, 40_000, "CASH"));
        var found = Collections.synchronizedList(new ArrayList<List<String>>());
        List<Callable<Boolean>> selling = new ArrayList<>();
        for (var one : List.of(till, other)) {
            var text = text(one);
            var sale = one.sale(text.paidBy(TenderText.value("GIFT_CARD", 40_000, code).build(), TenderText.cash(text.due() - 40_000, text.due() - 40_000).build()));
            selling.add(() -> found.add(codes(one, sale)));
        }
        together(selling);
        assertEquals(1, found.stream().filter(List::isEmpty).count(), found.toString());
        assertEquals(1, found.stream().filter(codes -> codes.contains("value-short")).count(), found.toString());
        assertEquals(0, balance(shop, code));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPromiseToASaleIsKeptAgainstASaleThatAskedForNone(String shop) {
        var till = TillClient.at(shop);
        var code = code();
        till.send(load(till, code, 40_000, "CASH"));
        var promised = Ids.next().toString();
        assertEquals(200, hold(shop, till, code, promised, 30_000).status());
        var text = text(till);
        var rude = till.sale(text.paidBy(TenderText.value("GIFT_CARD", 20_000, code).build(), TenderText.cash(text.due() - 20_000, text.due() - 20_000).build()));
        assertEquals(List.of("value-short"), codes(till, rude));
        assertEquals(40_000, balance(shop, code));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void goodsGoBackAsStoreCreditAndWithoutAReceiptAsNothingElse(String shop) {
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(3), 2_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text);
        till.send(sale);
        var back = Json.createArrayBuilder().add(DayText.back(1, sold, 2_000, text.priced().total()));
        var credit = code();
        assertEquals(List.of(), codes(till, till.returningAs(TenderText.value("STORE_CREDIT", text.due(), credit), sale.id(), "CHANGED_MIND", back, approved(till))));
        assertEquals(text.due(), balance(shop, credit));
        var line = Json.createArrayBuilder().add(DayText.back(0, sold, 1_000, 10_000));
        assertEquals(List.of("return-without-receipt"), codes(till, till.returning(null, "OTHER", line, 10_000, approved(till))));
        var again = Json.createArrayBuilder().add(DayText.back(0, sold, 1_000, 10_000));
        assertEquals(List.of(), codes(till, till.returningAs(TenderText.value("STORE_CREDIT", 10_000, credit), null, "OTHER", again, approved(till))));
        assertEquals(text.due() + 10_000, balance(shop, credit));
        assertEquals(List.of("value-code-missing"), codes(till, till.returningAs(TenderText.value("STORE_CREDIT", 10_000, "?"), null, "OTHER", Json.createArrayBuilder().add(DayText.back(0, sold, 1_000, 10_000)), approved(till))));
        whole(shop);
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void whatCannotBeSpentIsSaidAndNobodyElsesCardIsKnown(String shop, String other) {
        var till = TillClient.at(shop);
        var code = code();
        till.send(load(till, code, 40_000, "CASH"));
        assertEquals(404, Api.get(other, "stored-values/" + code, TillClient.at(other).token()).status());
        assertEquals(401, Api.get(shop, "stored-values/" + code, null).status());
        assertEquals(422, Api.get(shop, "stored-values/x'or'1", till.token()).status());
        assertEquals(422, hold(shop, till, code, Ids.next().toString(), -5).status());
        assertEquals(400, Api.post(shop, "stored-values/" + code + "/hold", till.token(), "{}").status());
        Books.run(shop, "update value_account set expires_on = '2026-01-31' where code = '" + code + "'");
        var expired = hold(shop, till, code, Ids.next().toString(), 100);
        assertEquals("urn:problem:storedvalue:value-expired", expired.body().getString("type"));
        assertEquals(List.of("value-expired"), found(till, code, "GIFT_CARD"));
        assertEquals(List.of("value-of-another-kind", "value-expired"), found(till, code, "VOUCHER"));
        Books.run(shop, "update value_account set expires_on = null, blocked = true where code = '" + code + "'");
        assertEquals("urn:problem:storedvalue:value-blocked", hold(shop, till, code, Ids.next().toString(), 100).body().getString("type"));
        assertEquals(List.of("value-blocked"), found(till, code, "GIFT_CARD"));
        assertEquals(List.of("value-unknown"), found(till, code(), "GIFT_CARD"));
        assertEquals(List.of("value-amount-out-of-range"), codes(till, load(till, code(), -100, "CASH")));
        assertEquals(List.of("value-for-a-promise"), codes(till, load(till, code(), 100, "GIFT_CARD")));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theDatabaseRefusesToChangeAnEntry(String shop) {
        var till = TillClient.at(shop);
        till.send(load(till, code(), 100, "CASH"));
        assertTrue(assertThrows(IllegalStateException.class, () -> Books.run(shop, "update value_entry set amount = 1")).getCause().getMessage().contains("never changed"));
        assertTrue(assertThrows(IllegalStateException.class, () -> Books.run(shop, "delete from value_entry")).getCause().getMessage().contains("never removed"));
    }

    private static List<String> found(TillClient till, String code, String kind) {
        var text = text(till);
        return codes(till, till.sale(text.paidBy(TenderText.value(kind, 1_000, code).build(), TenderText.cash(text.due() - 1_000, text.due() - 1_000).build())));
    }

    private static SignedEntry load(TillClient till, String code, long amount, String by) {
        var tender = by.equals("CARD") ? TenderText.card(amount, "A1B2") : TenderText.value(by, amount, null);
        return till.chained("value.load", Ids.next().toString(), Instant.now(), TenderText.load("GIFT_CARD", code, amount, tender));
    }

    private static Api.Reply hold(String shop, TillClient till, String code, String sale, long amount) {
        return Api.post(shop, "stored-values/" + code + "/hold", till.token(), ask(sale, amount));
    }

    private static String ask(String sale, long amount) {
        return Json.createObjectBuilder().add("sale", sale).add("amount", amount).build().toString();
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            var done = new ArrayList<T>();
            for (var one : pool.invokeAll(work)) done.add(one.get());
            return done;
        } finally {
            pool.shutdown();
        }
    }

    private static String code() {
        return "T" + Ids.next().toString().replace("-", "").substring(17).toUpperCase();
    }

    private static SaleText text(TillClient till) {
        return SaleText.of(List.of(new Sold(till.goods(3), 5_000), new Sold(till.goods(11), 4_000)), till.taxes());
    }

    private static jakarta.json.JsonObjectBuilder approved(TillClient till) {
        return DayText.approval("REFUND", till.supervisor(), "Customer's wish");
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private static long balance(String shop, String code) {
        return Books.number(shop, "select balance from value_account where code = '" + code + "'");
    }

    private static long z(String shop, TillClient till, String section) {
        return Books.number(shop, "select coalesce(sum(r.amount), 0) from z_row r where r.section = '" + section + "' and r.z_id = (select z.id from z_report z where z.shift_id = uuid_to_bin('" + till.shift() + "') order by z.revision desc limit 1)");
    }

    private static void whole(String shop) {
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }
}
