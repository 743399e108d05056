package com.completebytepos.chaos;

import com.completebytepos.books.Books;
import com.completebytepos.fiscal.Kra;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Tills of both shops sell while the server, and with it KRA's sandbox, is killed at random moments and answers are lost on the way. In the end
 * KRA's ledger has every sale once, to the cent, in numbers without a gap.
 */
final class KraUnderKills implements Scenario {
    private static final Map<String, String> DEVICE = Map.of("duka", "A000000001D/00", "soko", "A000000002S/01");
    private static final int TILLS = 4;
    /** A customer takes a moment: else all is sold before anything is killed. Milliseconds at most. */
    private static final int CUSTOMER = 800;
    private static final Duration SETTLES = Duration.ofMinutes(15);

    @Override
    public String name() {
        return "KRA while server and sandbox are killed and answers are lost";
    }

    @Override
    public String run(Random random) throws Exception {
        int sales = Integer.getInteger("chaos.sales", 1_000);
        var server = KillableServer.running();
        var before = new TreeMap<String, Integer>();
        DEVICE.forEach((shop, device) -> before.put(shop, accepted(device).size()));
        var since = Instant.now();
        var tills = new ArrayList<TillClient>();
        for (int i = 0; i < TILLS; i++) tills.add(TillClient.joining(i % 2 == 0 ? "duka" : "soko"));
        var pool = Executors.newFixedThreadPool(TILLS);
        int kills = 0;
        try {
            var working = tills.stream().map(till -> pool.submit(() -> sell(till, sales / TILLS, random.nextLong()))).toList();
            while (working.stream().anyMatch(one -> !one.isDone())) {
                weather(random);
                pause(6_000 + random.nextInt(15_000));
                if (working.stream().allMatch(Future::isDone)) break;
                server.killAndStart(Map.of());
                kills++;
            }
            for (var one : working) one.get();
        } finally {
            pool.shutdownNow();
        }
        if (kills == 0 && sales >= 100) throw new AssertionError("nothing was killed while " + sales + " sales were told");
        Kra.fairWeather();
        var line = new StringBuilder(sales + " sales, " + kills + " kills; ");
        for (var shop : DEVICE.keySet()) line.append(agree(shop, before.get(shop), since));
        return line.toString();
    }

    /** A till keeps what it has no answer for and sends it again, the same. */
    private static Void sell(TillClient till, int sales, long seed) {
        var random = new Random(seed);
        for (int i = 0; i < sales; i++) {
            pause(random.nextInt(CUSTOMER));
            insist(till, till.sale(new Sold(till.goods(random.nextInt(30)), 1_000L * (1 + random.nextInt(3)))));
        }
        return null;
    }

    private static void insist(TillClient till, SignedEntry entry) {
        for (int attempt = 0; ; attempt++) {
            try {
                till.send(entry);
                return;
            } catch (RuntimeException unanswered) {
                if (attempt > 400) throw unanswered;
                pause(500);
            }
        }
    }

    /** Lost answers, lost requests, a busy KRA; a killed sandbox forgets its weather. */
    private static void weather(Random random) {
        for (var device : DEVICE.values()) {
            var tin = device.split("/")[0];
            Kra.weather(List.of("DROP_AFTER", "DROP_BEFORE", "HTTP_503", "BUSY", "EMPTY_AFTER").get(random.nextInt(5)), tin, random.nextBoolean() ? "ales" : "tock", 1 + random.nextInt(3));
        }
    }

    private String agree(String shop, int before, Instant since) {
        var until = Instant.now().plus(SETTLES);
        while (Books.number(shop, "select count(*) from fiscal_document where state in ('PENDING', 'SUBMITTED')") > 0 && Instant.now().isBefore(until)) pause(2_000);
        var kra = accepted(DEVICE.get(shop));
        same(LongStream.rangeClosed(1, kra.size()).boxed().toList(), kra.stream().map(row -> (long) row.getInt("number")).toList(), shop + ": KRA's numbers without a gap");
        var at = DEVICE.get(shop).split("/");
        var stamped = " from fiscal_document d join fiscal_stamp p on p.document_id = d.id where p.pin = '" + at[0] + "' and p.bhf_id = '" + at[1] + "'";
        same((long) kra.size(), Books.number(shop, "select count(*)" + stamped), shop + ": documents of KRA and ours");
        var sum = kra.stream().map(row -> row.getJsonNumber("total").bigDecimalValue().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
        same(sum.movePointRight(2).longValueExact(), Books.number(shop, "select sum(abs(d.total))" + stamped), shop + ": money of KRA and ours");
        same(0L, Books.number(shop, "select count(*) from fiscal_document where state <> 'APPROVED' and created_at >= '" + since.toString().replace("T", " ").replace("Z", "") + "'"), shop + ": documents KRA has not got");
        Books.checks(shop).forEach((check, count) -> same(0L, count, shop + ": " + check));
        return shop + " " + (kra.size() - before) + " documents agree; ";
    }

    private static List<jakarta.json.JsonObject> accepted(String device) {
        return Kra.accepted(device.split("/")[0], device.split("/")[1]);
    }

    private static void same(Object expected, Object found, String what) {
        if (!expected.equals(found)) throw new AssertionError(what + ": " + expected + " and " + found);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
