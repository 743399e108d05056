package com.completebytepos.jobs;

import com.completebytepos.jobs.JobRun.Failure;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Promises to know, without visiting a shop, which have finished a run and what keeps the others. */
@Stateless
@OpenToAll("the calendar itself; it sees references and reasons, never a shop's data")
public class ShopJobRuns {
    @Resource(lookup = "java:jboss/datasources/Work") DataSource work;

    public int doneOf(String kind, String run) {
        try (var connection = work.getConnection(); var select = connection.prepareStatement("SELECT COUNT(*) FROM shop_job_done WHERE kind = ? AND run = ?")) {
            select.setString(1, kind);
            select.setString(2, run);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("run " + run + " of " + kind + " could not be counted", e);
        }
    }

    public List<Failure> failuresOf(String kind, String run) {
        try (var connection = work.getConnection(); var select = connection.prepareStatement(
                "SELECT shop, attempts, last_error FROM work_item WHERE kind = ? AND reference = ? AND last_error IS NOT NULL ORDER BY shop LIMIT 500")) {
            select.setString(1, ShopJobs.DUE);
            select.setString(2, ShopJobs.reference(kind, run));
            try (var rows = select.executeQuery()) {
                var failures = new ArrayList<Failure>();
                while (rows.next()) failures.add(new Failure(rows.getString(1), rows.getInt(2), rows.getString(3)));
                return failures;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the failures of " + kind + " could not be read", e);
        }
    }
}
