package com.completebytepos.jobs;

import com.completebytepos.tenancy.OpenToAll;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Promises that a run of a kind is written once, whoever fires it twice. */
@Stateless
@OpenToAll("the calendar itself; it sees counts, never a shop's data")
public class JobRuns {
    @Resource(lookup = "java:jboss/datasources/Platform") DataSource platform;
    @Inject Clock clock;

    /** A run as it was fanned out. */
    public record Fired(String run, Instant at, int shops) {
    }

    public void fired(String kind, String run, int shops) {
        try (var connection = platform.getConnection();
             var insert = connection.prepareStatement("INSERT INTO job_run (kind, run, fired_at, shops) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE shops = GREATEST(shops, VALUES(shops))")) {
            insert.setString(1, kind);
            insert.setString(2, run);
            insert.setTimestamp(3, Timestamp.from(clock.instant()));
            insert.setInt(4, shops);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("run " + run + " of " + kind + " could not be written", e);
        }
    }

    public Optional<Fired> last(String kind) {
        try (var connection = platform.getConnection();
             var select = connection.prepareStatement("SELECT run, fired_at, shops FROM job_run WHERE kind = ? ORDER BY fired_at DESC, run DESC LIMIT 1")) {
            select.setString(1, kind);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new Fired(rows.getString(1), rows.getTimestamp(2).toInstant(), rows.getInt(3))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the runs of " + kind + " could not be read", e);
        }
    }
}
