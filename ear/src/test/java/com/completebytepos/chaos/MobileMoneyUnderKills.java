package com.completebytepos.chaos;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Database;
import com.completebytepos.payments.MobileTill;
import com.completebytepos.payments.Simulator;
import com.completebytepos.sandbox.daraja.http.Standalone;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Tills of both shops take M-PESA under the simulator's full mix of failures while the server is killed at random moments. The provider lives in this
 * program, so its truth outlives every kill; in the end ledger, sales and truth agree to the shilling.
 */
final class MobileMoneyUnderKills implements Scenario {
    private static final List<String> SHOPS = List.of("duka", "soko");
    /** Most of what they do is waiting for customers. */
    private static final int TILLS = 16;
    private static final Duration SETTLES = Duration.ofMinutes(8);

    @Override
    public String name() {
        return "M-PESA while the server is killed";
    }

    @Override
    public String run(Random random) throws Exception {
        int payments = Integer.getInteger("chaos.payments", 500);
        int port = Standalone.start(0, Path.of(System.getProperty("house"), "sandbox/src/main/webapp"));
        System.setProperty("sandbox", "http://127.0.0.1:" + port + "/sandbox/daraja");
        Simulator.control("reset", "{\"seed\":" + random.nextInt(1_000_000) + "}");
        Simulator.control("settings", "{\"defaultScenario\":\"storm\",\"queriesPerMinute\":\"0\",\"lateSeconds\":\"40\",\"hangSeconds\":\"10\"}");
        var server = KillableServer.running();
        for (var shop : SHOPS) Database.run("update cbpos_shop_" + shop + ".provider_account set environment = 'SANDBOX'");
        server.killAndStart(Map.of("CBPOS_MPESA_SANDBOX_URL", "http://127.0.0.1:" + port + "/sandbox/daraja"));
        register();
        var since = Instant.now();
        Simulator.pause(3_000);
        var tills = new ArrayList<SteadyTill>();
        for (int i = 0; i < TILLS; i++) tills.add(new SteadyTill(MobileTill.at(SHOPS.get(i % 2)), new Random(random.nextLong()), payments / TILLS + (i < payments % TILLS ? 1 : 0), 2_000));
        int kills = underKills(tills, server, random);
        if (kills == 0 && payments >= 100) throw new AssertionError("nothing was killed while " + payments + " customers paid");
        awaitAgreement(since);
        var line = compare(since, tills);
        server.stop();
        return "%d sales, %d of them by M-PESA, %d kills; %s".formatted(tills.stream().mapToInt(SteadyTill::sold).sum(), tills.stream().mapToInt(SteadyTill::byPhone).sum(), kills, line);
    }

