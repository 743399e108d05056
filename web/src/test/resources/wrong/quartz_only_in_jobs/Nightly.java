package com.completebytepos.reporting.job;

import org.quartz.Job;
import org.quartz.JobExecutionContext;

public class Nightly implements Job {
    @Override
    public void execute(JobExecutionContext context) { }
}
