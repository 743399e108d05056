package com.completebytepos.payments.job;

import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Threads of their own for talking to providers: one that answers slowly must hold up neither the threads that take sales nor the loop that does
 * all other due work.
 */
@ApplicationScoped
public class PaymentThreads {
    private static final Logger LOG = Logger.getLogger(PaymentThreads.class);
    private static final int THREADS = 16;
    private static final int WAITING = 400;

    @Resource ManagedThreadFactory threads;
    private ThreadPoolExecutor pool;

    @PostConstruct
    void open() {
        pool = new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), threads);
        pool.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void close() {
        pool.shutdownNow();
    }

    /** Runs it soon, as the product itself. @return false when too much is waiting already; then it will never run */
    public boolean run(ShopCode shop, String what, Runnable work) {
        try {
            pool.execute(() -> attempt(shop, what, work));
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    private static void attempt(ShopCode shop, String what, Runnable work) {
        try {
            ShopBinding.run(shop, Actor.system(what), work);
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s of %s failed; the work that is due for it does it again", what, shop);
        }
    }
}
