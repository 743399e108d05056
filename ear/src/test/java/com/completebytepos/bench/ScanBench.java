package com.completebytepos.bench;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.TillPage;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;

/**
 * The till's page with 50,000 products: the shop's own, and as many of other brands and sizes as are missing, written into the browser
 * page by page as the feed writes them. Measured inside Chromium.
 */
final class ScanBench {
    private static final int GOODS = 50_000;
    private static final int SCANS = 100;
    static final String STOCK_UP = """
            const [most, done] = arguments;
            const syllables = ['ba', 'che', 'di', 'fo', 'gu', 'ha', 'ji', 'ke', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu', 'va', 'we', 'yo', 'za', 'ni'];
            const opening = indexedDB.open('bytepos-till');
            opening.onsuccess = () => {
              const goods = opening.result.transaction('goods', 'readwrite').objectStore('goods');
              goods.getAll().onsuccess = event => {
                const own = event.target.result.flatMap(page => JSON.parse(page.rows)).filter(row => row.active);
                const pieces = own.filter(row => row.unit === 'EA' && row.price > 0 && !row.tracked && !row.ageLimit);
                const rows = [];
                for (let n = 0; rows.length < 25000 || own.length + rows.length < most; n++) {
                  const of = pieces[n % pieces.length];
                  const brand = [n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400) % 20].map(at => syllables[at]).join('');
                  rows.push({ ...of, id: crypto.randomUUID(), code: `${of.code}-${n}`, name: `${brand} ${of.name}`, barcodes: [`616${String(n).padStart(10, '0')}`], favourite: false });
                }
                for (let from = 0; from < rows.length; from += 1000) goods.add({ rows: JSON.stringify(rows.slice(from, from + 1000)) });
                goods.transaction.oncomplete = () => { opening.result.close(); done(own.length + rows.length); };
              };
            };
            """;
    /** Times every Enter until the page is laid out anew, and until the first frame after. */
    private static final String WATCH = """
            window.times = [];
            window.works = [];
            addEventListener('keydown', event => {
              if (event.key !== 'Enter') return;
              const from = performance.now();
              const channel = new MessageChannel();
              channel.port1.onmessage = () => { document.body.offsetHeight; window.works.push(performance.now() - from); };
              channel.port2.postMessage(0);
              requestAnimationFrame(() => window.times.push(performance.now() - from));
            }, true);
            """;
    /** From what was typed to the list of products laid out, for queries of every kind. */
    private static final String SEARCH = """
            const box = document.querySelector('#scan');
            const queries = ['m', 'mi', 'milk', 'milk 500', 'maziwa', 'suger', 'sukali', 'unga ugali', 'ketchap tometo', 'bred white', 'oil 1l', '500', 'kilele', 'x', 'soap', 'sabuni ya unga', 'choclate', 'mayonase',
              'brown sugar 1kg', 'zzzz', 'bachedi milk', 'spagetti 400', 'vineger', 'pads 8', 'dry red wine', '61600000', 'MLK-0500', '3*milk', '20/tomato', 'cocacola'];
            const times = [];
            for (let round = 0; round < 10; round++) for (const query of queries) {
              const from = performance.now();
              box.value = query;
              box.dispatchEvent(new Event('input', { bubbles: true }));
              document.body.offsetHeight;
              times.push(performance.now() - from);
            }
            box.value = '';
            box.dispatchEvent(new Event('input', { bubbles: true }));
            return times;
            """;

    private ScanBench() {
    }

    static void run(Browser browser) {
        var till = new TillPage(browser).open("soko", "en");
        till.register("achieng", "demo-achieng");
        till.signOn("Baraka", "2468");
        till.openShift("5000");
        till.barcodes();
        var goods = (Number) browser.driver().executeAsyncScript(STOCK_UP, GOODS);
        noted(browser);
        System.out.printf("%nThe till's page in headless Chromium, %d goods in the browser%n%n| what | times | p50 ms | p95 ms |%n|---|---|---|---|%n", goods.intValue());
        row("after a reload: from the scan box to the first scan that finds", starts(browser, till));
        browser.driver().executeScript(WATCH);
        for (int i = 0; i < SCANS; i++) {
            till.scan("616" + String.format("%010d", 37 * i + 11));
            awaitTimes(browser, i + 1);
            if (i % 10 == 9) emptyCart(browser);
        }
        row("scan to line laid out", numbers(browser, "works"));
        row("scan to the first frame after", numbers(browser, "times"));
        row("search to list laid out", nanos(browser.driver().executeScript(SEARCH)));
    }

    /** The first start with pages that were written past the till notes what stands on them; what is measured are the starts after it. @return nanoseconds since the page was asked for */
    static long noted(Browser browser) {
        browser.driver().navigate().refresh();
        browser.within(Duration.ofSeconds(60)).pollingEvery(Duration.ofMillis(10)).until(d -> !browser.driver().findElements(By.cssSelector("#tiles .tile[data-code]")).isEmpty());
        return (long) (((Number) browser.driver().executeScript("return performance.now()")).doubleValue() * 1e6);
    }

    private static long[] starts(Browser browser, TillPage till) {
        var all = new long[3];
        for (int i = 0; i < all.length; i++) {
            browser.driver().navigate().refresh();
            browser.find("#scan");
            long before = System.nanoTime();
            var code = "616" + String.format("%010d", 20_000 + i);
            browser.within(Duration.ofSeconds(30)).pollingEvery(Duration.ofMillis(50)).until(d -> {
                till.scan(code);
                return browser.find(".scan").getAttribute("data-verdict").equals("accepted");
            });
            all[i] = System.nanoTime() - before;
        }
        return all;
    }

    private static void emptyCart(Browser browser) {
        browser.driver().executeScript("for (let row = document.querySelector('#remove'); row; row = document.querySelector('#remove')) row.click();");
    }

    private static void row(String what, long[] nanos) {
        var measured = new Measured(nanos, 1);
        System.out.printf("| %s | %d | %.1f | %.1f |%n", what, nanos.length, measured.percentile(.5), measured.percentile(.95));
    }

    private static void awaitTimes(Browser browser, int count) {
        browser.within(Duration.ofSeconds(10)).pollingEvery(Duration.ofMillis(20)).until(d -> ((Number) browser.driver().executeScript("return window.times.length")).intValue() >= count);
    }

    private static long[] numbers(Browser browser, String name) {
        return nanos(browser.driver().executeScript("return window[arguments[0]]", name));
    }

    @SuppressWarnings("unchecked")
    private static long[] nanos(Object milliseconds) {
        return ((List<Number>) milliseconds).stream().mapToLong(n -> (long) (n.doubleValue() * 1e6)).toArray();
    }
}
