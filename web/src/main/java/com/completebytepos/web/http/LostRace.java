package com.completebytepos.web.http;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Arrays;

/** Whether somebody else was quicker: with the same row, or with the same unique name, which both had found free. */
public final class LostRace {
    private static final int DUPLICATE_KEY = 1062;
    private static final int DEEPEST = 20;

    private LostRace() {
    }

    /** Looks at causes and at what was suppressed: a commit that fails tells its reason in either. */
    public static boolean is(Throwable thrown) {
        return is(thrown, DEEPEST);
    }

    private static boolean is(Throwable thrown, int depth) {
        if (thrown == null || depth == 0) return false;
        if (thrown instanceof OptimisticLockException) return true;
        if (thrown instanceof SQLIntegrityConstraintViolationException refused && refused.getErrorCode() == DUPLICATE_KEY) return true;
        return is(thrown.getCause(), depth - 1) || Arrays.stream(thrown.getSuppressed()).anyMatch(s -> is(s, depth - 1));
    }
}
