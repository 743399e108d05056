package com.completebytepos.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rings on this node when work that is due at once was committed, so that nobody waits for the next tick. A hint: what it misses the timer finds. */
@ApplicationScoped
public class WorkBell {
    /** Between two hearings: a burst of sales rings at every one of them, and each hearing asks the table all nodes share. */
    static final Duration PAUSE = Duration.ofMillis(75);

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry") TransactionSynchronizationRegistry transaction;
    private final Semaphore rung = new Semaphore(0);
    private long heardAt = System.nanoTime() - PAUSE.toNanos();

    /** Once for a transaction, however much it makes due. */
    public void ringAfterCommit() {
        if (transaction.getResource(WorkBell.class) != null) return;
        transaction.putResource(WorkBell.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) rung.release();
            }
        });
    }

    /** Returns when it has rung since it was last heard: at once after a silence, else when the pause is over. For one listener. */
    public void hear() throws InterruptedException {
        rung.acquire();
        long early = PAUSE.toNanos() - (System.nanoTime() - heardAt);
        if (early > 0) TimeUnit.NANOSECONDS.sleep(early);
        heardAt = System.nanoTime();
        rung.drainPermits();
    }
}
