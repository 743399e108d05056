package com.completebytepos.jobs.job;

import java.util.concurrent.ThreadFactory;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.quartz.spi.ThreadExecutor;

/** Starts Quartz's own loops on threads the server made. */
public class ServerThreadExecutor implements ThreadExecutor {
    private ThreadFactory server;

    @Override
    public void initialize() {
        try {
            server = InitialContext.doLookup("java:jboss/ee/concurrency/factory/default");
        } catch (NamingException e) {
            throw new IllegalStateException("the server makes no threads", e);
        }
    }

    @Override
    public void execute(Thread loop) {
        var thread = server.newThread(loop);
        thread.setName(loop.getName());
        thread.start();
    }
}
