package com.completebytepos.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.pages.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.locks.LockSupport;

/** A calendar job of one shop, now instead of at night. */
public final class NightRun {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private NightRun() {
    }

    /** Gives a shop a run of a kind, as the calendar does, and waits until it is done. @return what the job said it did */
    public static String of(String shop, String kind) throws SQLException {
        var run = LocalDate.now(ZoneId.of("Africa/Nairobi")) + "-" + System.nanoTime() % 100_000_000;
        Database.run("insert into cbpos_work.work_item (id, shop, lane, kind, reference, due_at, created_at) values (uuid_to_bin(uuid()), '" + shop + "', 'run-" + run + "', 'jobs.shop-job', '" + kind + "/" + run + "', utc_timestamp(3), utc_timestamp(3))");
        var done = "select count(*) from cbpos_work.shop_job_done where shop = '" + shop + "' and kind = '" + kind + "' and run = '" + run + "'";
        var until = Instant.now().plus(PATIENCE);
        while (!"1".equals(Database.first(done)) && Instant.now().isBefore(until)) LockSupport.parkNanos(200_000_000);
        assertEquals("1", Database.first(done), kind + " was not done");
        return Database.first(done.replace("count(*)", "outcome"));
    }
}