    /** The provider is a new one: it must be told where to call, and asked for its list. */
    private static void register() throws Exception {
        for (var shop : SHOPS) {
            Database.run("insert into cbpos_work.work_item (id, shop, lane, kind, reference, due_at, created_at, attempts) select uuid_to_bin(uuid()), '" + shop + "', 'payments.register', 'payments.register', bin_to_uuid(id),"
                    + " utc_timestamp(3), utc_timestamp(3), 0 from cbpos_shop_" + shop + ".provider_account");
        }
        var until = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(until)) {
            if (Database.first("select count(*) from cbpos_work.work_item where kind = 'payments.register'").equals("0")) return;
            Simulator.pause(500);
        }
        throw new IllegalStateException("the provider was not told where to call");
    }

    private static int underKills(List<SteadyTill> tills, KillableServer server, Random random) throws Exception {
        var pool = Executors.newFixedThreadPool(tills.size());
        int kills = 0;
        try {
            var working = tills.stream().map(till -> pool.submit(till::work)).toList();
            while (working.stream().anyMatch(one -> !one.isDone())) {
                Simulator.pause(8_000 + random.nextInt(20_000));
                if (working.stream().allMatch(Future::isDone)) break;
                server.killAndStart(Map.of());
                kills++;
            }
            for (var one : working) one.get();
        } finally {
            pool.shutdownNow();
        }
        return kills;
    }

    /** Time passes quickly here: what would be asked within a day is asked now. */
    private static void awaitAgreement(Instant since) throws Exception {
        var until = Instant.now().plus(SETTLES);
        while (Instant.now().isBefore(until)) {
            Database.run("update cbpos_work.work_item set due_at = utc_timestamp(3) - interval 1 second where kind like 'payments.%' and leased_until is null");
            boolean agree = true;
            for (var shop : SHOPS) {
                Database.run("update cbpos_shop_" + shop + ".provider_app set next_query_at = utc_timestamp(3)");
                long open = Books.number(shop, "select count(*) from payment where state in ('PENDING', 'WAITING', 'HELD') and created_at >= '" + sql(since) + "'");
                agree &= open == 0 && codes(shop, since).equals(receipts(shop, since)) && codeless(shop, since) == 0;
            }
            if (agree) return;
            Simulator.pause(3_000);
        }
    }

    private static String compare(Instant since, List<SteadyTill> tills) {
        var line = new StringBuilder();
        for (var shop : SHOPS) {
            same(receipts(shop, since), codes(shop, since), shop + ": codes of the provider and of the ledger");
            same(0L, codeless(shop, since), shop + ": paid rows whose code is not known");
            long truth = received(shop, since).stream().mapToLong(m -> new java.math.BigDecimal(m.getString("amount")).movePointRight(2).longValueExact()).sum();
            long ledger = Books.number(shop, "select coalesce(sum(amount), 0.00) from payment where state = 'PAID' and created_at >= '" + sql(since) + "'");
            same(truth, ledger, shop + ": money of the provider and of the ledger");
            long tenders = Books.number(shop, "select coalesce(sum(t.amount), 0.00) from tender t join sale s on s.id = t.sale_id where t.payment_id is not null and s.completed_at >= '" + sql(since) + "'");
            long uses = Books.number(shop, "select coalesce(sum(u.amount), 0.00) from payment_use u join payment p on p.id = u.payment_id where u.line_no > 0 and p.state = 'PAID' and u.used_at >= '" + sql(since) + "'");
            same(tenders, uses, shop + ": M-PESA of the sales and used payments");
            int told = tills.stream().filter(t -> t.till().shop().equals(shop)).mapToInt(SteadyTill::sold).sum();
            same((long) told, Books.number(shop, "select count(*) from sale where completed_at >= '" + sql(since) + "'"), shop + ": sales told and stored");
            Books.checks(shop).forEach((check, count) -> same(0L, count, shop + ": " + check));
            line.append(shop).append(" KES ").append(truth / 100).append(" by ").append(receipts(shop, since).size()).append(" payments agree; ");
        }
        return line.toString();
    }

    private static void same(Object expected, Object found, String what) {
        if (!expected.equals(found)) throw new AssertionError(what + ": " + expected + " and " + found);
    }

    private static List<JsonObject> received(String shop, Instant since) {
        return Simulator.truth(Simulator.storeOf(shop)).stream().filter(m -> m.getString("kind").equals("CUSTOMER_PAYMENT") && m.getString("state").equals("COMPLETED") && !Instant.parse(m.getString("at")).isBefore(since)).toList();
    }

    private static TreeSet<String> receipts(String shop, Instant since) {
        var found = new TreeSet<String>();
        received(shop, since).forEach(m -> found.add(m.getString("receipt")));
        return found;
    }

    private static TreeSet<String> codes(String shop, Instant since) {
        var all = Books.text(shop, "select coalesce(json_arrayagg(code), '[]') from payment where state = 'PAID' and code is not null and created_at >= '" + sql(since) + "'");
        var found = new TreeSet<String>();
        for (var code : all.replaceAll("[^A-Z0-9,]", "").split(",")) if (!code.isEmpty()) found.add(code);
        return found;
    }

    private static long codeless(String shop, Instant since) {
        return Books.number(shop, "select count(*) from payment where state = 'PAID' and code is null and created_at >= '" + sql(since) + "'");
    }

    private static String sql(Instant at) {
        return at.toString().replace('T', ' ').replace("Z", "");
    }
}
