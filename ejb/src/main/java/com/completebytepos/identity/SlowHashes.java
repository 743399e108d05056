package com.completebytepos.identity;

import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The only way a guessed password reaches the slow hash: two at a time, so that guessing never takes every core, and a few more
 * waiting. Who comes on top of them is turned away, and nobody waits here with a transaction or a connection in hand.
 */
public final class SlowHashes {
    /** For sign-in of people and operators together. */
    public static final SlowHashes SIGN_IN = new SlowHashes(2, 8);
    /** How long who was turned away should wait, seconds. */
    public static final long PAUSE = 2;

    private final Semaphore working;
    private final Semaphore admitted;

    SlowHashes(int atOnce, int admitted) {
        this.working = new Semaphore(atOnce);
        this.admitted = new Semaphore(admitted);
    }

    /** Whether the password fits the stored hash; empty when too many are being checked already. */
    public Optional<Boolean> check(String password, String stored) {
        if (!admitted.tryAcquire()) return Optional.empty();
        try {
            working.acquireUninterruptibly();
            try {
                return Optional.of(Passwords.matches(password == null ? "" : password, stored));
            } finally {
                working.release();
            }
        } finally {
            admitted.release();
        }
    }
}
