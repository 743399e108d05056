package com.completebytepos.bench;

import com.completebytepos.pages.Browser;

/** What {@code mvn -Pbench} runs against the test stack; docs/benchmarks.md explains the tables. */
public final class Benchmarks {

    private Benchmarks() {
    }

    public static void main(String[] arguments) throws Exception {
        SaleBench.main(arguments);
        FeedBench.run("soko");
        ApiBench.run("soko");
        ImportBench.run("soko");
        var browser = new Browser();
        try {
            PageBench.run(browser);
            ScanBench.run(browser);
            OfflineBench.run(browser);
        } finally {
            browser.driver().quit();
        }
    }
}
