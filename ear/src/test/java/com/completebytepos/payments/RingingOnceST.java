package com.completebytepos.payments;

import static com.completebytepos.payments.LookedUpFirstST.bin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone rings once a minute whichever tills want it, and money a sale claimed and never took is not forgotten. */
class RingingOnceST {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void ofTwoTillsAtOneInstantOneRingsAndAFailureEndsNoMinute(String shop) throws Exception {
        var phone = Simulator.freshPhone();
        var tills = List.of(MobileTill.at(shop), MobileTill.at(shop));
        var ids = List.of(Ids.next().toString(), Ids.next().toString());
        var pool = Executors.newFixedThreadPool(2);
        var told = new ArrayList<Integer>();
        try {
            List<Callable<Integer>> both = List.of(() -> tills.get(0).ask(ids.get(0), 6_100, phone).status(), () -> tills.get(1).ask(ids.get(1), 6_100, phone).status());
            for (var one : pool.invokeAll(both)) told.add(one.get());
        } finally {
            pool.shutdownNow();
        }
        assertEquals(List.of(200, 409), told.stream().sorted().toList());
        int rang = told.indexOf(200);
        tills.get(rang).await(ids.get(rang), "WAITING", PATIENCE);
        Simulator.answer(phone, "cancel");
        tills.get(rang).await(ids.get(rang), "FAILED", PATIENCE);
        assertEquals(409, tills.get(1 - rang).ask(Ids.next().toString(), 6_100, phone).status(), "the provider wants its minute however the first one ended");
        Books.run(shop, "update payment set created_at = created_at - interval 1 minute, version = version + 1 where id = " + bin(ids.get(rang)));
        assertEquals(200, tills.get(1 - rang).ask(Ids.next().toString(), 6_100, phone).status());
        Simulator.answer(phone, "cancel");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aClaimWhoseSaleNeverCameIsToldAndLetGo(String shop, String owner) throws Exception {
        var till = MobileTill.at(shop);
        var paid = till.paid(6_300);
        var id = paid.getString("id");
        assertEquals(200, till.claim(id, Ids.next().toString(), paid.getString("code").substring(6)).status());
        var watched = "select count(*) from payment_alarm where kind = 'claim-forgotten' and payment_id = " + bin(id);
        watch(shop);
        assertEquals(0, Books.number(shop, watched), "the sale may be set aside");
        Books.run(shop, "update payment_use set used_at = used_at - interval 5 hour where payment_id = " + bin(id));
        watch(shop);
        assertEquals(1, Books.number(shop, watched));
        assertTrue(Office.signedIn(shop, owner).page("/office/payments/payments.xhtml?lang=en").contains("was claimed by a sale that never came"));
        OfficeForm.on(Office.signedIn(shop, owner), "/office/payments/payment.xhtml?lang=en&id=" + id, "payment").press("release");
        assertEquals(0, Books.number(shop, "select count(*) from payment_use where payment_id = " + bin(id)));
    }

    private static void watch(String shop) throws Exception {
        var run = LocalDate.now() + "-" + System.nanoTime() % 100_000_000;
        Database.run("insert into cbpos_work.work_item (id, shop, lane, kind, reference, due_at, created_at) values (uuid_to_bin(uuid()), '" + shop + "', 'watch-" + run + "', 'jobs.shop-job', 'payments.claim-watch/" + run + "', utc_timestamp(3), utc_timestamp(3))");
        Books.await(shop, "select count(*) from cbpos_work.shop_job_done where kind = 'payments.claim-watch' and run = '" + run + "'", "1", PATIENCE);
    }
}
