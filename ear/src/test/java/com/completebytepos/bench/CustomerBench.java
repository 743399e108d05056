package com.completebytepos.bench;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.kernel.Ids;
import com.completebytepos.till.Api;
import com.completebytepos.till.TillClient;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Searches over 200,000 customers through HTTP, and what naming a customer adds to a sale's commit, both kinds in turn on one till. */
final class CustomerBench {
    private static final int CUSTOMERS = 200_000;
    private static final int SEARCHES = 400;
    private static final int SALES = 600;
    private static final String PORT = System.getenv().getOrDefault("CBPOS_DB_PORT", "13606");
    private static final String[] NAMES = {"Wanjiku", "Otieno", "Achieng", "Kamau", "Njeri", "Mwangi", "Baraka", "Zawadi", "Hassan", "Chebet", "Kiprono", "Mutua", "Nekesa", "Wafula", "Omondi", "Akinyi"};

    private CustomerBench() {
    }

    static void run(String shop) throws Exception {
        seed(shop);
        var till = TillClient.joining(shop);
        searches(shop, till);
        postings(shop, till);
    }

    private static void searches(String shop, TillClient till) {
        var random = new Random(7);
        var nanos = new ArrayList<Long>();
        long begun = System.nanoTime();
        for (int i = -50; i < SEARCHES; i++) {
            var name = NAMES[random.nextInt(NAMES.length)];
            var words = switch (Math.floorMod(i, 4)) {
                case 0 -> name.substring(0, 3);
                case 1 -> name.substring(2, 5) + "%20" + NAMES[random.nextInt(NAMES.length)].substring(0, 2);
                case 2 -> "07" + String.format("%05d", random.nextInt(100_000));
                default -> String.format("%04d", random.nextInt(10_000));
            };
            long from = System.nanoTime();
            if (Api.raw(shop, "customers?q=" + words, till.token()) == null) throw new IllegalStateException(words);
            if (i >= 0) nanos.add(System.nanoTime() - from);
        }
        var measured = new Measured(nanos.stream().mapToLong(Long::longValue).toArray(), System.nanoTime() - begun);
        System.out.printf("%nSearch over %,d customers, %d searches by part of a name, two parts, phone and digits%n%n| p50 ms | p95 ms | p99 ms |%n|---|---|---|%n| %.1f | %.1f | %.1f |%n", CUSTOMERS, SEARCHES,
                measured.percentile(.5), measured.percentile(.95), measured.percentile(.99));
    }

    private static void postings(String shop, TillClient till) {
        Buyers.programme(shop);
        var customer = Buyers.added(shop, till, "Bench");
        var plainNanos = new ArrayList<Long>();
        var namedNanos = new ArrayList<Long>();
        for (int i = -60; i < SALES; i++) {
            var basket = Buyers.basket(till, i + 60);
            for (boolean named : List.of(false, true)) {
                var entry = till.sale(named ? basket.to(customer) : basket);
                long from = System.nanoTime();
                till.send(entry);
                if (i >= 0) (named ? namedNanos : plainNanos).add(System.nanoTime() - from);
            }
        }
        double without = mean(plainNanos);
        double with = mean(namedNanos);
        System.out.printf("%nA sale's commit through HTTP, %d of each kind in turn%n%n| without a customer, mean ms | with one, points posted | more |%n|---|---|---|%n| %.2f | %.2f | %.0f %% |%n", SALES, without, with, 100 * (with - without) / without);
    }

    private static double mean(List<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue).average().orElseThrow() / 1e6;
    }

    /** Written beside the product, as an import of years would have left them. */
    private static void seed(String shop) throws SQLException {
        try (var books = DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + PORT + "/cbpos_shop_" + shop + "?allowPublicKeyRetrieval=true&rewriteBatchedStatements=true", "cbpos", "cbpos-local-only")) {
            books.setAutoCommit(false);
            try (var known = books.createStatement(); var rows = known.executeQuery("select count(*) from customer where code like 'BENCH%'")) {
                rows.next();
                if (rows.getInt(1) >= CUSTOMERS) return;
            }
            var random = new Random(3);
            try (var people = books.prepareStatement("insert ignore into customer (id, code, first_name, last_name, phone, locale, consent, state, created_at, created_by, changed_at, version) values (uuid_to_bin(?), ?, ?, ?, ?, 'en', false, 'ACTIVE', utc_timestamp(3), 'bench', utc_timestamp(3), 0)");
                 var pieces = books.prepareStatement("insert ignore into customer_piece (piece, customer_id) values (?, uuid_to_bin(?))")) {
                for (int i = 0; i < CUSTOMERS; i++) {
                    var id = Ids.next().toString();
                    var first = NAMES[random.nextInt(NAMES.length)];
                    var last = NAMES[random.nextInt(NAMES.length)];
                    var national = "7" + String.format("%08d", random.nextInt(100_000_000));
                    var code = String.format("BENCH%06d", i);
                    people.setString(1, id);
                    people.setString(2, code);
                    people.setString(3, first);
                    people.setString(4, last);
                    people.setString(5, "+254" + national);
                    people.addBatch();
                    for (var word : List.of(code.toLowerCase(), first.toLowerCase(), last.toLowerCase())) {
                        for (int from = 0; from <= word.length() - 2; from++) add(pieces, word.substring(from), id);
                    }
                    for (int from = 0; from <= national.length() - 3; from++) add(pieces, national.substring(from), id);
                    if (i % 2_000 == 1_999) {
                        people.executeBatch();
                        pieces.executeBatch();
                        books.commit();
                    }
                }
            }
            try (var analyse = books.createStatement()) {
                analyse.execute("analyze table customer, customer_piece");
            }
        }
    }

    private static void add(PreparedStatement pieces, String piece, String id) throws SQLException {
        pieces.setString(1, piece);
        pieces.setString(2, id);
        pieces.addBatch();
    }
}
