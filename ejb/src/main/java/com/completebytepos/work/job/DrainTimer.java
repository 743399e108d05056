package com.completebytepos.work.job;

import com.completebytepos.kernel.Setting;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Release;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.tenancy.ShopDirectory;
import com.completebytepos.work.WorkBell;
import com.completebytepos.work.WorkHandler;
import com.completebytepos.work.WorkHandler.WorkDue;
import com.completebytepos.work.WorkLeases;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Every two seconds, on every node, and at once when work was committed on it: takes what is due, binds its shop, hands it to its doer; lanes side
 * by side, so that one that waits for an answer from outside holds up no other. Safe by lease. It is wound up only on a sound
 * foundation: a call made in a deployment that failed waits for ever for the beans of its start, and the server's stop waits for that call.
 */
@Startup
@Singleton
@DependsOn("Foundation")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DrainTimer {
    private static final Logger LOG = Logger.getLogger(DrainTimer.class);
    private static final String NODE = Setting.text("jboss.node.name", "node");

    /** Lanes done at once: most of them wait for somebody else's server. */
    private static final int HANDS = Setting.number("CBPOS_WORK_HANDS", 6);

    @Resource TimerService timers;
    @Resource ManagedExecutorService executor;
    @Resource ManagedThreadFactory threads;
    @Inject WorkBell bell;
    @Inject WorkLeases leases;
    @Inject ShopDirectory directory;
    @Inject Release release;
    @Inject @Any Instance<WorkHandler> doers;
    private final AtomicBoolean draining = new AtomicBoolean();
    private final Semaphore hands = new Semaphore(HANDS);
    /** One permit for every item that was finished, and every ring of the bell, since the last claim. */
    private final Semaphore news = new Semaphore(0);
    private Thread listener;

    @PostConstruct
    void windUp() {
        timers.createCalendarTimer(new ScheduleExpression().hour("*").minute("*").second("*/2"), new TimerConfig(null, false));
        listener = threads.newThread(this::listen);
        listener.start();
    }

    @PreDestroy
    void stop() {
        listener.interrupt();
    }

    /** A thread of the house: one of a request that rings would carry its caller into the work. */
    private void listen() {
        try {
            while (true) {
                bell.hear();
                news.release();
                drainOrLeaveItToTheTick();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void drainOrLeaveItToTheTick() {
        try {
            drain();
        } catch (RuntimeException full) {
            LOG.warn("due work cannot be begun now; the next tick tries again", full);
        }
    }

    /** The timer's own call ends at once: while KRA or a provider is slow, one loop goes on and the next ticks find it there. */
    @OpenToAll("the timer calls it; each work item acts as the system, in its own shop")
    @Timeout
    public void drain() {
        if (!draining.compareAndSet(false, true)) return;
        try {
            executor.execute(this::drainAll);
        } catch (RuntimeException full) {
            draining.set(false);
            throw full;
        }
    }

    private void drainAll() {
        try {
            var byKind = doers.stream().collect(Collectors.toMap(WorkHandler::kind, d -> d));
            while (true) {
                news.drainPermits();
                var batch = leases.claim(byKind.keySet(), NODE, Math.max(1, hands.availablePermits()));
                for (var due : batch) begin(byKind, due);
                if (batch.isEmpty() && hands.availablePermits() == HANDS && news.availablePermits() == 0) return;
                if (batch.isEmpty() || hands.availablePermits() == 0) news.tryAcquire(1, TimeUnit.SECONDS);
            }
        } catch (SQLException e) {
            LOG.warn("due work cannot be read now; the next tick tries again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            draining.set(false);
        }
    }

    private void begin(Map<String, WorkHandler> doers, WorkDue due) throws InterruptedException {
        hands.acquire();
        try {
            executor.execute(() -> {
                try {
                    attempt(doers.get(due.kind()), due);
                } catch (SQLException e) {
                    LOG.warnf(e, "due work %s %s of %s keeps its lease until it runs out", due.kind(), due.reference(), due.shop());
                } finally {
                    hands.release();
                    news.release();
                }
            });
        } catch (RuntimeException full) {
            hands.release();
            throw full;
        }
    }

    private void attempt(WorkHandler doer, WorkDue due) throws SQLException {
        if (!leases.renew(due)) return;
        try {
            if (directory.find(due.shop()).filter(release::serves).isEmpty()) {
                leases.failed(due, "this release does not serve the shop");
                return;
            }
            ShopBinding.run(new ShopCode(due.shop()), Actor.system(due.kind()), () -> doer.handle(due));
        } catch (RuntimeException e) {
            LOG.warnf(e, "due work %s %s of %s failed, attempt %d", due.kind(), due.reference(), due.shop(), due.attempts() + 1);
            leases.failed(due, e.toString());
        }
    }
}
