package com.completebytepos.bench;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.payments.MobileTill;
import com.completebytepos.payments.Simulator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** M-PESA against the simulator: from money moved to "paid" at a till that asks as often as the till's page does, many at once, and how many of the paid ones are recorded. */
public final class MoneyBench {
    /** As often as the till's page asks while a prompt waits. */
    private static final long ASKS_EVERY = 700;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> SHOPS = List.of("duka", "soko");

    private MoneyBench() {
    }

    public static void run(int each, int atOnce) throws Exception {
        System.out.printf("%nM-PESA, from the money's moving to paid at the till, asked every %d ms; %d payments a row%n%n", ASKS_EVERY, each);
        System.out.println("| what reaches us | p50 s | p95 s | slowest s |");
        System.out.println("|---|---|---|---|");
        row("call-back (from the PIN)", each, MoneyBench::byPerson);
        row("no call-back, word of the money", Math.max(2, each / 4), shop -> moved(shop, "success-lost-callback"));
        row("neither: the query", Math.max(2, each / 8), shop -> moved(shop, "success-all-lost"));
        System.out.println("\nThe query's bound is computed: first asked 27 s after the prompt, then one question every 12 s for each pair of keys: 27 + 12 n seconds with n prompts undecided.");
        many(atOnce);
        rate(each * 2);
    }

    private interface One {
        long millis(String shop) throws Exception;
    }

    private static void row(String name, int each, One one) throws Exception {
        var nanos = new long[each];
        for (int i = 0; i < each; i++) nanos[i] = one.millis(SHOPS.get(i % 2)) * 1_000_000;
        var all = new Measured(nanos, 1);
        System.out.printf("| %s | %.1f | %.1f | %.1f |%n", name, all.percentile(.5) / 1000, all.percentile(.95) / 1000, all.percentile(1) / 1000);
    }

    private static long byPerson(String shop) {
        var till = MobileTill.at(shop);
        var phone = Simulator.freshPhone();
        var id = till.asked(5_000, phone);
        till.await(id, "WAITING", PATIENCE);
        Simulator.pause(ThreadLocalRandom.current().nextLong(ASKS_EVERY));
        Simulator.answer(phone, "pin");
        var typed = Instant.now();
        return Duration.between(typed, paid(till, id)).toMillis();
    }

    private static long moved(String shop, String scenario) {
        var till = MobileTill.at(shop);
        var phone = Simulator.freshPhone();
        Simulator.next(phone, scenario);
        var at = paid(till, till.asked(5_000, phone));
        var moved = Simulator.truth(Simulator.storeOf(shop)).stream().filter(m -> m.getString("party").equals(phone)).findFirst().orElseThrow();
        return Duration.between(Instant.parse(moved.getString("at")), at).toMillis();
    }

    private static Instant paid(MobileTill till, String id) {
        var until = Instant.now().plus(PATIENCE);
        while (!till.status(id).body().getString("state", "").equals("PAID")) {
            if (Instant.now().isAfter(until)) throw new IllegalStateException("never paid: " + till.status(id));
            Simulator.pause(ASKS_EVERY);
        }
        return Instant.now();
    }

    private static void many(int atOnce) throws Exception {
        var tills = new ArrayList<MobileTill>();
        for (int i = 0; i < 8; i++) tills.add(MobileTill.at(SHOPS.get(i % 2)));
        var phones = new ArrayList<String>();
        for (int i = 0; i < atOnce; i++) {
            phones.add(Simulator.freshPhone());
            Simulator.next(phones.get(i), "success-fast");
        }
        var pool = Executors.newFixedThreadPool(atOnce);
        try {
            var jobs = new ArrayList<Callable<Long>>();
            for (int i = 0; i < atOnce; i++) {
                var till = tills.get(i % tills.size());
                var phone = phones.get(i);
                jobs.add(() -> {
                    var began = Instant.now();
                    return Duration.between(began, paid(till, till.asked(5_000, phone))).toNanos();
                });
            }
            long before = System.nanoTime();
            var nanos = new ArrayList<Long>();
            for (var done : pool.invokeAll(jobs)) nanos.add(done.get());
            var all = new Measured(nanos.stream().mapToLong(Long::longValue).toArray(), System.nanoTime() - before);
            System.out.printf("%n%d payments at once over two shops: all paid after %.1f s; from asking to paid p50 %.1f s, p95 %.1f s%n", atOnce, all.wall() / 1e9, all.percentile(.5) / 1000, all.percentile(.95) / 1000);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void rate(int prompts) {
        var since = Instant.now();
        var till = MobileTill.at("duka");
        for (int i = 0; i < prompts; i++) {
            var phone = Simulator.freshPhone();
            Simulator.next(phone, "mix");
            till.ask(Ids.next().toString(), 5_000, phone);
        }
        var until = Instant.now().plus(Duration.ofMinutes(10));
        while (Books.number("duka", "select count(*) from payment where state in ('PENDING', 'WAITING', 'HELD')") > 0 && Instant.now().isBefore(until)) Simulator.pause(1_000);
        var really = Simulator.truth("174379").stream().filter(m -> m.getString("kind").equals("CUSTOMER_PAYMENT") && Instant.parse(m.getString("at")).isAfter(since)).map(m -> m.getString("receipt")).toList();
        long recorded = really.stream().filter(r -> Books.number("duka", "select count(*) from payment where state = 'PAID' and code = '" + r + "'") == 1).count();
        System.out.printf("%n%d prompts under the realistic mix: %d customers paid (%d %%), %d of these payments are recorded%n", prompts, really.size(), 100 * really.size() / Math.max(1, prompts), recorded);
    }
}
