package com.completebytepos.jobs.job;

import com.completebytepos.jobs.ShopJob;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;

/** Quartz in this node: started with the application, its plan and its locks in the platform's database, shared by all nodes. */
@Startup
@Singleton
@DependsOn("Foundation")
@TransactionManagement(TransactionManagementType.BEAN)
public class Clockwork {
    private static final String GROUP = "shop";

    @Inject @Any Instance<ShopJob> jobs;
    @Inject FanOut fanOut;
    @Resource UserTransaction transaction;
    private Scheduler quartz;

    @PostConstruct
    void start() {
        try {
            quartz = new StdSchedulerFactory(QuartzSettings.all()).getScheduler();
            quartz.setJobFactory((fired, scheduler) -> new FanOutJob(fanOut));
            quartz.start();
            for (var job : jobs) inTransaction(() -> plan(job));
        } catch (SchedulerException e) {
            throw new IllegalStateException("the calendar could not start", e);
        }
    }

    @PreDestroy
    void stop() {
        try {
            quartz.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("the calendar could not stop", e);
        }
    }

    /** The plan in the database follows the code; the time of the next run is kept when the plan has not changed. */
    private void plan(ShopJob job) throws SchedulerException {
        var key = JobKey.jobKey(job.kind(), GROUP);
        quartz.addJob(JobBuilder.newJob(FanOutJob.class).withIdentity(key).storeDurably().requestRecovery().build(), true);
        var schedule = CronScheduleBuilder.cronSchedule(job.cron()).inTimeZone(TimeZone.getTimeZone(HouseClock.NAIROBI)).withMisfireHandlingInstructionFireAndProceed();
        var trigger = TriggerBuilder.newTrigger().withIdentity(job.kind(), GROUP).forJob(key).withSchedule(schedule).build();
        var before = quartz.getTrigger(trigger.getKey());
        if (before == null) quartz.scheduleJob(trigger);
        else if (!(before instanceof CronTrigger cron) || !cron.getCronExpression().equals(job.cron())) quartz.rescheduleJob(before.getKey(), trigger);
    }

    @OpenToAll("it only makes a planned job due; what the job may do, it may as the system")
    public void fireNow(String kind) {
        var byHand = new JobDataMap();
        byHand.put(FanOutJob.BY_HAND, true);
        inTransaction(() -> quartz.triggerJob(JobKey.jobKey(kind, GROUP), byHand));
    }

    /** Null when the kind is not planned. */
    @OpenToAll("a time of the calendar is no secret of any shop")
    public Instant nextAt(String kind) {
        try {
            var trigger = quartz.getTrigger(TriggerKey.triggerKey(kind, GROUP));
            return trigger == null || trigger.getNextFireTime() == null ? null : trigger.getNextFireTime().toInstant();
        } catch (SchedulerException e) {
            throw new IllegalStateException("the calendar could not be read", e);
        }
    }

    private interface Step {
        void run() throws SchedulerException;
    }

    /** Quartz's store leaves the transaction to us: without one its row locks would last for one statement only. */
    private void inTransaction(Step step) {
        try {
            transaction.begin();
            try {
                step.run();
                transaction.commit();
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) transaction.rollback();
            }
        } catch (Exception e) {
            throw new IllegalStateException("the calendar could not be written", e);
        }
    }
}
