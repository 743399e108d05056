package com.completebytepos.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Semaphore;

/** Rings on this node when work that is due at once was committed, so that nobody waits for the next tick. A hint: what it misses the timer finds. */
@ApplicationScoped
public class WorkBell {
    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry") TransactionSynchronizationRegistry transaction;
    private final Semaphore rung = new Semaphore(0);

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

    /** Returns when it has rung since it was last heard. */
    public void hear() throws InterruptedException {
        rung.acquire();
        rung.drainPermits();
    }
}
