package com.completebytepos.storedvalue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.payments.MobileTill;
import com.completebytepos.payments.Simulator;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gift card is sold for every kind of money the branch takes, and for nothing the shop only owes. */
class CardsForMoneyST {
    private static final long FLOAT = 500_000;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Africa/Nairobi"));

    @BeforeEach
    void everyBranchTakesEverything() {
        for (var shop : List.of("duka", "soko")) {
            Books.run(shop, "insert ignore into foreign_rate (currency, day, rate) values ('USD', '2026-01-01', 129.5), ('USD', date(utc_timestamp() + interval 3 hour), 129.5)");
            for (var kind : List.of("CHEQUE", "FOREIGN_CASH", "POINTS", "ON_ACCOUNT")) Books.run(shop, "insert into branch_tender (branch_id, kind, place_no, taken) select id, '" + kind + "', 90, true from branch on duplicate key update taken = true");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void everyMoneyPaysForACardAndTheDrawerKnowsWhereItLies(String shop) {
        var till = TillClient.at(shop);
        var code = code();
        assertEquals(List.of(), codes(till, load(till, code, 30_000, TenderText.cash(30_000, 50_000))));
        assertEquals(List.of(), codes(till, load(till, code, 20_000, TenderText.card(20_000, "A1B2"))));
        assertEquals(List.of(), codes(till, load(till, code, 10_000, TenderText.cheque(10_000, "004711", TODAY))));
        assertEquals(List.of(), codes(till, load(till, code, 100_000, TenderText.foreign(100_000, 129_500, "USD", 1_000, 1_295_000))));
        assertEquals(List.of("payment-to-verify"), codes(till, load(till, code, 5_000, json(MobileTill.tender(5_000, null, Simulator.freshCode("S"))))));
        assertEquals(165_000, balance(shop, code));
        var count = DayText.closeByTender(FLOAT + 30_000 - 29_500, DayText.slips("CARD", 20_000), DayText.slips("CHEQUE", 10_000), DayText.slips("FOREIGN_CASH", 129_500).add("currency", "USD").add("foreign", 1_000));
        assertEquals(List.of(), codes(till, till.chained("shift.close", Ids.next().toString(), Instant.now(), count)));
        assertEquals(0, z(shop, till, "VARIANCE") + z(shop, till, "TENDER_DIFF"));
        assertEquals(165_000, z(shop, till, "VALUE"));
        assertEquals(500, z(shop, till, "MOVE"), "cash for a card came, change for dollars went");
        assertEquals(159_500, z(shop, till, "TENDER_DUE"));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPromptPaysForOneCardOnce(String shop) {
        var phone = MobileTill.at(shop);
        var till = phone.till();
        var customer = Simulator.freshPhone();
        Simulator.next(customer, "success-fast");
        var payment = phone.asked(7_000, customer);
        phone.await(payment, "PAID", Duration.ofSeconds(30));
        var code = code();
        assertEquals(List.of(), codes(till, load(till, code, 7_000, json(MobileTill.tender(7_000, payment, null)))));
        assertEquals(7_000, balance(shop, code));
        assertEquals(List.of("payment-used-before"), codes(till, load(till, code(), 7_000, json(MobileTill.tender(7_000, payment, null)))));
        assertEquals(List.of("payment-used-before"), phone.sold(phone.rung(), MobileTill.tender(phone.rung().due(), payment, null)).stream().filter("payment-used-before"::equals).toList());
        whole(shop);
    }

    /** What was given as change is gone: the payment holds no more than the card to give back. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void changeOfAPaymentIsNotOwedASecondTime(String shop) {
        var phone = MobileTill.at(shop);
        var till = phone.till();
        var customer = Simulator.freshPhone();
        Simulator.next(customer, "success-fast");
        var payment = phone.asked(100_000, customer);
        phone.await(payment, "PAID", Duration.ofSeconds(30));
        assertEquals(List.of(), codes(till, load(till, code(), 50_000, json(MobileTill.tender(50_000, payment, null)).add("given", 100_000).add("change", 50_000))));
        assertEquals(100_000, Books.number(shop, "select amount from payment_use where payment_id = uuid_to_bin('" + payment + "')"));
        assertFalse(Office.signedIn(shop, shop.equals("duka") ? "asha" : "musa").page("/office/payments/payment.xhtml?id=" + payment).contains("payment:askRefund"), "the rest went back in cash");
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatTheShopOwesBuysNoCard(String shop) {
        var till = TillClient.at(shop);
        for (var kind : List.of("GIFT_CARD", "VOUCHER", "STORE_CREDIT", "POINTS", "ON_ACCOUNT")) {
            var code = code();
            assertEquals(List.of("value-for-a-promise"), codes(till, load(till, code, 10_000, TenderText.value(kind, 10_000, code()))), kind);
            assertEquals(0, Books.number(shop, "select count(*) from value_account where code = '" + code + "'"), kind);
        }
        assertEquals(List.of("tender-kind-unknown"), codes(till, load(till, code(), 100, TenderText.value("COWRIES", 100, null))));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsOddAboutTheMoneyIsFoundAndTheBooksStayWhole(String shop) {
        var till = TillClient.at(shop);
        assertEquals(List.of("card-code-missing"), codes(till, load(till, code(), 10_000, TenderText.card(10_000, null))));
        assertEquals(List.of("card-code-missing"), codes(till, load(till, code(), 10_000, TenderText.card(10_000, "\u20ac?"))), "no code at all is none");
        assertEquals(List.of("cheque-date-odd"), codes(till, load(till, code(), 10_000, TenderText.cheque(10_000, "4711", TODAY.plusDays(1)))));
        assertEquals(List.of("change-not-from-cash"), codes(till, load(till, code(), 10_000, TenderText.card(10_000, "A1B2").add("given", 10_500).add("change", 500))));
        assertEquals(List.of("change-differs", "given-too-little"), codes(till, load(till, code(), 10_000, TenderText.card(10_000, "A1B2").add("given", 9_000))));
        assertEquals(List.of("foreign-rate-differs"), codes(till, load(till, code(), 10_000, TenderText.foreign(10_000, 10_000, "USD", 100, 1_400_000))));
        assertEquals(List.of("foreign-amount-missing"), codes(till, load(till, code(), 10_000, TenderText.foreign(10_000, 10_000, "USD", 100, 1_295_000).remove("currency"))));
        Books.run(shop, "update branch_tender set taken = false where kind = 'CHEQUE'");
        assertEquals(List.of("tender-not-taken"), codes(till, load(till, code(), 10_000, TenderText.cheque(10_000, "4711", TODAY))));
        assertTrue(balanceOf(shop, till) >= 80_000, "the money was paid all the same");
        var count = DayText.closeByTender(FLOAT).add("approvals", Json.createArrayBuilder().add(DayText.approval("SHIFT_VARIANCE", till.supervisor(), "Nothing there")));
        assertEquals(List.of(), codes(till, till.chained("shift.close", Ids.next().toString(), Instant.now(), count)));
        whole(shop);
    }

    private static long balanceOf(String shop, TillClient till) {
        return Books.number(shop, "select sum(amount) from value_load where shift_id = uuid_to_bin('" + till.shift() + "')");
    }

    private static JsonObjectBuilder json(JsonObject tender) {
        return Json.createObjectBuilder(tender);
    }

    private static SignedEntry load(TillClient till, String code, long amount, JsonObjectBuilder tender) {
        return till.chained("value.load", Ids.next().toString(), Instant.now(), TenderText.load("GIFT_CARD", code, amount, tender));
    }

    private static String code() {
        return "M" + Ids.next().toString().replace("-", "").substring(17).toUpperCase();
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private static long balance(String shop, String code) {
        return Books.number(shop, "select balance from value_account where code = '" + code + "'");
    }

    private static long z(String shop, TillClient till, String section) {
        return Books.number(shop, "select coalesce(sum(r.amount), 0.00) from z_row r where r.section = '" + section + "' and r.z_id = (select z.id from z_report z where z.shift_id = uuid_to_bin('" + till.shift() + "') order by z.revision desc limit 1)");
    }

    private static void whole(String shop) {
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }
}
