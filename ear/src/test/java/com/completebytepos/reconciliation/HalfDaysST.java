package com.completebytepos.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Desks;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.payments.MobileTill;
import com.completebytepos.payments.Simulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file says what it holds and no more; what left the shop is known or a person's matter; a time that was guessed is put right. */
class HalfDaysST {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DateTimeFormatter DMY = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss");
    private static final String HEAD = "Receipt No.,Completion Time,Initiation Time,Details,Transaction Status,Paid In,Withdrawn,Balance,Balance Confirmed,Reason Type,Other Party Info,Linked Transaction ID,A/C No.\r\n";

    private final Desks desks = new Desks();

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void halfADayIsNoDayAndMoneyThatWentOutIsKnownOrOpen(String shop, String accountant) {
        var day = day(12_001, 14_000);
        var paid = MobileTill.at(shop).paid(List.of(6_400L, 6_500L));
        var morning = moved(shop, paid.get(0).getString("id"), day.atTime(10, 0), day.atTime(10, 0));
        var afternoon = moved(shop, paid.get(1).getString("id"), day.atTime(15, 0), day.atTime(15, 0));
        var supplier = Simulator.freshCode("WP");
        var nobody = Simulator.freshCode("WQ");
        errand(shop, supplier, day.plusDays(3).atTime(9, 0));
        var lines = HEAD + line(morning, day.atTime(10, 0), "64.00,", "Pay Bill Online") + line(supplier, day.atTime(10, 30), ",-70.00", "Business Pay Bill") + line(nobody, day.atTime(10, 40), ",-900.00", "Business Payment");
        imported(shop, accountant, lines);
        assertEquals(nobody + " MISSING_HERE", open(shop, day, 1), "the afternoon may stand in another file");
        imported(shop, accountant, "Time Period: From " + day + " To " + day + "\r\nReport Date: " + DMY.format(day.plusDays(1).atTime(8, 0)) + "\r\n" + lines);
        assertEquals(afternoon + " MISSING_THERE, " + nobody + " MISSING_HERE", open(shop, day, 2), "it says that it is of the whole day");
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void aPromptPaidBeforeMidnightAndHeardOfAfterItIsOfTheDayItWasPaid(String shop, String accountant) {
        var day = day(14_001, 16_000);
        var id = MobileTill.at(shop).paid(6_600).getString("id");
        moved(shop, id, day.atTime(23, 40), day.plusDays(1).atTime(0, 20));
        Books.run(shop, "update payment set code = null, guessed = true, version = version + 1 where id = uuid_to_bin('" + id + "')");
        var code = Simulator.freshCode("WS");
        imported(shop, accountant, HEAD + line(code, day.atTime(23, 52), "66.00,", "Pay Bill Online") + line(Simulator.freshCode("WT"), day.plusDays(1).atTime(6, 0), "1.00,", "Pay Bill Online"));
        open(shop, day, 0);
        assertEquals(code + " " + day + " 20:52", Books.text(shop, "select concat(code, ' ', left(paid_at, 16)) from payment where id = uuid_to_bin('" + id + "')"));
        assertTrue(open(shop, day.plusDays(1), 1).endsWith("MISSING_HERE"), "only the strange line");
    }

    private static LocalDate day(int from, int to) {
        return LocalDate.now(ZoneId.of("Africa/Nairobi")).minusDays(ThreadLocalRandom.current().nextInt(from, to));
    }

    /** As if it was asked for and paid then. @return its code */
    private static String moved(String shop, String id, LocalDateTime asked, LocalDateTime paid) {
        Books.run(shop, "update payment set created_at = '" + utc(asked) + "', paid_at = '" + utc(paid) + "', version = version + 1 where id = uuid_to_bin('" + id + "')");
        return Books.text(shop, "select code from payment where id = uuid_to_bin('" + id + "')");
    }

    /** The shop paid a supplier; of its end it was heard days later. */
    private static void errand(String shop, String receipt, LocalDateTime ended) {
        var id = Ids.next();
        Books.run(shop, "insert into provider_errand (id, account_id, kind, subject_id, amount, call_token, state, receipt, created_at, sent_at, ended_at, tries) select uuid_to_bin('" + id + "'), id, 'PAYBILL', uuid_to_bin('" + Ids.next() + "'), 70, '"
                + id.toString().replace("-", "") + "', 'DONE', '" + receipt + "', '" + utc(ended) + "', '" + utc(ended) + "', '" + utc(ended) + "', 1 from provider_account where short_code = '" + Simulator.storeOf(shop) + "' limit 1");
    }

    /** @param amounts paid in and withdrawn, with the comma between */
    private static String line(String code, LocalDateTime at, String amounts, String reason) {
        return code + "," + DMY.format(at) + "," + DMY.format(at) + ",x,Completed," + amounts + ",0,true," + reason + ",,,\r\n";
    }

    private void imported(String shop, String accountant, String file) {
        var form = OfficeForm.on(desks.of(shop, accountant), "/office/reconciliation/days.xhtml?lang=en", "reconciliation");
        var account = Books.text(shop, "select bin_to_uuid(id) from provider_account where active and short_code = '" + Simulator.storeOf(shop) + "' limit 1");
        var page = form.with("account", account).upload("file", "statement.csv", file.getBytes(StandardCharsets.UTF_8), "take");
        assertTrue(page.contains("0 not readable"), page);
    }

    /** @return what is open of the day once it was run and so many rows of it are */
    private static String open(String shop, LocalDate day, int many) {
        var which = " from reconciled_day d where d.state = 'DONE' and d.open_items = " + many + " and d.day = '" + day + "' and d.short_code = '" + Simulator.storeOf(shop) + "'";
        Books.await(shop, "select count(*)" + which, "1", PATIENCE);
        return Books.text(shop, "select coalesce(group_concat(concat(i.code, ' ', i.verdict) order by i.verdict desc separator ', '), '') from reconciled_item i where i.day_id = (select d.id" + which + ")");
    }

    private static String utc(LocalDateTime at) {
        return at.minusHours(3).toString().replace('T', ' ');
    }
}
