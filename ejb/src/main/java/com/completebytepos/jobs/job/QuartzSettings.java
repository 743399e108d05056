package com.completebytepos.jobs.job;

import java.util.Properties;

/** Quartz configuration reference: a clustered JDBC store that leaves transactions and threads to the server. */
final class QuartzSettings {

    private QuartzSettings() {
    }

    static Properties all() {
        var all = new Properties();
        all.setProperty("org.quartz.scheduler.instanceName", "cbpos");
        all.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        all.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        // what another node or an unfinished transaction planned is seen after this many milliseconds, not after thirty seconds
        all.setProperty("org.quartz.scheduler.idleWaitTime", "5000");
        all.setProperty("org.quartz.threadPool.class", ServerThreads.class.getName());
        all.setProperty("org.quartz.threadExecutor.class", ServerThreadExecutor.class.getName());
        all.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreCMT");
        all.setProperty("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.StdJDBCDelegate");
        all.setProperty("org.quartz.jobStore.tablePrefix", "QRTZ_");
        all.setProperty("org.quartz.jobStore.isClustered", "true");
        all.setProperty("org.quartz.jobStore.clusterCheckinInterval", "5000");
        all.setProperty("org.quartz.jobStore.dataSource", "managed");
        all.setProperty("org.quartz.jobStore.nonManagedTXDataSource", "plain");
        all.setProperty("org.quartz.dataSource.managed.jndiURL", "java:jboss/datasources/Platform");
        all.setProperty("org.quartz.dataSource.plain.jndiURL", "java:jboss/datasources/PlatformPlain");
        return all;
    }
}
