package com.completebytepos.work;

import static com.completebytepos.inside.Shops.DUKA;
import static com.completebytepos.inside.Shops.SOKO;
import static com.completebytepos.inside.Shops.in;
import static com.completebytepos.inside.Shops.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.inside.Shops;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.work.WorkHandler.WorkDue;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Every test uses a kind of its own that nobody does, so that the timer leaves it alone. */
@ArquillianTest
class WorkLeasesIT {
    private static final int ROUNDS = 40;

    @Inject DueWork work;
    @Inject WorkLeases leases;
    @Resource UserTransaction transaction;

    private final String kind = "test-" + System.nanoTime();

    @Test
    void oneLaneIsWithOneDoerHoweverManyAskAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var lane = "lane-" + round;
            add(DUKA, lane, 12);
            assertEquals(1, claimAtOnce(6).size(), "leases on one lane in round " + round);
            Shops.update(DUKA, "DELETE FROM cbpos_work.work_item WHERE kind = ?", kind);
        }
    }

    @Test
    void everyItemOfManyLanesIsGivenOutOnce() throws Exception {
        for (int lane = 0; lane < 30; lane++) add(lane % 2 == 0 ? DUKA : SOKO, "lane-" + lane, 1);
        var given = new HashSet<String>();
        for (var batch = claimAtOnce(6); !batch.isEmpty(); batch = claimAtOnce(6)) {
            for (var due : batch) assertTrue(given.add(due.item().toString()), "given out twice");
        }
        assertEquals(30, given.size());
    }

    @Test
    void theSameLaneNameInTwoShopsIsTwoLanes() throws SQLException {
        add(DUKA, "device", 1);
        add(SOKO, "device", 1);
        assertEquals(Set.of("duka", "soko"), new HashSet<>(claim(5).stream().map(WorkDue::shop).toList()));
    }

    @Test
    void whatOneTransactionMadeDueIsDoneInThatOrder() throws Exception {
        in(DUKA, () -> {
            transaction.begin();
            for (int i = 0; i < 60; i++) work.add(kind, kind, "item-" + i);
            transaction.commit();
            return null;
        });
        for (int i = 0; i < 60; i++) {
            var due = claim(5).get(0);
            assertEquals("item-" + i, due.reference());
            run(DUKA, () -> work.done(due.item()));
        }
    }

    @Test
    void aLeaseThatRanOutGoesToAnotherAndTheLateDoerChangesNothing() throws SQLException {
        add(DUKA, "lane", 1);
        var late = claim(5).get(0);
        assertTrue(claim(5).isEmpty());
        Shops.update(DUKA, "UPDATE cbpos_work.work_item SET leased_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE kind = ?", kind);
        var second = claim(5).get(0);
        assertEquals(late.item(), second.item());
        assertEquals(late.attempts() + 1, second.attempts());
        leases.failed(late, "came too late");
        assertEquals(1L, Shops.value(DUKA, "SELECT COUNT(*) FROM cbpos_work.work_item WHERE kind = ? AND leased_until > UTC_TIMESTAMP(3)", kind),
                "the late doer gave away the lease of the second");
        assertFalse(leases.renew(late));
        assertTrue(leases.renew(second));
    }

    @Test
    void whatFailsWaitsLongerEveryTime() throws SQLException {
        add(DUKA, "lane", 1);
        for (long pause : new long[] {5, 10, 20, 40}) {
            leases.failed(claim(5).get(0), "no answer");
            assertTrue(claim(5).isEmpty());
            var waits = (Number) Shops.value(DUKA, "SELECT TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(6), due_at) / 1000000 FROM cbpos_work.work_item WHERE kind = ?", kind);
            assertEquals(pause, waits.doubleValue(), 2);
            assertEquals("no answer", Shops.value(DUKA, "SELECT last_error FROM cbpos_work.work_item WHERE kind = ?", kind));
            Shops.update(DUKA, "UPDATE cbpos_work.work_item SET due_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE kind = ?", kind);
        }
    }

    @Test
    void workIsDueOnlyWhenItsTransactionCommitsAndDoneOnlyWhenItsOutcomeDoes() throws Exception {
        in(DUKA, () -> {
            transaction.begin();
            work.add(kind, kind, "never");
            transaction.rollback();
            transaction.begin();
            work.add(kind, kind, "once");
            transaction.commit();
            return null;
        });
        var due = claim(5);
        assertEquals(List.of("once"), due.stream().map(WorkDue::reference).toList());
        in(DUKA, () -> {
            transaction.begin();
            work.done(due.get(0).item());
            transaction.rollback();
            return null;
        });
        assertEquals(1L, left());
        run(SOKO, () -> work.done(due.get(0).item()));
        assertEquals(1L, left(), "another shop has taken it away");
        run(DUKA, () -> work.done(due.get(0).item()));
        assertEquals(0L, left());
    }

    private Object left() {
        return Shops.value(DUKA, "SELECT COUNT(*) FROM cbpos_work.work_item WHERE kind = ?", kind);
    }

    private void add(ShopCode shop, String lane, int items) {
        run(shop, () -> {
            for (int i = 0; i < items; i++) work.add(kind + lane, kind, "item-" + i);
        });
    }

    private List<WorkDue> claim(int most) throws SQLException {
        return leases.claim(List.of(kind), "node", most);
    }

    private List<WorkDue> claimAtOnce(int threads) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var start = new CyclicBarrier(threads);
            var claims = new ArrayList<Callable<List<WorkDue>>>();
            for (int i = 0; i < threads; i++) {
                claims.add(() -> {
                    start.await();
                    return claim(1);
                });
            }
            var all = new ArrayList<WorkDue>();
            for (var claimed : pool.invokeAll(claims)) all.addAll(claimed.get());
            return all;
        } finally {
            pool.shutdownNow();
        }
    }
}
