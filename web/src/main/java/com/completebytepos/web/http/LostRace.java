package com.completebytepos.web.http;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Whether somebody else was quicker: with the same row, or with the same unique name, which both had found free; or was in the way, so that nothing was stored and the same may be done again. */
public final class LostRace {
    private static final int DUPLICATE_KEY = 1062;
    private static final Set<Integer> IN_THE_WAY = Set.of(1205, 1213);
    private static final int DEEPEST = 20;
    private static final int MOST_TRIES = 4;

    private LostRace() {
    }

    /** Does it again where it lost: for what no person decided on what they saw, such as a file against rows that the shop's own jobs write to. */
    public static <T> T again(Supplier<T> errand) {
        for (int tries = 1;; tries++) {
            try {
                return errand.get();
            } catch (RuntimeException failed) {
                if (tries == MOST_TRIES || !is(failed) && !isInTheWay(failed)) throw failed;
            }
        }
    }

    /** Looks at causes and at what was suppressed: a commit that fails tells its reason in either. */
    public static boolean is(Throwable thrown) {
        return any(thrown, LostRace::isLost, DEEPEST);
    }

    /** A lock that was waited for too long, or two that waited for each other. */
    public static boolean isInTheWay(Throwable thrown) {
        return any(thrown, one -> one instanceof SQLException refused && IN_THE_WAY.contains(refused.getErrorCode()), DEEPEST);
    }

    private static boolean isLost(Throwable thrown) {
        return thrown instanceof OptimisticLockException || thrown instanceof SQLIntegrityConstraintViolationException refused && refused.getErrorCode() == DUPLICATE_KEY;
    }

    private static boolean any(Throwable thrown, Predicate<Throwable> sought, int depth) {
        if (thrown == null || depth == 0) return false;
        if (sought.test(thrown)) return true;
        return any(thrown.getCause(), sought, depth - 1) || Arrays.stream(thrown.getSuppressed()).anyMatch(s -> any(s, sought, depth - 1));
    }
}
