package com.completebytepos.bench;

import com.completebytepos.fiscal.Kra;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.util.ArrayList;
import java.util.List;

/**
 * Sale commits through HTTP with 1, 4 and 12 tills beside bare JDBC writing the same rows, in turn, on the same durable MySQL. KRA, which is told of every sale
 * meanwhile, takes a second for each answer, about as the real one does; the simulator's own haste would only compete for the cores.
 */
public final class SaleBench {
    private static final int SALES = 2_400;
    private static final int WARM_UP = 600;
    /** Of 3,000 sales each: the server's compiler is done with what a sale needs, as it is on every day but the first. */
    private static final int WARM_ROUNDS = 3;
    private static final int KRA_MILLIS = 1_000;

    private SaleBench() {
    }

    public static void main(String[] arguments) throws Exception {
        for (var pin : FiscalDrain.PIN.values()) Kra.slow(pin, "/", KRA_MILLIS);
        try {
            table();
        } finally {
            Kra.fairWeather();
        }
    }

    private static void table() throws Exception {
        var shelf = TillClient.joining("duka");
        var baskets = SeedBaskets.of(shelf.shelf());
        double lines = baskets.stream().mapToInt(b -> b.length).average().orElseThrow();
        System.out.printf("%nSale commits, replaying sql/seed/baskets.csv (%.1f lines a sale), %d sales a row after %d not measured%n%n", lines, SALES, WARM_UP);
        System.out.println("| tills | through HTTP /s | p50 ms | p95 ms | p99 ms | bare JDBC /s | p50 ms | p95 ms | p99 ms | ratio |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (int i = 0; i < WARM_ROUNDS; i++) commits(4);
        for (int tills : new int[] {1, 4, 12}) row(tills, floor(tills, baskets), commits(tills));
        System.out.println();
    }

    private static void row(int tills, Measured floor, Measured http) {
        System.out.printf("| %d | %.0f | %.1f | %.1f | %.1f | %.0f | %.1f | %.1f | %.1f | %.0f %% |%n", tills, http.rate(), http.percentile(.5), http.percentile(.95), http.percentile(.99),
                floor.rate(), floor.percentile(.5), floor.percentile(.95), floor.percentile(.99), 100 * http.rate() / floor.rate());
    }

    private static Measured commits(int tills) throws Exception {
        var workers = new ArrayList<Crew.Worker>();
        int each = SALES / tills;
        int warm = WARM_UP / tills;
        for (int i = 0; i < tills; i++) workers.add(new SaleCommits(TillClient.joining(i % 2 == 0 ? "duka" : "soko"), i * each, each + warm));
        return Crew.run(workers, each, warm);
    }

    private static Measured floor(int tills, List<Sold[]> baskets) throws Exception {
        JdbcFloor.prepare();
        var workers = new ArrayList<Crew.Worker>();
        var open = new ArrayList<JdbcFloor>();
        try {
            for (int i = 0; i < tills; i++) open.add(new JdbcFloor(baskets));
            workers.addAll(open);
            return Crew.run(workers, SALES / tills, WARM_UP / tills);
        } finally {
            for (var one : open) one.close();
            JdbcFloor.drop();
        }
    }
}
