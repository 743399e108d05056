package com.completebytepos.bench;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.TillPage;
import com.completebytepos.till.Cable;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.openqa.selenium.Keys;

/** What a till can do with the server gone, measured inside Chromium, and how fast what waited comes in afterwards. */
final class OfflineBench {
    private static final int GOODS = 50_000;
    private static final int STARTS = 5;
    private static final int SALES = 100;
    private static final int QUEUED = 10_000;
    private static final int TILLS = 5;
    private static final int BATCH = 50;
    /** From the Enter that pays until the receipt is on the page, which is after its transaction was flushed. */
    private static final String WATCH = """
            window.paid = [];
            let from = null;
            addEventListener('keydown', event => { if (event.key === 'Enter' && document.querySelector('#given')) from = performance.now(); }, true);
            new MutationObserver(() => {
              if (from === null || !document.querySelector('#paid .receipt, .receipt')) return;
              window.paid.push(performance.now() - from);
              from = null;
            }).observe(document.body, { childList: true, subtree: true });
            """;
    /** Since the page was asked for. */
    private static final String STARTED = "return performance.now()";
    private static final String USED = "const done = arguments[0]; navigator.storage.estimate().then(e => done(e.usageDetails?.indexedDB ?? e.usage))";

    private OfflineBench() {
    }

    static void run(Browser browser) throws Exception {
        try (var cable = new Cable(Integer.parseInt(House.PORT))) {
            var page = "http://soko.localhost:" + cable.port() + "/pos/sell.xhtml?lang=en";
            browser.driver().get(page);
            var till = new TillPage(browser);
            till.register("achieng", "demo-achieng");
            till.signOn("Baraka", "2468");
            till.openShift("5000");
            till.barcodes();
            browser.driver().executeAsyncScript(ScanBench.STOCK_UP, GOODS);
            till.awaitWorker();
            long first = ScanBench.noted(browser);
            cable.cut();
            System.out.printf("%nA till with the server gone, %d goods in the browser, headless Chromium%n%n| what | times | p50 ms | p95 ms |%n|---|---|---|---|%n", GOODS);
            row("the first start after an update, to all goods read and noted", new long[]{first});
            row("any start, to all goods read", new long[]{ScanBench.noted(browser)});
            var boxes = new long[STARTS];
            row("cold start, from the page asked for to the first scan that finds", starts(browser, till, page, boxes));
            row("of that to the scan box", boxes);
            row("pay to receipt, on disk", sales(browser, till));
        }
        drain();
    }

    private static long[] starts(Browser browser, TillPage till, String page, long[] boxes) {
        var all = new long[STARTS];
        for (int i = 0; i < STARTS; i++) {
            browser.driver().get("about:blank");
            browser.driver().get(page);
            var code = "616" + String.format("%010d", 20_000 + i);
            browser.within(Duration.ofSeconds(60)).pollingEvery(Duration.ofMillis(10)).until(d -> till.shows("#scan"));
            boxes[i] = started(browser);
            browser.within(Duration.ofSeconds(60)).pollingEvery(Duration.ofMillis(10)).until(d -> {
                till.scan(code);
                return "accepted".equals(browser.find(".scan").getAttribute("data-verdict"));
            });
            all[i] = started(browser);
            pay(browser, till);
        }
        return all;
    }

    private static long started(Browser browser) {
        return (long) (((Number) browser.driver().executeScript(STARTED)).doubleValue() * 1e6);
    }

    @SuppressWarnings("unchecked")
    private static long[] sales(Browser browser, TillPage till) {
        browser.driver().executeScript(WATCH);
        long before = ((Number) browser.driver().executeAsyncScript(USED)).longValue();
        for (int i = 0; i < SALES; i++) {
            for (int line = 0; line < 4; line++) till.scan("616" + String.format("%010d", 11 * i + line));
            pay(browser, till);
        }
        long after = ((Number) browser.driver().executeAsyncScript(USED)).longValue();
        long text = till.journal().stream().filter(entry -> entry.get("kind").equals("sale")).mapToLong(entry -> ((String) entry.get("payload")).length()).sum();
        System.out.printf("| storage for 1,000 sales of 4 lines: %.1f MB as the browser estimates it, %.1f MB of text | %d | | |%n", (after - before) * 1000.0 / SALES / 1e6, text * 1000.0 / SALES / 1e6, SALES);
        return ((List<Number>) browser.driver().executeScript("return window.paid")).stream().mapToLong(ms -> (long) (ms.doubleValue() * 1e6)).toArray();
    }

    private static void pay(Browser browser, TillPage till) {
        till.press(Keys.F12);
        browser.find("#given");
        till.press("x");
        till.press(Keys.ENTER);
        browser.find("#paid");
        till.press(Keys.ENTER);
        browser.find("#scan");
    }

    /** Signed beforehand, as browsers did while they were away; then all at once, each oldest first in batches of fifty. */
    private static void drain() throws Exception {
        var queues = new ArrayList<Callable<Map<String, Integer>>>();
        for (int n = 0; n < TILLS; n++) {
            var till = TillClient.joining(n % 2 == 0 ? "duka" : "soko");
            var entries = new ArrayList<SignedEntry>();
            for (int i = 0; i < QUEUED / TILLS; i++) entries.add(till.sale(new Sold(till.goods(i), 1_000), new Sold(till.goods(i + 7), 2_000)));
            queues.add(() -> send(till, entries));
        }
        var crew = Executors.newFixedThreadPool(TILLS);
        long before = System.nanoTime();
        var results = new TreeMap<String, Integer>();
        for (var one : crew.invokeAll(queues)) one.get().forEach((result, count) -> results.merge(result, count, Integer::sum));
        double seconds = (System.nanoTime() - before) / 1e9;
        crew.shutdown();
        System.out.printf("%n%d queued sales of 2 lines from %d tills: %.1f s, %.0f a second, answers %s%n", QUEUED, TILLS, seconds, QUEUED / seconds, results);
    }

    private static Map<String, Integer> send(TillClient till, List<SignedEntry> entries) {
        var results = new TreeMap<String, Integer>();
        for (int from = 0; from < entries.size(); from += BATCH) {
            for (var answer : till.send(entries.subList(from, Math.min(entries.size(), from + BATCH)).toArray(SignedEntry[]::new))) results.merge(answer.getString("result"), 1, Integer::sum);
        }
        return results;
    }

    private static void row(String what, long[] nanos) {
        var measured = new Measured(nanos, 1);
        System.out.printf("| %s | %d | %.1f | %.1f |%n", what, nanos.length, measured.percentile(.5), measured.percentile(.95));
    }
}
