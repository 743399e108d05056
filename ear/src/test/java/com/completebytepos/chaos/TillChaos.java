package com.completebytepos.chaos;

import com.completebytepos.pages.House;
import com.completebytepos.till.Cable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Three tills sell, park, take back, move cash and close while their browsers, the server and the database are killed and the network is cut, at moments
 * of the seed's choice. Claimed: every receipt that was shown is in the books once with the same cents, every chain verifies, every shift balances, stock is its movements.
 */
final class TillChaos implements Scenario {
    /** From so many rounds on everything a till does must have been done, or the run says nothing about it. */
    private static final int ENOUGH = 100;

    private final int browserRounds = Integer.getInteger("chaos.browser", 300);
    private final int serverRounds = Integer.getInteger("chaos.server", 60);
    private final AtomicInteger browsersKilled = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final ExecutorService hands = Executors.newCachedThreadPool();

    @Override
    public String name() {
        return "tills while browsers, server, database and cable fail";
    }

    @Override
    public String run(Random luck) throws Exception {
        var database = KillableDatabase.running();
        database.killAndStart(0);
        var tills = new ArrayList<ChaosTill>();
        try (var cable = new Cable(Integer.parseInt(House.PORT))) {
            register(tills, cable, Files.createTempDirectory("bytepos-chaos"), luck);
            long began = System.nanoTime();
            var misfortune = new Misfortune(KillableServer.running(), database, cable);
            var disorder = new Disorder("duka", "soko");
            goThrough(tills, misfortune, disorder, luck, began);
            disorder.settle();
            double minutes = (System.nanoTime() - began) / 60e9;
            new Reckoning(tills, disorder, browserRounds + serverRounds >= ENOUGH).mustAgree();
            return "%d + %d rounds in %.1f minutes; killed: %d browsers, %s; done: %s, stumbled %d times; %d receipts and %d returns shown; %d entries sent in disorder".formatted(browserRounds, serverRounds,
                    minutes, browsersKilled.get(), misfortune, done(tills), tills.stream().mapToInt(till -> till.stumbles().size()).sum(), receipts(tills), tills.stream().mapToInt(till -> till.givenBack().size()).sum(), disorder.sent());
        } finally {
            over.set(true);
            tills.forEach(ChaosTill::kill);
            hands.shutdownNow();
            tills.forEach(ChaosTill::bury);
        }
    }

    private static void register(List<ChaosTill> tills, Cable cable, Path profiles, Random luck) {
        var wanjiku = new ChaosTill.Crew("duka", "njeri", "Njeri", "246810", "Wanjiku", "1357");
        var baraka = new ChaosTill.Crew("soko", "achieng", "Achieng", "135790", "Baraka", "2468");
        var zawadi = new ChaosTill.Crew("soko", "achieng", "Achieng", "135790", "Zawadi", "8642");
        for (var crew : List.of(wanjiku, baraka, zawadi)) tills.add(new ChaosTill(crew, cable, profiles.resolve("till" + tills.size()), new Random(luck.nextLong())));
        tills.get(0).register(0);
        tills.get(1).register(0);
        tills.get(2).register(1);
    }

    /** Each till is killed its share of times; what befalls the server is spread over that. */
    private void goThrough(List<ChaosTill> tills, Misfortune misfortune, Disorder disorder, Random luck, long began) throws Exception {
        var lives = new ArrayList<Future<?>>();
        for (int n = 0; n < tills.size(); n++) {
            var till = tills.get(n);
            var own = new Random(luck.nextLong());
            int share = browserRounds / tills.size() + (n < browserRounds % tills.size() ? 1 : 0);
            lives.add(hands.submit(() -> live(till, share, own)));
        }
        for (int round = 1; round <= serverRounds; round++) {
            awaitBrowsers(lives, (long) browserRounds * (round - 1) / serverRounds);
            misfortune.befall(luck);
            disorder.send(luck);
            if (round % 5 == 0) System.out.printf("server round %d and %d browsers killed after %.1f min, %d receipts shown%n", round, browsersKilled.get(), (System.nanoTime() - began) / 60e9, receipts(tills));
        }
        awaitBrowsers(lives, browserRounds);
        over.set(true);
        for (var life : lives) life.get(10, TimeUnit.MINUTES);
    }

    private void awaitBrowsers(List<Future<?>> lives, long killed) throws Exception {
        do {
            for (var life : lives) if (life.isDone()) life.get();
            TimeUnit.MILLISECONDS.sleep(100);
        } while (browsersKilled.get() < killed);
    }

    private Void live(ChaosTill till, int deaths, Random luck) throws Exception {
        for (int round = 0; round < deaths; round++) killABrowser(till, luck);
        while (!over.get()) workAWhile(till);
        return null;
    }

    private void killABrowser(ChaosTill till, Random luck) throws Exception {
        var working = CompletableFuture.runAsync(() -> workAWhile(till), hands);
        // a random moment is the point here: nothing is waited for
        TimeUnit.MILLISECONDS.sleep(200L + luck.nextInt(4_000));
        till.kill();
        working.get(5, TimeUnit.MINUTES);
        till.bury();
        till.open();
        till.atTheCounter();
        browsersKilled.incrementAndGet();
    }

    private static void workAWhile(ChaosTill till) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (System.nanoTime() < until && till.worked()) Thread.onSpinWait();
    }

    private static int receipts(List<ChaosTill> tills) {
        return tills.stream().mapToInt(till -> till.shown().size()).sum();
    }

    private static Map<String, Integer> done(List<ChaosTill> tills) {
        var all = new TreeMap<String, Integer>();
        tills.forEach(till -> till.done().forEach((what, times) -> all.merge(what, times, Integer::sum)));
        return all;
    }
}
