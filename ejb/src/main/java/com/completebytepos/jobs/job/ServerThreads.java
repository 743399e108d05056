package com.completebytepos.jobs.job;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.quartz.SchedulerConfigException;
import org.quartz.spi.ThreadPool;

/** Lets Quartz run its jobs on the server's threads, which know the application's names and beans; a few at a time, they only give work out. */
public class ServerThreads implements ThreadPool {
    private static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private ExecutorService server;

    @Override
    public void initialize() throws SchedulerConfigException {
        try {
            server = InitialContext.doLookup("java:jboss/ee/concurrency/executor/default");
        } catch (NamingException e) {
            throw new SchedulerConfigException("the server has no executor", e);
        }
    }

    @Override
    public boolean runInThread(Runnable job) {
        if (!free.tryAcquire()) return false;
        try {
            server.execute(() -> {
                try {
                    job.run();
                } finally {
                    free.release();
                }
            });
            return true;
        } catch (RuntimeException refused) {
            free.release();
            throw refused;
        }
    }

    @Override
    public int blockForAvailableThreads() {
        try {
            free.acquire();
            free.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return free.availablePermits();
    }

    @Override
    public void shutdown(boolean wait) {
        if (wait) free.acquireUninterruptibly(AT_ONCE);
    }

    @Override
    public int getPoolSize() {
        return AT_ONCE;
    }

    @Override
    public void setInstanceId(String id) {
        // one node, one pool: nothing to tell apart
    }

    @Override
    public void setInstanceName(String name) {
        // see above
    }
}
