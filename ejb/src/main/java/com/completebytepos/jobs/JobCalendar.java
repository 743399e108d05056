package com.completebytepos.jobs;

import com.completebytepos.jobs.JobRuns.Fired;
import com.completebytepos.jobs.job.Clockwork;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** Promises that every kind of calendar job is listed with its last run, its next one and its failures, and can be started by hand. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobCalendar {
    @Inject @Any Instance<ShopJob> jobs;
    @Inject Clockwork clockwork;
    @Inject JobRuns runs;
    @Inject ShopJobRuns shops;

    @Requires(Permission.OPERATE_PLATFORM)
    public List<JobRun> all() {
        return jobs.stream().map(this::status).sorted(Comparator.comparing(JobRun::kind)).toList();
    }

    /** By the same road as the clock's own: one node of the cluster takes it. */
    @Requires(Permission.OPERATE_PLATFORM)
    public void runNow(String kind) {
        if (jobs.stream().noneMatch(job -> job.kind().equals(kind))) throw JobsRejection.NO_SUCH_JOB.with(kind);
        clockwork.fireNow(kind);
    }

    private JobRun status(ShopJob job) {
        var next = clockwork.nextAt(job.kind());
        var last = runs.last(job.kind());
        if (last.isEmpty()) return new JobRun(job.kind(), job.cron(), next, null, null, 0, 0, List.of());
        Fired fired = last.get();
        var done = shops.doneOf(job.kind(), fired.run());
        return new JobRun(job.kind(), job.cron(), next, fired.run(), fired.at(), fired.shops(), done, shops.failuresOf(job.kind(), fired.run()));
    }
}
