package com.completebytepos.bench;

import com.completebytepos.pages.Office;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** How long the stock pages of soko take when years of movements of ten branches lie behind them: on hand, its value at a past date, figures, suggested orders. One reader, whole bodies. */
final class StockBench {
    private static final int TIMES = 30;
    private static final int WARM_UP = 5;
    private static final int AT_A_TIME = 200_000;
    private static final int BRANCHES = 10;
    private static final int GOODS = 20_000;
    private static final List<String> PAGES = List.of("/office/stock/onhand.xhtml", "/office/stock/onhand.xhtml?at=2026-01-01T00:00", "/office/stock/onhand.xhtml?below=true", "/office/stock/onhand.xhtml?text=6190", "/office/reporting/stock.xhtml",
            "/office/purchasing/suggest.xhtml");

    private StockBench() {
    }

    public static void main(String[] arguments) throws Exception {
        run();
    }

    static void run() throws Exception {
        int wanted = Integer.getInteger("bench.movements", 1_000_000);
        ImportBench.fill("soko", GOODS);
        seed(wanted);
        var office = Office.signedIn("soko", "musa");
        System.out.printf("%nStock of the shop soko over %,d more movements, %d times each after %d not measured, one reader%n%n| page | p50 ms | p95 ms |%n|---|---|---|%n", wanted, TIMES, WARM_UP);
        for (var page : PAGES) row("`" + page + "`", number -> {
            var answer = office.get(page);
            if (answer.statusCode() != 200) throw new IllegalStateException(page + " " + answer.statusCode());
        });
        for (var page : PAGES.subList(0, 2)) row("`" + page + "` and after it what all of it is worth", number -> Office.cents(office.deferred(page, "sums", "all"), "sumValue"));
    }

    private static void row(String what, Crew.Worker worker) throws Exception {
        var measured = Crew.run(List.of(worker), TIMES, WARM_UP);
        System.out.printf("| %s | %.1f | %.1f |%n", what, measured.percentile(.5), measured.percentile(.95));
    }

    /** Movements over two years, spread over all goods and branches; what is on hand is brought up as the ledger would. */
    private static void seed(int wanted) throws SQLException {
        var port = System.getenv().getOrDefault("CBPOS_DB_PORT", "13606");
        try (var books = DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + port + "/cbpos_shop_soko?allowPublicKeyRetrieval=true", "cbpos", "cbpos-local-only"); var sql = books.createStatement()) {
            sql.execute("set session cte_max_recursion_depth = " + (AT_A_TIME + 1));
            for (long more = BRANCHES - number(sql, "select count(*) from branch where active"); more > 0; more--)
                sql.execute("insert into branch (id, code, name, active) values (uuid_to_bin(uuid()), 'N" + more + "', 'Branch N" + more + "', true)");
            sql.execute("create temporary table bench_place (n int auto_increment primary key, branch_id binary(16), sku_id binary(16)) engine=InnoDB");
            sql.execute("insert into bench_place (branch_id, sku_id) select b.id, k.id from branch b join sku k join product p on p.id = k.product_id and p.kind = 'GOODS'");
            long places = number(sql, "select count(*) from bench_place");
            for (long from = 0; from < wanted; from += AT_A_TIME) {
                long some = Math.min(AT_A_TIME, wanted - from);
                sql.execute("insert into stock_movement (document_id, line_no, part_no, branch_id, sku_id, quantity, reason, at, document_kind, unit_cost, value)"
                        + " with recursive r(i) as (select 0 union all select i + 1 from r where i + 1 < " + some + ")"
                        + " select uuid_to_bin(uuid()), 1, 0, p.branch_id, p.sku_id, if(r.i % 2, 2, -1), if(r.i % 2, 'GOODS_RECEIPT', 'SALE'), now(3) - interval (r.i % 730) day, 'GOODS_RECEIPT', 10, if(r.i % 2, 20, -10)"
                        + " from r join bench_place p on p.n = 1 + (r.i + " + from + ") % " + places);
            }
            sql.execute("insert into stock_item (branch_id, sku_id, on_hand, value, average_cost) select branch_id, sku_id, sum(quantity), sum(value), 10 from stock_movement group by branch_id, sku_id"
                    + " on duplicate key update on_hand = values(on_hand), value = values(value)");
            sql.execute("drop temporary table bench_place");
            sql.execute("analyze table stock_movement, stock_item");
        }
    }

    private static long number(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
