package com.completebytepos.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Several workers who start together, each doing its list of operations one after the other. */
final class Crew {

    private Crew() {
    }

    interface Worker {
        void operation(int number) throws Exception;
    }

    /** @param skipped operations of each worker done first and not measured */
    static Measured run(List<Worker> workers, int each, int skipped) throws Exception {
        var start = new CyclicBarrier(workers.size());
        var began = new long[workers.size()];
        var ended = new long[workers.size()];
        var nanos = new long[workers.size() * each];
        var pool = Executors.newFixedThreadPool(workers.size());
        try {
            var jobs = new ArrayList<Callable<Void>>();
            for (int w = 0; w < workers.size(); w++) jobs.add(job(workers.get(w), w, each, skipped, start, began, ended, nanos));
            for (var done : pool.invokeAll(jobs)) done.get();
        } finally {
            pool.shutdownNow();
        }
        long first = java.util.Arrays.stream(began).min().orElseThrow();
        long last = java.util.Arrays.stream(ended).max().orElseThrow();
        return new Measured(nanos, last - first);
    }

    private static Callable<Void> job(Worker worker, int at, int each, int skipped, CyclicBarrier start, long[] began, long[] ended, long[] nanos) {
        return () -> {
            for (int i = 0; i < skipped; i++) worker.operation(i);
            start.await();
            began[at] = System.nanoTime();
            for (int i = 0; i < each; i++) {
                long before = System.nanoTime();
                worker.operation(skipped + i);
                nanos[at * each + i] = System.nanoTime() - before;
            }
            ended[at] = System.nanoTime();
            return null;
        };
    }
}
