package com.completebytepos.chaos;

import com.completebytepos.pages.House;
import com.completebytepos.till.Cable;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Three tills sell, park, take back, move cash and close while their browsers, the server and the database are killed and the network is cut, at moments
 * of the seed's choice. Claimed: every receipt that was shown is in the books once with the same cents, every chain verifies, every shift balances, stock is its movements.
 */
final class TillChaos implements Scenario {
    private final int browserRounds = Integer.getInteger("chaos.browser", 300);
    private final int serverRounds = Integer.getInteger("chaos.server", 60);
    private int browsersKilled;
    private int serversKilled;
    private int databasesKilled;
    private int cuts;

    @Override
    public String name() {
        return "tills while browsers, server, database and cable fail";
    }

    @Override
    public String run(Random luck) throws Exception {
        var server = KillableServer.running();
        var database = KillableDatabase.running();
        database.killAndStart(0);
        var profiles = Files.createTempDirectory("bytepos-chaos");
        try (var cable = new Cable(Integer.parseInt(House.PORT))) {
            var tills = tills(cable, profiles, luck);
            var disorder = new Disorder("duka", "soko");
            long began = System.nanoTime();
            for (int round = 1; round <= browserRounds; round++) {
                killABrowser(tills.get(luck.nextInt(tills.size())), luck);
                if (round % 10 == 0) disorder.send(luck);
                if (round % 25 == 0) say("browser round " + round, began, tills);
            }
            for (int round = 1; round <= serverRounds; round++) {
                var working = tills.stream().map(till -> CompletableFuture.runAsync(() -> workAWhile(till))).toList();
                misfortune(server, database, cable, luck);
                for (var one : working) one.get(10, TimeUnit.MINUTES);
                disorder.send(luck);
                if (round % 5 == 0) say("server round " + round, began, tills);
            }
            disorder.settle();
            new Reckoning(tills, disorder.clients()).mustAgree();
            var seen = "%d + %d rounds; killed: %d browsers, %d servers, %d databases; %d cuts; %d receipts shown; %d entries sent in disorder; %.1f minutes".formatted(browserRounds, serverRounds,
                    browsersKilled, serversKilled, databasesKilled, cuts, tills.stream().mapToInt(till -> till.shown().size()).sum(), disorder.sent(), (System.nanoTime() - began) / 60e9);
            tills.forEach(ChaosTill::bury);
            return seen;
        }
    }

    private static List<ChaosTill> tills(Cable cable, Path profiles, Random luck) {
        var wanjiku = new ChaosTill.Crew("duka", "njeri", "Njeri", "246810", "Wanjiku", "1357");
        var baraka = new ChaosTill.Crew("soko", "achieng", "Achieng", "135790", "Baraka", "2468");
        var zawadi = new ChaosTill.Crew("soko", "achieng", "Achieng", "135790", "Zawadi", "8642");
        var tills = new ArrayList<ChaosTill>();
        for (var crew : List.of(wanjiku, baraka, zawadi)) tills.add(new ChaosTill(crew, cable, profiles.resolve("till" + tills.size()), new Random(luck.nextLong())));
        tills.get(0).register(0);
        tills.get(1).register(0);
        tills.get(2).register(1);
        return tills;
    }

    private void killABrowser(ChaosTill till, Random luck) throws Exception {
        var working = CompletableFuture.runAsync(() -> workAWhile(till));
        // a random moment is the point here: nothing is waited for
        TimeUnit.MILLISECONDS.sleep(200L + luck.nextInt(4_000));
        till.kill();
        browsersKilled++;
        working.get(5, TimeUnit.MINUTES);
        till.bury();
        till.open();
        till.atTheCounter();
    }

    private static void workAWhile(ChaosTill till) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (System.nanoTime() < until && till.worked()) Thread.onSpinWait();
    }

    private void misfortune(KillableServer server, KillableDatabase database, Cable cable, Random luck) throws Exception {
        TimeUnit.MILLISECONDS.sleep(luck.nextInt(3_000));
        int dice = luck.nextInt(100);
        if (dice < 60) {
            cuts++;
            if (luck.nextBoolean()) cable.cut();
            else cable.swallowAnswers();
            TimeUnit.MILLISECONDS.sleep(500L + luck.nextInt(8_000));
            cable.plug();
        } else if (dice < 85) {
            databasesKilled++;
            database.killAndStart(luck.nextInt(3_000));
        } else {
            serversKilled++;
            server.killAndStart(Map.of());
        }
    }

    private static void say(String what, long began, List<ChaosTill> tills) {
        System.out.printf("%s after %.1f min, %d receipts shown%n", what, (System.nanoTime() - began) / 60e9, tills.stream().mapToInt(till -> till.shown().size()).sum());
    }

    /** Tills without a screen that send twice, out of order and in part. */
    private static final class Disorder {
        private final List<TillClient> clients = new ArrayList<>();
        private final List<List<SignedEntry>> made = new ArrayList<>();

        Disorder(String... shops) {
            for (var shop : shops) {
                clients.add(TillClient.joining(shop));
                made.add(new ArrayList<>());
            }
        }

        List<TillClient> clients() {
            return clients;
        }

        int sent() {
            return made.stream().mapToInt(List::size).sum();
        }

        void send(Random luck) {
            for (int at = 0; at < clients.size(); at++) {
                var till = clients.get(at);
                for (int n = 0; n < 6; n++) made.get(at).add(till.sale(new Sold(till.goods(luck.nextInt(100)), 1_000)));
                var some = new ArrayList<>(made.get(at).subList(Math.max(0, made.get(at).size() - 12), made.get(at).size()));
                some.addAll(some.subList(0, some.size() / 2));
                Collections.shuffle(some, luck);
                till.post(some.subList(0, some.size() - luck.nextInt(4)).toArray(SignedEntry[]::new));
            }
        }

        /** Everything once more, in order. */
        void settle() {
            for (int at = 0; at < clients.size(); at++) {
                var all = made.get(at);
                for (int from = 0; from < all.size(); from += 50) clients.get(at).send(all.subList(from, Math.min(all.size(), from + 50)).toArray(SignedEntry[]::new));
            }
        }
    }
}
