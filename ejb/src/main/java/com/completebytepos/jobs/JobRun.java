package com.completebytepos.jobs;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A calendar job and its last run, for the console. {@code lastRun}, {@code firedAt} are null before the first run.
 *
 * @param shops to how many shops the last run was given
 * @param done how many of them have finished it
 * @param failures what the shops that have not said last
 */
public record JobRun(String kind, String cron, Instant nextAt, String lastRun, Instant firedAt, int shops, int done, List<Failure> failures) implements Serializable {

    public record Failure(String shop, int attempts, String reason) implements Serializable {
    }
}
