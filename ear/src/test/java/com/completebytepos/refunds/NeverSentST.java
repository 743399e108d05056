package com.completebytepos.refunds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.books.Due;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.payments.MobileTill;
import com.completebytepos.payments.Simulator;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What certainly never left is known as such; what may have gone is not called so because a later attempt did not leave. */
class NeverSentST {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String PAYOUTS = "/office/purchasing/payouts.xhtml?lang=en";

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whatNeverLeftIsTakenBackAndSentAgain(String shop, String owner) {
        var payment = paid(shop, 7_100);
        outage(shop, "SPIKE_429", "/mpesa/reversal");
        var refund = sent(shop, owner, payment);
        awaitErrand(shop, refund, "PENDING 1");
        Books.run(shop, "update provider_errand set created_at = created_at - interval 20 second, version = version + 1 where subject_id = " + bin(refund));
        var form = page(shop, owner, refund);
        assertTrue(form.page().contains("It has not left yet"), form.page());
        assertFalse(form.page().contains("refund:wentNot"), "nobody needs to look up what never left");
        form.with("closeWhy", " ").press("stay");
        assertTrue(form.said("closeWhy").contains("Say why"), form.page());
        form.with("closeWhy", "M-PESA is away").press("stay");
        assertEquals("FAILED not-sent", Books.text(shop, "select concat(state, ' ', problem) from money_refund where id = " + bin(refund)));
        assertTrue(page(shop, owner, refund).page().contains("It never left this house"));
        page(shop, owner, refund).press("offers:0:send");
        Books.await(shop, "select state from money_refund where id = " + bin(refund), "DONE", PATIENCE);
        assertEquals(1, Books.number(shop, "select count(*) from provider_errand where state = 'DONE' and subject_id = " + bin(refund)));
        assertEquals(7_100, Books.number(shop, "select given_back from payment where id = " + bin(payment)));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whatMayHaveGoneIsNotSaidToBeHereBecauseALaterAttemptDidNotLeave(String shop, String owner) {
        var payment = paid(shop, 7_200);
        Simulator.nextErrand("reversal", "lost", Simulator.storeOf(shop));
        outage(shop, "CUT_AFTER", "/mpesa/reversal");
        var refund = sent(shop, owner, payment);
        awaitErrand(shop, refund, "UNKNOWN 1");
        outage(shop, "SPIKE_429", "/mpesa/reversal");
        again(shop, refund);
        awaitErrand(shop, refund, "UNKNOWN 2");
        Books.run(shop, "update provider_errand set created_at = created_at - interval 20 second, version = version + 1 where subject_id = " + bin(refund));
        assertFalse(page(shop, owner, refund).page().contains("refund:stay"), "the first may have gone");
        again(shop, refund);
        Books.await(shop, "select state from money_refund where id = " + bin(refund), "DONE", PATIENCE);
        assertEquals(7_200, Books.number(shop, "select given_back from payment where id = " + bin(payment)), "once");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, otieno", "soko, musa, kamau"})
    void aSupplierIsPaidOnceThoughTheFirstAttemptWasNotTaken(String shop, String owner, String accountant) {
        paid(shop, 7_300);
        var supplier = Ids.next().toString();
        Books.run(shop, "insert into supplier (id, code, name, terms_days, lead_days, active) values (" + bin(supplier) + ", 'N" + System.nanoTime() % 1_000_000_000 + "', 'Never sent', 30, 1, true)");
        OfficeForm.on(Office.signedIn(shop, accountant), PAYOUTS + "&supplier=" + supplier, "payout").with("number", shop.equals("duka") ? "888880" : "5200099")
                .with("till", String.valueOf(shop.equals("soko"))).with("reference", "INV7").with("amount", "20").press("ask");
        outage(shop, "SPIKE_429", "/mpesa/b2b");
        OfficeForm.on(Office.signedIn(shop, owner), PAYOUTS + "&supplier=" + supplier, "payouts").press("table:0:approve");
        var payout = Books.text(shop, "select bin_to_uuid(id) from supplier_payout where supplier_id = " + bin(supplier));
        awaitErrand(shop, payout, "PENDING 1");
        again(shop, payout);
        Books.await(shop, "select state from supplier_payout where id = " + bin(payout), "DONE", PATIENCE);
        var receipt = Books.text(shop, "select receipt from supplier_payout where id = " + bin(payout));
        assertEquals(1, Simulator.truth(Simulator.storeOf(shop)).stream().filter(m -> m.toString().contains(receipt) && m.toString().contains("B2B")).count());
    }

    /** The next request there that names the shop's number meets this. */
    private static void outage(String shop, String kind, String path) {
        Simulator.control("outages", "{\"kind\":\"" + kind + "\",\"path\":\"" + path + "\",\"contains\":\"" + Simulator.storeOf(shop) + "\",\"times\":1}");
    }

    /** It is due once more, and the time a result takes is over. */
    private static void again(String shop, String subject) {
        Books.run(shop, "update provider_errand set sent_at = sent_at - interval 1 minute, version = version + 1 where subject_id = " + bin(subject));
        var id = Books.text(shop, "select bin_to_uuid(id) from provider_errand where subject_id = " + bin(subject));
        // The attempt before must have ended: its end says when the next one is due.
        Books.await(shop, "select count(*) from cbpos_work.work_item where reference = '" + id + "' and shop = '" + shop + "' and leased_until is null", "1", PATIENCE);
        Due.now(shop, "payments.errand", id);
    }

    private static String paid(String shop, long cents) {
        var till = MobileTill.at(shop);
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-fast");
        var id = till.asked(cents, phone);
        till.await(id, PATIENCE, one -> one.getString("state").equals("PAID") && one.containsKey("code"));
        return id;
    }

    private static String sent(String shop, String owner, String payment) {
        OfficeForm.on(Office.signedIn(shop, owner), "/office/payments/payment.xhtml?lang=en&id=" + payment, "payment").with("why", "Paid twice").press("askRefund");
        var refund = Books.text(shop, "select bin_to_uuid(id) from money_refund where payment_id = " + bin(payment));
        page(shop, owner, refund).press("offers:0:send");
        return refund;
    }

    private static OfficeForm page(String shop, String who, String refund) {
        return OfficeForm.on(Office.signedIn(shop, who), "/office/refunds/refund.xhtml?lang=en&id=" + refund, "refund");
    }

    private static void awaitErrand(String shop, String subject, String wanted) {
        Books.await(shop, "select concat(state, ' ', tries) from provider_errand where subject_id = " + bin(subject), wanted, PATIENCE);
    }

    private static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }
}
