package com.completebytepos.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class WorkBellTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration SILENT = Duration.ofMillis(100);
    private static final Duration BURST = Duration.ofMillis(500);
    private final Transaction transaction = new Transaction();
    private final WorkBell bell = new WorkBell();

    WorkBellTest() {
        bell.transaction = transaction;
    }

    @Test
    void aCommitIsHeardOnceHoweverMuchItMadeDue() {
        bell.ringAfterCommit();
        bell.ringAfterCommit();
        assertEquals(1, transaction.waiting.size());
        assertThrows(AssertionFailedError.class, () -> assertTimeoutPreemptively(SILENT, bell::hear), "nothing is committed yet");
        transaction.ends(Status.STATUS_COMMITTED);
        assertTimeoutPreemptively(SOON, bell::hear);
        assertThrows(AssertionFailedError.class, () -> assertTimeoutPreemptively(SILENT, bell::hear), "it was heard");
    }

    @Test
    void whatWasRolledBackIsNotHeard() {
        bell.ringAfterCommit();
        transaction.ends(Status.STATUS_ROLLEDBACK);
        assertThrows(AssertionFailedError.class, () -> assertTimeoutPreemptively(SILENT, bell::hear));
    }

    @Test
    void ofManyCommitsWhileNobodyListenedOneIsHeard() {
        for (int i = 0; i < 5; i++) {
            bell.ringAfterCommit();
            transaction.ends(Status.STATUS_COMMITTED);
        }
        assertTimeoutPreemptively(SOON, bell::hear);
        assertThrows(AssertionFailedError.class, () -> assertTimeoutPreemptively(SILENT, bell::hear));
    }

    @Test
    void aBurstOfCommitsIsHeardSeldomAndItsLastOneIsNotMissed() throws Exception {
        var over = new AtomicBoolean();
        long begun = System.nanoTime();
        var burst = new Thread(() -> {
            while (System.nanoTime() - begun < BURST.toNanos()) commits();
            over.set(true);
            commits();
        });
        burst.start();
        int heard = 0;
        do {
            assertTimeoutPreemptively(SOON, bell::hear);
            heard++;
        } while (!over.get());
        burst.join();
        long most = (System.nanoTime() - begun) / WorkBell.PAUSE.toNanos() + 1;
        assertTrue(heard > 1 && heard <= most, heard + " times, at most " + most);
    }

    private void commits() {
        bell.ringAfterCommit();
        transaction.ends(Status.STATUS_COMMITTED);
    }

    /** One transaction after the other. */
    private static final class Transaction implements TransactionSynchronizationRegistry {
        private final List<Synchronization> waiting = new ArrayList<>();
        private final Map<Object, Object> resources = new HashMap<>();

        void ends(int status) {
            waiting.forEach(one -> one.afterCompletion(status));
            waiting.clear();
            resources.clear();
        }

        @Override
        public Object getTransactionKey() {
            return this;
        }

        @Override
        public void putResource(Object key, Object value) {
            resources.put(key, value);
        }

        @Override
        public Object getResource(Object key) {
            return resources.get(key);
        }

        @Override
        public void registerInterposedSynchronization(Synchronization one) {
            waiting.add(one);
        }

        @Override
        public int getTransactionStatus() {
            return Status.STATUS_ACTIVE;
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getRollbackOnly() {
            return false;
        }
    }
}
