package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact words of providers name customers: they are kept as long as the owner says, and no longer. */
class ForgottenWordsST {
    private static final String PAGE = "/office/payments/accounts.xhtml?lang=en";

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, njeri", "soko, musa, achieng"})
    void oldWordsAreForgottenAndWhatCameOfThemStays(String shop, String owner, String supervisor) throws Exception {
        var page = OfficeForm.on(Office.signedIn(shop, owner), PAGE, "keeping");
        for (var wrong : new String[] {"6", "3651", "-1", "many"}) {
            page.with("keptDays", wrong).press("keep");
            assertTrue(page.said("keptDays").contains("from 7 to 3650"), wrong + ": " + page.said("keptDays"));
        }
        page.with("keptDays", "30").press("keep");
        assertEquals(30, Books.number(shop, "select days from call_keeping"));
        assertTrue(Books.number(shop, "select count(*) from audit_entry where action = 'payments.calls-kept' and detail like '%-> 30 days'") > 0);
        assertEquals(403, Office.signedIn(shop, supervisor).get(PAGE).statusCode());
        var till = MobileTill.at(shop);
        var old = told(till, shop);
        var young = told(till, shop);
        Books.run(shop, "update provider_call set received_at = received_at - interval 31 day, version = version + 1 where payment_id = " + bin(old));
        var run = LocalDate.now() + "-" + System.nanoTime() % 100_000_000;
        Database.run("insert into cbpos_work.work_item (id, shop, lane, kind, reference, due_at, created_at) values (uuid_to_bin(uuid()), '" + shop + "', 'purge-" + run + "', 'jobs.shop-job', 'payments.call-purge/" + run + "', utc_timestamp(3), utc_timestamp(3))");
        await("select count(*) from cbpos_work.shop_job_done where kind = 'payments.call-purge' and run = '" + run + "'");
        assertEquals(0, Books.number(shop, "select sum(length(body)) from provider_call where payment_id = " + bin(old)));
        assertEquals(0, Books.number(shop, "select count(source) from provider_call where payment_id = " + bin(old)));
        assertEquals(1, Books.number(shop, "select count(*) from provider_call where outcome = 'paid' and length(sha256) = 32 and payment_id = " + bin(old)), "that it was told, and what came of it");
        assertTrue(Books.number(shop, "select min(length(body)) from provider_call where payment_id = " + bin(young)) > 0);
        assertEquals("PAID", till.status(old).body().getString("state"));
        assertEquals(200, Office.signedIn(shop, owner).get("/office/payments/payment.xhtml?id=" + old).statusCode());
    }

    private static String told(MobileTill till, String shop) {
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-fast");
        var id = till.asked(9_400, phone);
        till.await(id, Duration.ofSeconds(30), one -> one.containsKey("code") && Books.number(shop, "select count(*) from provider_call where done_at is not null and payment_id = " + bin(id)) > 0);
        return id;
    }

    private static void await(String query) throws Exception {
        var until = Instant.now().plus(Duration.ofSeconds(40));
        while (!"1".equals(Database.first(query)) && Instant.now().isBefore(until)) Simulator.pause(200);
        assertEquals("1", Database.first(query));
    }

    private static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }
}
