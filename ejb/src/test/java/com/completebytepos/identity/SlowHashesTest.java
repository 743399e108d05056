package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SlowHashesTest {
    private static final String STORED = Passwords.hash("a long password");

    @Test
    void tellsARightPasswordFromAWrongOne() {
        var hashes = new SlowHashes(1, 1);
        assertEquals(Optional.of(true), hashes.check("a long password", STORED));
        assertEquals(Optional.of(false), hashes.check("another password", STORED));
        assertEquals(Optional.of(false), hashes.check(null, STORED));
    }

    @Test
    void turnsAwayWhoComesOnTopOfThoseWaitingAndServesTheNextAgain() throws Exception {
        var hashes = new SlowHashes(1, 2);
        var together = new CyclicBarrier(12);
        var crew = Executors.newFixedThreadPool(12);
        try {
            var guesses = new ArrayList<Callable<Optional<Boolean>>>();
            for (int i = 0; i < 12; i++) {
                guesses.add(() -> {
                    together.await();
                    return hashes.check("a long password", STORED);
                });
            }
            int served = 0;
            for (var guess : crew.invokeAll(guesses)) if (guess.get().isPresent()) served++;
            assertTrue(served >= 1 && served < 12, served + " of 12 were checked");
        } finally {
            crew.shutdownNow();
        }
        assertEquals(Optional.of(true), hashes.check("a long password", STORED));
    }
}
