package com.completebytepos.refunds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.Desks;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.payments.MobileTill;
import com.completebytepos.payments.Simulator;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refunds of which nothing is heard, and refunds asked for at the same moment. */
class HangingRefundsST {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Desks desks = new Desks();

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, otieno", "soko, musa, kamau"})
    void whatHangsIsClosedByHandAndWhatIsHeardLaterCounts(String shop, String owner, String accountant) {
        var payment = paid(MobileTill.at(shop), 6_100);
        var refund = sent(shop, owner, payment);
        var early = page(shop, owner, refund);
        assertFalse(early.page().contains("refund:wentNot"), "it may still be heard of");
        Books.run(shop, "update money_refund set sent_at = sent_at - interval 20 minute, version = version + 1 where id = " + bin(refund));
        assertFalse(page(shop, accountant, refund).page().contains("refund:wentNot"), "who may send no money may not say where it is");
        var form = page(shop, owner, refund);
        form.with("closeWhy", " ").press("wentNot");
        assertTrue(form.said("closeWhy").contains("Say why"), form.page());
        form.with("closeWhy", "The portal shows it").with("closeCode", "no code!").press("went");
        assertTrue(form.said("closeCode").contains("6 to 30"), form.page());
        form.with("closeWhy", "Not on the portal").press("wentNot");
        assertEquals("FAILED", state(shop, refund));
        assertEquals("FAILED by-hand", Books.text(shop, "select concat(state, ' ', reason) from provider_errand where subject_id = " + bin(refund)));
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'refunds.closed-by-hand' and detail like '%did not go: Not on the portal' and subject_id = '" + refund + "'"));
        assertEquals(6_100, Books.number(shop, "select given_back from payment where id = " + bin(payment)), "set aside until somebody drops it");
        told(shop, refund, "ULATE00001");
        assertEquals("DONE", state(shop, refund));
        assertEquals("ULATE00001", Books.text(shop, "select receipt from money_refund where id = " + bin(refund)));
        assertEquals(0, alarms(shop, payment));
        assertEquals(0, Books.checks(shop).get("no_more_is_given_back_than_came.sql"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whatWentTwiceAfterAllIsAlarmed(String shop, String owner) {
        var both = MobileTill.at(shop).paid(List.of(6_200L, 6_300L));
        var payment = both.get(0).getString("id");
        var refund = sent(shop, owner, payment);
        Books.run(shop, "update money_refund set sent_at = sent_at - interval 20 minute, version = version + 1 where id = " + bin(refund));
        page(shop, owner, refund).with("closeWhy", "Not on the portal").press("wentNot");
        page(shop, owner, refund).press("hand");
        assertEquals("DONE", state(shop, refund), "given in cash");
        told(shop, refund, "ULATE00002");
        assertEquals(1, alarms(shop, payment));
        assertTrue(desks.of(shop, owner).page("/office/payments/payments.xhtml?lang=en").contains("went back to the customer although"));
        var other = both.get(1).getString("id");
        var second = sent(shop, owner, other);
        Books.run(shop, "update money_refund set sent_at = sent_at - interval 20 minute, version = version + 1 where id = " + bin(second));
        page(shop, owner, second).with("closeWhy", "Seen on the portal").with("closeCode", "ulate00003").press("went");
        assertEquals("ULATE00003", Books.text(shop, "select receipt from money_refund where state = 'DONE' and id = " + bin(second)));
        told(shop, second, "ULATE00003");
        assertEquals(0, alarms(shop, other), "the same money told once more");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whatWasDroppedAndWentAfterAllIsGoneFromThePayment(String shop, String owner) {
        var both = MobileTill.at(shop).paid(List.of(6_600L, 6_700L));
        var payment = both.get(0).getString("id");
        var refund = sent(shop, owner, payment);
        dropped(shop, owner, refund);
        assertEquals(0, Books.number(shop, "select given_back from payment where id = " + bin(payment)));
        told(shop, refund, "ULATE00004");
        assertEquals("DONE ULATE00004", Books.text(shop, "select concat(state, ' ', receipt) from money_refund where id = " + bin(refund)));
        assertEquals(6_600, Books.number(shop, "select given_back from payment where id = " + bin(payment)), "nobody is offered what is gone");
        assertEquals(0, alarms(shop, payment));
        var taken = both.get(1).getString("id");
        var late = sent(shop, owner, taken);
        dropped(shop, owner, late);
        Books.run(shop, "insert into payment_use (payment_id, sale_id, line_no, amount, used_at) values (" + bin(taken) + ", " + bin(Ids.next().toString()) + ", 1, 67, utc_timestamp(3))");
        told(shop, late, "ULATE00005");
        Books.run(shop, "delete from payment_use where payment_id = " + bin(taken));
        assertEquals("CANCELLED", state(shop, late));
        assertEquals(1, alarms(shop, taken), "a sale took it meanwhile");
        assertEquals(0, Books.checks(shop).get("no_more_is_given_back_than_came.sql"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whatWaitsToBeSentOnceMoreIsNotWhenTheFirstArrivedAfterAll(String shop, String owner) throws Exception {
        var payment = paid(MobileTill.at(shop), 6_800);
        var refund = sent(shop, owner, payment);
        Books.run(shop, "update money_refund set sent_at = sent_at - interval 20 minute, version = version + 1 where id = " + bin(refund));
        page(shop, owner, refund).with("closeWhy", "Not on the portal").press("wentNot");
        Simulator.nextErrand("reversal", "lost", Simulator.storeOf(shop));
        page(shop, owner, refund).press("offers:0:send");
        var second = Books.text(shop, "select bin_to_uuid(id) from provider_errand where subject_id = " + bin(refund) + " order by created_at desc limit 1");
        await(shop, "select state from provider_errand where id = " + bin(second), "SENT");
        var item = "cbpos_work.work_item set due_at = utc_timestamp(3)%s where reference = '" + second + "' and shop = '" + shop + "'";
        Database.run("update " + item.formatted(" + interval 1 hour"));
        Books.run(shop, "update provider_errand set state = 'PENDING', sent_at = null, conversation_id = null, version = version + 1 where id = " + bin(second));
        told(shop, refund, "ULATE00006");
        assertEquals("DONE", state(shop, refund));
        assertEquals("FAILED gone-before", Books.text(shop, "select concat(state, ' ', reason) from provider_errand where id = " + bin(second)));
        Database.run("update " + item.formatted(""));
        await(shop, "select count(*) from cbpos_work.work_item where reference = '" + second + "'", "0");
        assertEquals(1, Books.number(shop, "select tries from provider_errand where id = " + bin(second)), "it was not sent once more");
        assertEquals(0, alarms(shop, payment));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, njeri", "soko, musa, achieng"})
    void ofTwoRefundsAtOnceOneFindsNothingLeft(String shop, String owner, String supervisor) throws Exception {
        var payment = paid(MobileTill.at(shop), 6_400);
        var pages = atOnce(shop, payment, null, asking(shop, owner, payment, "64"), asking(shop, supervisor, payment, "64"));
        assertEquals(1, Books.number(shop, "select count(*) from money_refund where payment_id = " + bin(payment)));
        assertEquals(6_400, Books.number(shop, "select given_back from payment where id = " + bin(payment)));
        assertEquals(1, pages.stream().filter(page -> page.contains("at most KES 0")).count(), "who came second is told what is left");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whatASaleTakesAtThisMomentIsNotGivenBack(String shop, String owner) throws Exception {
        var payment = paid(MobileTill.at(shop), 6_500);
        var use = "insert into payment_use (payment_id, sale_id, line_no, amount, used_at) values (" + bin(payment) + ", " + bin(Ids.next().toString()) + ", 1, 65, utc_timestamp(3))";
        var pages = atOnce(shop, payment, use, asking(shop, owner, payment, "65"));
        Books.run(shop, "delete from payment_use where payment_id = " + bin(payment));
        assertTrue(pages.get(0).contains("at most KES 0"), pages.get(0));
        assertEquals(0, Books.number(shop, "select count(*) from money_refund where payment_id = " + bin(payment)));
    }

    /** All of them while somebody else holds the payment, so that they meet; then he lets it go. The provider's word of the payment is in before. */
    @SafeVarargs
    private static List<String> atOnce(String shop, String payment, String meanwhile, Callable<String>... asks) throws Exception {
        await(shop, "select count(*) > 0 from provider_word w join payment p on p.code = w.code where p.id = " + bin(payment), "1");
        var pool = Executors.newFixedThreadPool(asks.length);
        try (var holder = Books.open(shop); var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.executeQuery("select id from payment where id = " + bin(payment) + " for update").next();
            if (meanwhile != null) statement.execute(meanwhile);
            var running = java.util.Arrays.stream(asks).map(pool::submit).toList();
            awaitWaiting(shop, asks.length);
            holder.commit();
            var pages = new java.util.ArrayList<String>();
            for (var one : running) pages.add(one.get());
            return pages;
        } finally {
            pool.shutdownNow();
        }
    }

    /** So many stand before the payment and cannot go on. */
    private static void awaitWaiting(String shop, int many) throws Exception {
        var query = "select count(*) from information_schema.processlist where db = 'cbpos_shop_" + shop + "' and command <> 'Sleep' and time >= 1 and info like '%from payment %for update%' and id <> connection_id()";
        try (var server = Database.connectAsTheServer(); var statement = server.createStatement()) {
            for (int tries = 0; tries < 300; tries++) {
                try (var rows = statement.executeQuery(query)) {
                    if (rows.next() && rows.getInt(1) >= many) return;
                }
                Thread.sleep(100);
            }
        }
        throw new AssertionError(many + " do not wait for the payment in " + shop);
    }

    private Callable<String> asking(String shop, String who, String payment, String amount) {
        var form = OfficeForm.on(desks.of(shop, who), "/office/payments/payment.xhtml?lang=en&id=" + payment, "payment").with("amount", amount).with("why", "Paid twice");
        return () -> form.press("askRefund");
    }

    /** Asked for and sent; the provider's result is lost. @return the refund */
    private String sent(String shop, String owner, String payment) {
        OfficeForm.on(desks.of(shop, owner), "/office/payments/payment.xhtml?lang=en&id=" + payment, "payment").with("why", "Paid twice").press("askRefund");
        var refund = Books.text(shop, "select bin_to_uuid(id) from money_refund where payment_id = " + bin(payment));
        Simulator.nextErrand("reversal", "lost", Simulator.storeOf(shop));
        page(shop, owner, refund).press("offers:0:send");
        await(shop, "select state from provider_errand where subject_id = " + bin(refund), "SENT");
        return refund;
    }

    /** Looked up, not found, and given up. */
    private void dropped(String shop, String owner, String refund) {
        Books.run(shop, "update money_refund set sent_at = sent_at - interval 20 minute, version = version + 1 where id = " + bin(refund));
        page(shop, owner, refund).with("closeWhy", "Not on the portal").press("wentNot");
        page(shop, owner, refund).press("cancel");
        assertEquals("CANCELLED", state(shop, refund));
    }

    /** The provider's result of the first attempt after all. */
    private static void told(String shop, String refund, String receipt) {
        var errand = " from provider_errand where subject_id = " + bin(refund) + " order by created_at, id limit 1";
        var body = "{\"Result\":{\"ResultType\":0,\"ResultCode\":0,\"ResultDesc\":\"ok\",\"ConversationID\":\"" + Books.text(shop, "select conversation_id" + errand) + "\",\"TransactionID\":\"" + receipt + "\"}}";
        assertEquals(200, Simulator.tell(shop, Books.text(shop, "select call_token" + errand), body).statusCode());
        await(shop, "select count(*) from provider_call c join provider_errand e on e.id = c.errand_id where c.done_at is not null and e.subject_id = " + bin(refund), "1");
    }

    private OfficeForm page(String shop, String who, String refund) {
        return OfficeForm.on(desks.of(shop, who), "/office/refunds/refund.xhtml?lang=en&id=" + refund, "refund");
    }

    private static String paid(MobileTill till, long cents) {
        return till.paid(cents).getString("id");
    }

    private static long alarms(String shop, String payment) {
        return Books.number(shop, "select count(*) from payment_alarm where kind = 'given-back-twice' and payment_id = " + bin(payment));
    }

    private static String state(String shop, String refund) {
        return Books.text(shop, "select state from money_refund where id = " + bin(refund));
    }

    private static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }

    private static void await(String shop, String query, String wanted) {
        Books.await(shop, query, wanted, PATIENCE);
    }
}
