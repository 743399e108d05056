package com.completebytepos.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.console.ShopUpgrades;
import com.completebytepos.inside.HalfFailingJob;
import com.completebytepos.inside.OwnShop;
import com.completebytepos.inside.Shops;
import com.completebytepos.jobs.job.FanOut;
import com.completebytepos.jobs.job.WorkIndexJob;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Ids;
import com.completebytepos.tenancy.Foundation;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.tenancy.ShopDirectory;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The application's own clock, over the database it shares with other nodes. */
@ArquillianTest
class CalendarIT {
    @Inject JobCalendar calendar;
    @Inject FanOut fanOut;
    @Inject OwnShop ownShop;
    @Inject ShopDirectory directory;
    @Inject ShopUpgrades upgrades;

    @Tag("wide")
    @Test
    void theIndexOfDueWorkIsRebuiltFromTheShopAndASecondRunChangesNothing() throws Exception {
        var shop = ownShop.open();
        var waiting = document(shop, "PENDING");
        document(shop, "APPROVED");
        staleItem(shop);

        assertEquals("1 added, 1 removed", outcome(runByHand(WorkIndexJob.KIND), shop));
        assertEquals(waiting.toString(), Shops.value(shop, "SELECT reference FROM cbpos_work.work_item WHERE shop = ? AND kind = 'fiscal.send'", shop.value()));
        var item = Shops.value(shop, "SELECT HEX(id) FROM cbpos_work.work_item WHERE shop = ?", shop.value());

        assertEquals("0 added, 0 removed", outcome(runByHand(WorkIndexJob.KIND), shop));
        assertEquals(item, Shops.value(shop, "SELECT HEX(id) FROM cbpos_work.work_item WHERE shop = ?", shop.value()));
        assertEquals(1L, Shops.value(shop, "SELECT COUNT(*) FROM cbpos_work.work_item WHERE shop = ?", shop.value()));
    }

    @Test
    void aDayIsGivenToEveryOpenShopOnceHoweverOftenItIsGivenOut() {
        var reference = ShopJobs.reference(WorkIndexJob.KIND, "2031-05-17");
        for (int i = 0; i < 3; i++) {
            int open = fanOut.give(WorkIndexJob.KIND, "2031-05-17", false);
            assertEquals((long) open, Shops.value(Shops.DUKA, "SELECT COUNT(*) FROM cbpos_work.work_item WHERE reference = ?", reference));
        }
        var spread = (Number) Shops.value(Shops.DUKA, "SELECT COUNT(DISTINCT due_at) FROM cbpos_work.work_item WHERE reference = ?", reference);
        assertTrue(spread.longValue() > 1, "all shops begin at once");
        Shops.update(Shops.DUKA, "DELETE FROM cbpos_work.work_item WHERE reference = ?", reference);
        Shops.update(Shops.DUKA, "DELETE FROM cbpos_platform.job_run WHERE run = '2031-05-17'");
    }

    @Tag("wide")
    @Test
    void aShopThisReleaseDoesNotServeIsGivenNothingUntilItIsBroughtUp() throws Exception {
        var shop = ownShop.open();
        var reference = ShopJobs.reference(WorkIndexJob.KIND, "2031-05-18");
        var items = "SELECT COUNT(*) FROM cbpos_work.work_item WHERE shop = ? AND reference = ?";
        operator(() -> {
            directory.upgraded(shop.value(), "0");
            return null;
        });
        fanOut.give(WorkIndexJob.KIND, "2031-05-18", false);
        assertEquals(0L, Shops.value(shop, items, shop.value(), reference));
        operator(upgrades::bringUp);
        fanOut.give(WorkIndexJob.KIND, "2031-05-18", false);
        assertEquals(1L, Shops.value(shop, items, shop.value(), reference));
        Shops.update(shop, "DELETE FROM cbpos_work.work_item WHERE reference = ?", reference);
        Shops.update(shop, "DELETE FROM cbpos_platform.job_run WHERE run = '2031-05-18'");
    }

    @Test
    void whatAShopCouldNotDoIsListedWithItsReasonWhileTheOthersGoOn() throws Exception {
        calendarRun(HalfFailingJob.KIND);
        var status = await(HalfFailingJob.KIND, now -> now.done() == now.shops() - 1 && !now.failures().isEmpty());
        assertEquals(List.of("duka"), status.failures().stream().map(JobRun.Failure::shop).toList());
        assertTrue(status.failures().get(0).reason().contains("on purpose"));
    }

    @Test
    void theNextRunIsTonightInNairobi() throws Exception {
        var next = operator(calendar::all).stream().filter(job -> job.kind().equals(WorkIndexJob.KIND)).findFirst().orElseThrow().nextAt();
        assertEquals(LocalTime.of(2, 30), next.atZone(HouseClock.NAIROBI).toLocalTime());
        assertTrue(next.isAfter(Instant.now()) && next.isBefore(Instant.now().plusSeconds(24 * 3600 + 60)), next.toString());
    }

    private String runByHand(String kind) throws Exception {
        calendarRun(kind);
        return await(kind, now -> now.shops() > 0 && now.done() == now.shops()).lastRun();
    }

    private void calendarRun(String kind) throws Exception {
        var before = of(kind).lastRun();
        operator(() -> {
            calendar.runNow(kind);
            return null;
        });
        await(kind, now -> now.lastRun() != null && !now.lastRun().equals(before));
    }

    private JobRun await(String kind, Predicate<JobRun> reached) throws Exception {
        for (int i = 0; i < 300; i++) {
            var now = of(kind);
            if (reached.test(now)) return now;
            Thread.sleep(100);
        }
        throw new AssertionError("not reached: " + of(kind));
    }

    private JobRun of(String kind) throws Exception {
        return operator(calendar::all).stream().filter(job -> job.kind().equals(kind)).findFirst().orElseThrow();
    }

    private static <T> T operator(Callable<T> work) {
        return ShopBinding.call(null, Foundation.BOOT, work);
    }

    private static Object outcome(String run, ShopCode shop) {
        return Shops.value(shop, "SELECT outcome FROM cbpos_work.shop_job_done WHERE shop = ? AND run = ?", shop.value(), run);
    }

    /** At a branch whose device stands still for years: nothing is sent while we look. */
    private static UUID document(ShopCode shop, String state) {
        var id = Ids.next();
        var branch = Ids.next();
        Shops.update(shop, "INSERT INTO {shop}.fiscal_device (id, branch_id, current_branch_id, profile, environment, pin, bhf_id, serial, state, next_number, failures, not_before)"
                + " VALUES (?, ?, ?, 'OSCU', 'DEMO', 'A000000009Z', '00', 'none', 'ACTIVE', 1, 0, '2040-01-01')", Ids.next(), branch, branch);
        Shops.update(shop, "INSERT INTO {shop}.fiscal_document (id, sale_id, branch_id, kind, total, state, created_at) VALUES (?, ?, ?, 'SALE', 100, ?, UTC_TIMESTAMP(3))", id, Ids.next(), branch, state);
        return id;
    }

    private static void staleItem(ShopCode shop) {
        Shops.update(shop, "INSERT INTO cbpos_work.work_item (id, shop, lane, kind, reference, due_at, created_at) VALUES (?, ?, 'fiscal:x', 'fiscal.send', 'gone', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) - INTERVAL 1 DAY)",
                Ids.next(), shop.value());
    }
}
