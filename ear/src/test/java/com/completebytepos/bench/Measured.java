package com.completebytepos.bench;

import java.util.Arrays;

/** What a run took: {@code nanos} of each operation, sorted, and the wall clock of all of them. */
record Measured(long[] nanos, long wall) {

    Measured {
        Arrays.sort(nanos);
    }

    double rate() {
        return nanos.length / (wall / 1e9);
    }

    /** Milliseconds. */
    double percentile(double share) {
        return nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * share))] / 1e6;
    }
}
