package com.completebytepos.bench;

import com.completebytepos.integration.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** How quickly programs are answered while they keep to their limits: four of them, each at nine tenths of what its token may, spread evenly over half a minute. */
final class ApiBench {
    private static final int PROGRAMS = 4;
    private static final int SECONDS = 30;
    private static final List<String> CALLS = List.of("products?limit=50", "products?search=milk&limit=20", "stock-levels?limit=50", "sales?limit=50", "token");

    private ApiBench() {
    }

    static void run(String shop) throws InterruptedException {
        var times = new ArrayList<List<Long>>();
        CALLS.forEach(call -> times.add(new ArrayList<>()));
        var first = Program.of(shop);
        var limits = first.get("limits").json();
        int aMinute = Math.min(limits.getInt("perToken"), Math.min(limits.getInt("perShop"), limits.getInt("perAddress")) / PROGRAMS) * 9 / 10;
        var done = new CountDownLatch(PROGRAMS);
        var failed = new AtomicReference<RuntimeException>();
        for (int i = 0; i < PROGRAMS; i++) {
            var program = i == 0 ? first : Program.of(shop);
            new Thread(() -> {
                try {
                    call(program, aMinute, times);
                } catch (RuntimeException refused) {
                    failed.set(refused);
                } finally {
                    done.countDown();
                }
            }, "program " + i).start();
        }
        done.await();
        if (failed.get() != null) throw failed.get();
        System.out.printf("%nThe API of the shop %s, %d programs with %d calls a minute each%n%n| call | times | p50 ms | p95 ms | p99 ms |%n|---|---|---|---|---|%n", shop, PROGRAMS, aMinute);
        for (int i = 0; i < CALLS.size(); i++) row("`" + CALLS.get(i) + "`", times.get(i));
        row("all", times.stream().flatMap(List::stream).toList());
    }

    private static void call(Program program, int aMinute, List<List<Long>> times) {
        long pause = 60_000_000_000L / aMinute;
        long next = System.nanoTime();
        for (int i = 0; i < aMinute * SECONDS / 60; i++, next += pause) {
            LockSupport.parkNanos(next - System.nanoTime());
            int which = i % CALLS.size();
            long before = System.nanoTime();
            var answer = program.get(CALLS.get(which));
            long took = System.nanoTime() - before;
            if (answer.status() != 200) throw new IllegalStateException(answer.toString());
            synchronized (times.get(which)) {
                times.get(which).add(took);
            }
        }
    }

    private static void row(String what, List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length != 0) System.out.printf("| %s | %d | %.1f | %.1f | %.1f |%n", what, sorted.length, at(sorted, 50), at(sorted, 95), at(sorted, 99));
    }

    private static double at(long[] sorted, int percent) {
        return Arrays.stream(sorted).skip((long) (sorted.length - 1) * percent / 100).findFirst().orElseThrow() / 1e6;
    }
}
