package com.completebytepos.payments;

import static com.completebytepos.payments.LookedUpFirstST.bin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Desks;
import com.completebytepos.pages.OfficeForm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop is paid at more than one number: whichever of them a code was paid to, it is one payment, and no honest code is called false. */
class OtherNumbersST {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");

    private final Desks desks = new Desks();

    @AfterEach
    void onlyTheOwnNumberAgain() {
        for (var shop : List.of("duka", "soko")) {
            Books.run(shop, "update provider_account set active = (short_code = '" + Simulator.storeOf(shop) + "'), version = version + 1 where name like 'Beside %' or short_code = '" + Simulator.storeOf(shop) + "'");
            LookedUpFirstST.typedInAFormerShift(shop, "code like 'UY%'");
        }
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno, true", "soko, kamau, true", "duka, otieno, false", "soko, kamau, false"})
    void aCodePaidIntoABankIsSettledByTheBanksStatementAndIsOnePayment(String shop, String accountant, boolean bankAlone) {
        var number = beside(shop, "BANK", String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999)));
        if (bankAlone) Books.run(shop, "update provider_account set active = false, version = version + 1 where short_code = '" + Simulator.storeOf(shop) + "'");
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var code = Simulator.freshCode("UY").substring(0, 8) + "47";
        assertTrue(till.sold(rung, MobileTill.tender(rung.due(), null, code)).contains("payment-to-verify"));
        assertEquals(bankAlone ? number : Simulator.storeOf(shop), Books.text(shop, "select short_code from payment where code = '" + code + "'"));
        var day = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDateTime.now(NAIROBI));
        var file = "Transaction Date,Narrative,Transaction Ref,Debit,Credit,Balance\r\n" + day + ",MPS 254712345678 " + code + " JANE DOE,S" + System.nanoTime() % 10_000_000_000L + "X,," + rung.due() / 100 + ".00,1\r\n";
        var form = OfficeForm.on(desks.of(shop, accountant), "/office/reconciliation/days.xhtml?lang=en", "reconciliation");
        var page = form.with("account", Books.text(shop, "select bin_to_uuid(id) from provider_account where short_code = '" + number + "'")).upload("file", "bank.csv", file.getBytes(StandardCharsets.UTF_8), "take");
        assertTrue(page.contains("0 not readable"), page);
        assertEquals("PAID " + number + " BANK 1", Books.text(shop, "select concat(min(state), ' ', min(short_code), ' ', min(provider), ' ', count(*)) from payment where code = '" + code + "'"));
        Books.await(shop, "select count(*) from reconciled_day where state = 'DONE' and open_items = 0 and short_code = '" + number + "'", "1", PATIENCE);
    }

    @ParameterizedTest
    @CsvSource({"duka, POCHI", "soko, POCHI", "duka, SEND_MONEY", "soko, SEND_MONEY"})
    void aCodePaidToAPhoneOfTheShopIsNoFalseOne(String shop, String kind) {
        var phone = beside(shop, kind, "0" + Simulator.freshPhone().substring(3));
        var till = MobileTill.at(shop);
        var code = typed(till);
        told(shop, code, found(till, code, "2547****" + phone.substring(7) + " - THE SHOP", null));
        assertEquals("PAID " + phone, Books.text(shop, "select concat(state, ' ', short_code) from payment where code = '" + code + "'"));
        var unheard = typed(till);
        Books.run(shop, "update payment set created_at = created_at - interval 4 minute, version = version + 1 where code = '" + unheard + "'");
        for (int looks = 0; looks < 2; looks++) told(shop, unheard, "{\"Result\":{\"ResultCode\":2032,\"ResultDesc\":\"not found\",\"ConversationID\":\"AG_N\"}}");
        assertEquals("TO_VERIFY not-found", Books.text(shop, "select concat(p.state, ' ', a.kind) from payment p join payment_alarm a on a.payment_id = p.id where p.code = '" + unheard + "'"), "of a phone nobody tells but its statement");
        var stranger = typed(till);
        told(shop, stranger, found(till, stranger, "254711000000 - SOMEBODY ELSE", null));
        assertEquals("FALSE", Books.text(shop, "select state from payment where code = '" + stranger + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aReceiptFromDaysAgoProvesNothing(String shop) {
        var till = MobileTill.at(shop);
        var stamp = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
        var old = typed(till);
        told(shop, old, found(till, old, Simulator.storeOf(shop) + " - The shop", stamp.format(LocalDateTime.now(NAIROBI).minusHours(25))));
        assertEquals("TO_VERIFY old-code old-code", Books.text(shop, "select concat(p.state, ' ', p.reason, ' ', a.kind) from payment p join payment_alarm a on a.payment_id = p.id where p.code = '" + old + "'"));
        var fresh = typed(till);
        Books.run(shop, "update provider_account set created_at = created_at - interval 3 day");
        var paidAt = LocalDateTime.now(NAIROBI).minusHours(2).withNano(0);
        told(shop, fresh, found(till, fresh, Simulator.storeOf(shop) + " - The shop", stamp.format(paidAt)));
        assertEquals("PAID " + paidAt.minusHours(3).toString().replace('T', ' ').substring(0, 16), Books.text(shop, "select concat(state, ' ', left(paid_at, 16)) from payment where code = '" + fresh + "'"), "it came when the provider says");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatWasTypedForAnotherNumberIsTheMoneyThatComesIn(String shop) {
        var till = MobileTill.at(shop);
        var code = typed(till);
        Books.run(shop, "update payment set account_id = null, short_code = 'MPESA', version = version + 1 where code = '" + code + "'");
        var body = "{\"TransID\":\"" + code + "\",\"TransTime\":\"soon\",\"TransAmount\":\"" + till.rung().due() / 100 + ".00\",\"BusinessShortCode\":\"" + Simulator.storeOf(shop) + "\",\"MSISDN\":\"2547 ***** 126\"}";
        assertEquals(200, Simulator.tell(shop, Books.text(shop, "select call_token from provider_account where short_code = '" + Simulator.storeOf(shop) + "'"), body).statusCode());
        Books.await(shop, "select concat(min(state), ' ', min(short_code), ' ', count(*)) from payment where code = '" + code + "'", "PAID " + Simulator.storeOf(shop) + " 1", PATIENCE);
        var free = Simulator.freshCode("UY");
        assertEquals(200, Simulator.tell(shop, Books.text(shop, "select call_token from provider_account where short_code = '" + Simulator.storeOf(shop) + "'"), body.replace(code, free).replaceFirst("TransAmount\":\"[^\"]*", "TransAmount\":\"37.19")).statusCode());
        Books.await(shop, "select concat(state, ' ', guessed) from payment where code = '" + free + "'", "PAID 1", PATIENCE);
        assertEquals(0, Books.checks(shop).get("paid_payments_are_settled.sql"), "a time nobody can read is a time all the same");
    }

    /** A number of the shop beside its own. */
    private static String beside(String shop, String kind, String number) {
        var id = Ids.next();
        Books.run(shop, "insert into provider_account (id, name, kind, environment, short_code, receiving_number, call_token) values (uuid_to_bin('" + id + "'), 'Beside " + number + "', '" + kind + "', 'LIVE', '" + number + "', '" + number + "', '"
                + id.toString().replace("-", "") + "')");
        return number;
    }

    /** A sale is told as paid by it. */
    private static String typed(MobileTill till) {
        var rung = till.rung();
        var code = Simulator.freshCode("UY");
        till.sold(rung, MobileTill.tender(rung.due(), null, code));
        return code;
    }

    private static String found(MobileTill till, String code, String party, String at) {
        var parameters = "{\"Key\":\"ReceiptNo\",\"Value\":\"" + code + "\"},{\"Key\":\"Amount\",\"Value\":" + till.rung().due() / 100 + ".00},{\"Key\":\"TransactionStatus\",\"Value\":\"Completed\"},{\"Key\":\"CreditPartyName\",\"Value\":\"" + party + "\"}"
                + (at == null ? "" : ",{\"Key\":\"FinalisedTime\",\"Value\":" + at + "}");
        return "{\"Result\":{\"ResultType\":0,\"ResultCode\":0,\"ResultDesc\":\"ok\",\"ConversationID\":\"AG_N\",\"ResultParameters\":{\"ResultParameter\":[" + parameters + "]}}}";
    }

    /** What the look-up that is open tells, and that it was taken. */
    private static void told(String shop, String code, String body) {
        var id = Books.text(shop, "select bin_to_uuid(id) from provider_errand where kind = 'STATUS' and state <> 'DONE' and code = '" + code + "' limit 1");
        assertEquals(200, Simulator.tell(shop, Books.text(shop, "select call_token from provider_errand where id = " + bin(id)), body).statusCode());
        var until = Instant.now().plus(PATIENCE);
        while (!"DONE".equals(Books.text(shop, "select state from provider_errand where id = " + bin(id))) && Instant.now().isBefore(until)) Simulator.pause(100);
        assertEquals("DONE", Books.text(shop, "select state from provider_errand where id = " + bin(id)));
    }
}
