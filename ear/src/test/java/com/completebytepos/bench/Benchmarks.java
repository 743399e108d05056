package com.completebytepos.bench;

import com.completebytepos.pages.Browser;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code mvn -Pbench} runs against the test stack; docs/benchmarks.md explains the tables. {@code -Dbench.only=sales,pages} runs some of them. One that
 * fails is named at the end, in a failed build, and does not keep the others from their figures.
 */
public final class Benchmarks {

    private Benchmarks() {
    }

    public static void main(String[] arguments) throws SQLException {
        mustBeDurable();
        var failed = new ArrayList<String>();
        parts().forEach((name, part) -> {
            try {
                part.run();
            } catch (Exception | AssertionError failure) {
                failed.add(name);
                failure.printStackTrace(System.out);
            }
        });
        if (!failed.isEmpty()) throw new IllegalStateException("These benchmarks failed: " + failed);
    }

    /** Rows nobody flushed are cheap for the floor and for the product: such a figure says nothing about a shop. */
    private static void mustBeDurable() throws SQLException {
        try (var books = DriverManager.getConnection(JdbcFloor.url(""), "cbpos", "cbpos-local-only");
             var settings = books.createStatement().executeQuery("select @@global.innodb_flush_log_at_trx_commit, @@global.innodb_doublewrite")) {
            settings.next();
            if (settings.getInt(1) != 1 || !settings.getString(2).equals("ON")) {
                throw new IllegalStateException("The database does not flush at every commit. Start the stack by mvn -Pbench, or with -Ddurable=true.");
            }
        }
    }

    private static Map<String, Part> parts() {
        var all = new LinkedHashMap<String, Part>();
        all.put("sales", () -> SaleBench.main(new String[0]));
        all.put("cost", SaleCost::run);
        all.put("shift", () -> ShiftCloseBench.run("duka"));
        all.put("feed", () -> {
            FeedBench.run("soko");
            inBrowser(FeedBench::arrives);
        });
        all.put("customers", () -> CustomerBench.run("soko"));
        all.put("fiscal", () -> FiscalDrain.main(new String[0]));
        all.put("api", () -> ApiBench.run("soko"));
        all.put("import", () -> ImportBench.run("soko"));
        all.put("pages", () -> inBrowser(PageBench::run));
        all.put("scan", () -> inBrowser(ScanBench::run));
        all.put("offline", () -> inBrowser(OfflineBench::run));
        all.put("money", () -> MoneyBench.run(Integer.getInteger("bench.payments", 40), Integer.getInteger("bench.at-once", 200)));
        all.put("reconciliation", () -> inBrowser(browser -> ReconciliationBench.run(browser, Integer.getInteger("bench.rows", 100_000))));
        all.put("stock", StockBench::run);
        all.put("stock-work", StockWork::run);
        all.put("offers", () -> inBrowser(OfferBench::run));
        var only = System.getProperty("bench.only", "");
        if (!only.isBlank()) all.keySet().retainAll(List.of(only.split(",")));
        if (all.isEmpty()) throw new IllegalArgumentException("No benchmark has a name of " + only);
        return all;
    }

    private static void inBrowser(InBrowser part) throws Exception {
        var browser = Browser.whole();
        try {
            part.run(browser);
        } finally {
            browser.driver().quit();
        }
    }

    private interface Part {
        void run() throws Exception;
    }

    private interface InBrowser {
        void run(Browser browser) throws Exception;
    }
}
