package com.completebytepos.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Desks;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.payments.MobileTill;
import com.completebytepos.payments.Simulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An imported statement ends what nobody told the end of, and shows what the provider did without us. */
class StatementsDecideST {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final DateTimeFormatter DMY = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss");
    private static final String HEAD = "Receipt No.,Completion Time,Initiation Time,Details,Transaction Status,Paid In,Withdrawn,Balance,Balance Confirmed,Reason Type,Other Party Info,Linked Transaction ID,A/C No.\r\n";

    private final Desks desks = new Desks();

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void whatNobodyToldTheEndOfIsDecidedByTheStatement(String shop, String accountant) throws Exception {
        var till = MobileTill.at(shop);
        var noon = noon(3, 3_000);
        var phone = Simulator.freshPhone();
        var all = OpenPrompt.all(till, new OpenPrompt(15_100, phone, "UNKNOWN", noon), new OpenPrompt(15_200, "FAILED", noon), new OpenPrompt(15_300, "UNKNOWN", noon), new OpenPrompt(15_400, "UNKNOWN", noon),
                new OpenPrompt(15_400, "UNKNOWN", noon), new OpenPrompt(15_500, "UNKNOWN", noon), new OpenPrompt(15_600, "UNKNOWN", noon.plusHours(2).minusMinutes(10)));
        var unknown = all.get(0);
        var failed = all.get(1);
        var unpaid = all.get(2);
        var twins = all.subList(3, 5);
        var other = all.get(5);
        var late = all.get(6);
        var code = Simulator.freshCode("VA");
        var file = HEAD + in(code, noon.plusMinutes(1), "151.00", phone.substring(0, 4) + "*****" + phone.substring(9)) + in(Simulator.freshCode("VB"), noon.plusMinutes(2), "152.00", "")
                + in(Simulator.freshCode("VC"), noon.plusMinutes(2), "154.00", "") + in(Simulator.freshCode("VD"), noon.plusMinutes(2), "155.00", "2547*****000")
                + in(Simulator.freshCode("VE"), noon.minusHours(1), "1.00", "") + in(Simulator.freshCode("VF"), noon.plusHours(2), "1.00", "");
        imported(shop, accountant, file);
        assertEquals("PAID " + code, Books.text(shop, "select concat(state, ' ', code) from payment where id = " + bin(unknown)));
        assertEquals("PAID 1", Books.text(shop, "select concat(state, ' ', late) from payment where id = " + bin(failed)), "money after a failure");
        assertEquals(1, Books.number(shop, "select count(*) from payment_alarm where kind = 'late' and payment_id = " + bin(failed)));
        assertEquals("FAILED not-paid", state(shop, unpaid), "the statement was read beyond it, and it is not there");
        for (var twin : twins) assertEquals("UNKNOWN", state(shop, twin), "one line cannot be two payments, and nobody guesses which");
        assertEquals("FAILED not-paid", state(shop, other), "another phone paid this amount");
        assertEquals("UNKNOWN", state(shop, late), "the statement ends too early to say");
        imported(shop, accountant, file);
        assertEquals(1, Books.number(shop, "select count(*) from payment where code = '" + code + "'"), "read again, it is the same");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno, njeri", "soko, kamau, achieng"})
    void whatIsMissingHereIsBookedWithAReasonByWhoMay(String shop, String accountant, String supervisor) {
        var at = noon(3_001, 6_000);
        var code = Simulator.freshCode("VG");
        imported(shop, accountant, HEAD + in(code, at, "1250.00", "2547*****126 - JANE"));
        var day = run(shop, at, 1);
        assertEquals(403, desks.of(shop, supervisor).get("/office/reconciliation/day.xhtml?id=" + day).statusCode());
        var page = OfficeForm.on(desks.of(shop, accountant), "/office/reconciliation/day.xhtml?lang=en&id=" + day, "day");
        page.press("open:0:note");
        page.with("note", " ").press("book");
        assertTrue(page.said("note").contains("Say why"), page.page());
        assertEquals(0, Books.number(shop, "select count(*) from payment where code = '" + code + "'"));
        page.with("note", "The branch had no network").press("book");
        assertEquals("STATEMENT PAID 1250.00", Books.text(shop, "select concat(channel, ' ', state, ' ', amount) from payment where code = '" + code + "'"));
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'reconciliation.booked' and detail like '" + code + "%The branch had no network'"));
        run(shop, at, 0);
        var payment = Books.text(shop, "select bin_to_uuid(id) from payment where code = '" + code + "'");
        assertTrue(desks.of(shop, accountant).page("/office/payments/payment.xhtml?lang=en&id=" + payment).contains("The branch had no network"), "its story says who booked it and why");
        assertEquals(0, Books.checks(shop).get("paid_payments_are_settled.sql"));
        var stranger = shop.equals("duka") ? desks.of("soko", "kamau") : desks.of("duka", "otieno");
        assertEquals(404, stranger.get("/office/reconciliation/day.xhtml?id=" + day).statusCode());
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno, asha", "soko, kamau, musa"})
    void aReversalNobodyHereAskedForIsAlarmedAndTheMoneyIsGone(String shop, String accountant, String owner) {
        var till = MobileTill.at(shop);
        var paid = till.paid(15_700);
        var id = paid.getString("id");
        var code = paid.getString("code");
        var receipt = Simulator.freshCode("VR");
        var at = LocalDateTime.now(NAIROBI);
        var file = HEAD + in(code, at, "157.00", "") + receipt + "," + DMY.format(at) + "," + DMY.format(at) + ",Reversal of " + code + ",Completed,,-157.00,0,true,Pay Bill Reversal,2547*****000," + code + ",\r\n";
        var fee = receipt + "," + DMY.format(at) + "," + DMY.format(at) + ",Charge for the reversal,Completed,,-7.00,0,true,Pay Bill Reversal Charge,2547*****000," + code + ",\r\n";
        file = file.replaceFirst("\r\n", "\r\n" + fee);
        imported(shop, accountant, file);
        imported(shop, accountant, file);
        assertEquals(1, Books.number(shop, "select count(*) from payment_alarm where kind = 'reversed' and payment_id = " + bin(id)));
        assertEquals(15_700, Books.number(shop, "select given_back from payment where id = " + bin(id)));
        assertEquals("DONE " + receipt + " provider", Books.text(shop, "select concat(state, ' ', receipt, ' ', asked_by) from money_refund where payment_id = " + bin(id)));
        assertFalse(till.claimableOfAll(0).stream().anyMatch(one -> one.getString("id").equals(id)), "no sale takes money that is gone");
        assertTrue(desks.of(shop, owner).page("/office/payments/payments.xhtml?lang=en").contains("was turned back at the provider itself"));
        assertEquals(0, Books.checks(shop).get("no_more_is_given_back_than_came.sql"));
    }

    @ParameterizedTest
    @CsvSource({"duka, asha, otieno, BANK", "soko, musa, kamau, BANK", "duka, asha, otieno, AIRTEL", "soko, musa, kamau, AIRTEL"})
    void aShopWithoutKeysProvesTypedCodesByTheStatementOfItsBankOrWallet(String shop, String owner, String accountant, String kind) {
        var number = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
        OfficeForm.on(desks.of(shop, owner), "/office/payments/accounts.xhtml?lang=en", "edit").with("name", kind + number).with("kind", kind).with("shortCode", number).press("save");
        var till = MobileTill.at(shop);
        var rung = till.rung();
        var good = (kind.equals("BANK") ? "FT" : "MP") + System.nanoTime() % 10_000_000_000L + "A1";
        var small = (kind.equals("BANK") ? "FT" : "MP") + System.nanoTime() % 10_000_000_000L + "B2";
        for (var code : new String[] {good, small}) assertTrue(till.sold(rung, MobileTill.tender(rung.due(), null, code)).contains("payment-to-verify"));
        assertEquals(2, Books.number(shop, "select count(*) from payment where short_code = '" + number + "'"));
        var day = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDateTime.now(NAIROBI));
        var due = rung.due() / 100 + ".00";
        var file = kind.equals("BANK") ? "Transaction Date,Narrative,Transaction Ref,Debit,Credit,Balance\r\n" + day + ",POS," + good + ",," + due + ",1\r\n" + day + ",POS," + small + ",,1.00,1\r\n"
                : "Transaction ID,Date and Time,Transaction Type,Amount,Status\r\n" + good + "," + day + " 08:00,Merchant Payment," + due + ",Success\r\n" + small + "," + day + " 08:00,Merchant Payment,1.00,Success\r\n";
        imported(shop, accountant, number, file);
        assertEquals("PAID", Books.text(shop, "select state from payment where code = '" + good + "'"));
        assertEquals("FALSE", Books.text(shop, "select state from payment where code = '" + small + "'"), "less came than was told");
        imported(shop, accountant, number, file.replace(small + ",,1.00", small + ",," + due).replace("Payment,1.00", "Payment," + due));
        assertEquals("PAID", Books.text(shop, "select state from payment where code = '" + small + "'"), "a statement that knows better");
        Books.run(shop, "update provider_account set active = false, version = version + 1 where short_code = '" + number + "'");
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void nothingIsConcludedFromWhatAStatementMayHide(String shop, String accountant) throws Exception {
        var till = MobileTill.at(shop);
        var noon = noon(9_001, 12_000);
        var all = OpenPrompt.all(till, new OpenPrompt(16_100, "UNKNOWN", noon), new OpenPrompt(16_200, "UNKNOWN", noon), new OpenPrompt(16_300, "UNKNOWN", noon));
        var unread = all.get(0);
        var renamed = all.get(1);
        var ahead = all.get(2);
        var file = HEAD + in(Simulator.freshCode("WA"), noon.minusHours(1), "1.00", "") + in(Simulator.freshCode("WB"), noon.plusMinutes(1), "162.00", "").replace("Pay Bill Online", "Business Transfer")
                + in(Simulator.freshCode("WC"), noon.minusMinutes(4), "163.00", "") + in(Simulator.freshCode("WD"), noon.plusHours(2), "1.00", "");
        taken(shop, accountant, file + in("BAD!", noon.plusMinutes(1), "161.00", ""), "1 not readable");
        assertEquals("UNKNOWN", state(shop, unread), "it may be the line nobody could read");
        imported(shop, accountant, file);
        assertEquals("FAILED not-paid", state(shop, unread));
        assertEquals("UNKNOWN", state(shop, renamed), "whatever the statement calls it, this money came");
        assertEquals("UNKNOWN", state(shop, ahead), "the clocks may differ by so much");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void aLineThatMayBeAPromptsMoneyIsNotBookedBesideIt(String shop, String accountant) throws Exception {
        var till = MobileTill.at(shop);
        var at = noon(6_001, 9_000);
        var phone = Simulator.freshPhone();
        var twins = OpenPrompt.all(till, new OpenPrompt(15_800, phone, "PAID", at), new OpenPrompt(15_800, "PAID", at));
        for (var twin : twins) Books.run(shop, "update payment set paid_at = created_at + interval 5 minute, settled_at = created_at, version = version + 1 where id = " + bin(twin));
        var its = Simulator.freshCode("WE");
        var either = Simulator.freshCode("WF");
        var whole = "Time Period: From " + at.toLocalDate() + " To " + at.toLocalDate() + "\r\nReport Date: " + DMY.format(at.plusDays(1)) + "\r\n";
        imported(shop, accountant, whole + HEAD + in(its, at.plusMinutes(1), "158.00", phone.substring(0, 4) + "*****" + phone.substring(9)) + in(either, at.plusMinutes(2), "158.00", ""));
        var day = run(shop, at, 4);
        var page = OfficeForm.on(desks.of(shop, accountant), "/office/reconciliation/day.xhtml?lang=en&id=" + day, "day");
        page.press("open:3:note");
        page.with("note", "The branch had no network").press("book");
        assertTrue(page.said("note").contains("2 prompts of this amount"), page.page());
        assertEquals(0, Books.number(shop, "select count(*) from payment where code = '" + either + "'"));
        page = OfficeForm.on(desks.of(shop, accountant), "/office/reconciliation/day.xhtml?lang=en&id=" + day, "day");
        page.press("open:2:note");
        page.with("note", "The phone fits").press("book");
        assertEquals("PROMPT PAID " + twins.get(0), Books.text(shop, "select concat(channel, ' ', state, ' ', bin_to_uuid(id)) from payment where code = '" + its + "'"));
        run(shop, at, 0);
        assertEquals(twins.get(1), Books.text(shop, "select bin_to_uuid(id) from payment where code = '" + either + "'"), "what is left over is the other's");
        assertEquals(0, Books.checks(shop).get("paid_payments_are_settled.sql"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, otieno, REVERSAL, DONE", "soko, musa, kamau, REVERSAL, DONE", "duka, asha, otieno, PAYOUT, FAILED", "soko, musa, kamau, PAYOUT, FAILED"})
    void aRefundThatHungEndsWhenTheStatementSaysAndIsMatched(String shop, String owner, String accountant, String way, String errand) {
        var till = MobileTill.at(shop);
        var paid = till.paid(15_900);
        var id = paid.getString("id");
        var code = paid.getString("code");
        OfficeForm.on(desks.of(shop, owner), "/office/payments/payment.xhtml?lang=en&id=" + id, "payment").with("why", "Paid twice").press("askRefund");
        var refund = Books.text(shop, "select bin_to_uuid(id) from money_refund where payment_id = " + bin(id));
        Simulator.nextErrand("reversal", "lost", Simulator.storeOf(shop));
        OfficeForm.on(desks.of(shop, owner), "/office/refunds/refund.xhtml?lang=en&id=" + refund, "refund").press("offers:0:send");
        Books.await(shop, "select state from provider_errand where subject_id = " + bin(refund), "SENT", PATIENCE);
        Books.run(shop, "update money_refund set way = '" + way + "', version = version + 1 where id = " + bin(refund));
        var receipt = Simulator.freshCode("WR");
        var at = LocalDateTime.now(NAIROBI).minusHours(3).withNano(0);
        imported(shop, accountant, HEAD + receipt + "," + DMY.format(at) + "," + DMY.format(at) + ",Reversal of " + code + ",Completed,,-159.00,0,true,Pay Bill Reversal,2547*****000," + code + ",\r\n");
        assertEquals("DONE REVERSAL " + receipt + " " + at.minusHours(3).toString().replace('T', ' ').substring(0, 16), Books.text(shop, "select concat(state, ' ', way, ' ', receipt, ' ', left(ended_at, 16)) from money_refund where id = " + bin(refund)));
        assertEquals(errand, Books.text(shop, "select state from provider_errand where subject_id = " + bin(refund)), "a payout that arrives after all must still be heard");
    }

    private static String in(String code, LocalDateTime at, String amount, String payer) {
        return code + "," + DMY.format(at) + "," + DMY.format(at) + ",Paid,Completed," + amount + ",,0,true,Pay Bill Online," + payer + ",,\r\n";
    }

    private static LocalDateTime noon(int from, int to) {
        return LocalDateTime.now(NAIROBI).minusDays(ThreadLocalRandom.current().nextInt(from, to)).withHour(12).withMinute(0).withSecond(0).withNano(0);
    }

    private void imported(String shop, String accountant, String file) {
        imported(shop, accountant, Simulator.storeOf(shop), file);
    }

    private void imported(String shop, String accountant, String number, String file) {
        taken(shop, accountant, number, file, "0 not readable");
    }

    private void taken(String shop, String accountant, String file, String told) {
        taken(shop, accountant, Simulator.storeOf(shop), file, told);
    }

    private void taken(String shop, String accountant, String number, String file, String told) {
        var form = OfficeForm.on(desks.of(shop, accountant), "/office/reconciliation/days.xhtml?lang=en", "reconciliation");
        var account = Books.text(shop, "select bin_to_uuid(id) from provider_account where active and short_code = '" + number + "' limit 1");
        var page = form.with("account", account).upload("file", "statement.csv", file.getBytes(StandardCharsets.UTF_8), "take");
        assertTrue(page.contains(told), page);
    }

    /** @return the day, when it was run and so many rows of it are open */
    private static String run(String shop, LocalDateTime at, int open) {
        var day = " from reconciled_day where state = 'DONE' and open_items = " + open + " and day = '" + at.toLocalDate() + "' and short_code = '" + Simulator.storeOf(shop) + "'";
        Books.await(shop, "select count(*)" + day, "1", PATIENCE);
        return Books.text(shop, "select bin_to_uuid(id)" + day);
    }

    private static String state(String shop, String id) {
        return Books.text(shop, "select concat(state, coalesce(concat(' ', reason), '')) from payment where id = " + bin(id));
    }

    private static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }
}
