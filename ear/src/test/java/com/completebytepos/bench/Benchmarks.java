package com.completebytepos.bench;

import com.completebytepos.pages.Browser;

/** What {@code mvn -Pbench} runs against the test stack; docs/benchmarks.md explains the tables. */
public final class Benchmarks {

    private Benchmarks() {
    }

    public static void main(String[] arguments) throws Exception {
        SaleBench.main(arguments);
        ShiftCloseBench.run("duka");
        FeedBench.run("soko");
        CustomerBench.run("soko");
        FiscalDrain.main(arguments);
        ApiBench.run("soko");
        ImportBench.run("soko");
        var browser = new Browser();
        try {
            PageBench.run(browser);
            ScanBench.run(browser);
            OfflineBench.run(browser);
            MoneyBench.run(Integer.getInteger("bench.payments", 40), Integer.getInteger("bench.at-once", 200));
            ReconciliationBench.run(browser, Integer.getInteger("bench.rows", 100_000));
            StockBench.run();
            OfferBench.run(browser);
        } finally {
            browser.driver().quit();
        }
    }
}
