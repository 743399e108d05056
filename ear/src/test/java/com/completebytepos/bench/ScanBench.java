package com.completebytepos.bench;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.TillPage;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.support.ui.WebDriverWait;

/** From the Enter of a scanner's burst to the frame that shows the line, measured inside Chromium. */
final class ScanBench {
    private static final int SCANS = 100;
    /** Times every Enter until the first frame after the stage changed. */
    private static final String WATCH = """
            window.times = [];
            let began = null;
            addEventListener('keydown', event => { if (event.key === 'Enter') began = performance.now(); }, true);
            new MutationObserver(() => {
              if (began === null) return;
              const from = began;
              began = null;
              requestAnimationFrame(() => window.times.push(performance.now() - from));
            }).observe(document.querySelector('#stage'), { childList: true, subtree: true, characterData: true });
            """;

    private ScanBench() {
    }

    static void run(Browser browser) {
        var till = new TillPage(browser).open("soko", "en");
        till.register("achieng", "demo-achieng");
        till.signOn("Baraka", "2468");
        till.openShift("5000");
        var codes = till.barcodes();
        browser.driver().executeScript(WATCH);
        for (int i = 0; i < SCANS; i++) {
            till.scan(codes.get(i % codes.size()));
            awaitTimes(browser, i + 1);
        }
        var scans = new Measured(times(browser), 1);
        System.out.printf("%nThe till's page in headless Chromium, %d goods in the browser%n%n| what | times | p50 ms | p95 ms |%n|---|---|---|---|%n", codes.size());
        System.out.printf("| scan to line on screen | %d | %.1f | %.1f |%n", SCANS, scans.percentile(.5), scans.percentile(.95));
    }

    private static void awaitTimes(Browser browser, int count) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10)).pollingEvery(Duration.ofMillis(20)).until(d -> ((Number) browser.driver().executeScript("return window.times.length")).intValue() >= count);
    }

    @SuppressWarnings("unchecked")
    private static long[] times(Browser browser) {
        return ((List<Number>) browser.driver().executeScript("return window.times")).stream().mapToLong(n -> (long) (n.doubleValue() * 1e6)).toArray();
    }
}
