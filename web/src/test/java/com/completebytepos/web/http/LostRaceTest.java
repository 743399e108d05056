package com.completebytepos.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LostRaceTest {
    private static final SQLException TAKEN = new SQLIntegrityConstraintViolationException("Duplicate entry 'asha' for key 'username'", "23000", 1062);

    @Test
    void aNameOrARowThatSomebodyElseTookFirstIsALostRace() {
        assertTrue(LostRace.is(new IllegalStateException(new PersistenceException(TAKEN))));
        assertTrue(LostRace.is(new IllegalStateException(new OptimisticLockException())));
    }

    @Test
    void aFailedCommitMayTellItBesideItsCause() {
        var rolledBack = new IllegalStateException("rolled back");
        rolledBack.addSuppressed(new PersistenceException(TAKEN));
        assertTrue(LostRace.is(new RuntimeException(rolledBack)));
    }

    @Test
    void aLockNobodyGotIsInTheWayAndNoRaceLost() {
        for (var code : new int[] {1205, 1213}) {
            var waited = new IllegalStateException(new PersistenceException(new SQLException("try restarting transaction", "40001", code)));
            assertTrue(LostRace.isInTheWay(waited));
            assertFalse(LostRace.is(waited));
        }
        assertFalse(LostRace.isInTheWay(new PersistenceException(TAKEN)));
    }

    @Test
    void whatLostIsDoneAgainAFewTimesAndWhatFailsOtherwiseIsNot() {
        var tries = new AtomicInteger();
        assertEquals(3, LostRace.again(() -> {
            if (tries.incrementAndGet() < 3) throw new IllegalStateException(new OptimisticLockException());
            return tries.get();
        }));
        tries.set(0);
        assertThrows(IllegalStateException.class, () -> LostRace.again(() -> {
            tries.incrementAndGet();
            throw new IllegalStateException(new OptimisticLockException());
        }));
        assertEquals(4, tries.get());
        tries.set(0);
        assertThrows(IllegalStateException.class, () -> LostRace.again(() -> {
            throw new IllegalStateException("try " + tries.incrementAndGet());
        }));
        assertEquals(1, tries.get());
    }

    @Test
    void anythingElseStaysAFaultOfOurs() {
        assertFalse(LostRace.is(new PersistenceException(new SQLIntegrityConstraintViolationException("Column 'name' cannot be null", "23000", 1048))));
        assertFalse(LostRace.is(new PersistenceException(new SQLException("Lost connection", "08S01", 2013))));
        assertFalse(LostRace.is(new IllegalStateException("anything")));
    }

    @Test
    void exceptionsThatNameEachOtherAreLookedAtOnlySoFar() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));
        assertFalse(LostRace.is(one));
    }
}
