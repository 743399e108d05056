package com.completebytepos.jobs.job;

import com.completebytepos.kernel.HouseClock;
import java.time.format.DateTimeFormatter;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** What Quartz calls: one run of one kind. The clock's runs are named by their day, those started by hand by day and moment. */
@DisallowConcurrentExecution
public class FanOutJob implements Job {
    static final String BY_HAND = "byHand";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(HouseClock.NAIROBI);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss-SSS").withZone(HouseClock.NAIROBI);

    private final FanOut fanOut;

    FanOutJob(FanOut fanOut) {
        this.fanOut = fanOut;
    }

    @Override
    public void execute(JobExecutionContext context) {
        boolean byHand = context.getMergedJobDataMap().containsKey(BY_HAND);
        var run = byHand ? MOMENT.format(context.getFireTime().toInstant()) : DAY.format(context.getScheduledFireTime().toInstant());
        fanOut.give(context.getJobDetail().getKey().getName(), run, byHand);
    }
}
