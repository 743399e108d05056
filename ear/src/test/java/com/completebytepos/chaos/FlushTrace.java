package com.completebytepos.chaos;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.TillPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.Keys;

/**
 * Shows with strace which flushes of the journal's files lie between "pay" and "paid". The page notes both moments by the system's clock, which is that of the trace.
 * Needs a running server, strace and the right to trace; docs/offline-proof.md tells how to run it and what it does not prove.
 */
public final class FlushTrace {
    private static final String WATCH = """
            window.moments = {};
            addEventListener('keydown', event => { if (event.key === 'Enter' && document.querySelector('#given')) window.moments.pay ??= performance.timeOrigin + performance.now(); }, true);
            new MutationObserver(() => { if (document.querySelector('#paid')) window.moments.paid ??= performance.timeOrigin + performance.now(); }).observe(document.body, { childList: true, subtree: true });
            """;

    private FlushTrace() {
    }

    public static void main(String[] arguments) throws Exception {
        var profile = Files.createTempDirectory("bytepos-flush");
        var browser = Browser.whole("--user-data-dir=" + profile);
        try {
            var till = new TillPage(browser);
            new CounterPage(till).atTheCounter("duka", "njeri", "Njeri", "246810");
            till.scan(till.barcodes().get(0));
            till.awaitSent();
            browser.driver().executeScript(WATCH);
            var trace = profile.resolve("trace.txt");
            var tracer = new ProcessBuilder("strace", "-f", "-ttt", "-y", "-e", "trace=fsync,fdatasync,sync_file_range", "-o", trace.toString(), "-p", String.valueOf(browserProcess(profile))).inheritIO().start();
            browser.within(Duration.ofSeconds(60)).until(d -> Files.exists(trace));
            till.press(Keys.F12);
            browser.find("#given");
            till.press("x");
            till.press(Keys.ENTER);
            browser.find("#paid");
            double pay = moment(browser, "pay");
            double paid = moment(browser, "paid");
            tracer.destroy();
            tracer.waitFor(30, TimeUnit.SECONDS);
            System.out.printf("receipt %s%n%.6f pay%n", till.text("#receipt-number"), pay / 1000);
            lines(trace).stream().filter(line -> at(line) >= pay / 1000 - 0.001 && at(line) <= paid / 1000).forEach(System.out::println);
            System.out.printf("%.6f paid%n", paid / 1000);
        } finally {
            browser.driver().quit();
        }
        System.exit(0);
    }

    /** The one that keeps the profile: parent of all others. */
    private static long browserProcess(Path profile) {
        return ProcessHandle.allProcesses().filter(one -> {
            var line = one.info().commandLine().orElse("");
            return line.contains(profile.toString()) && !line.contains("--type=") && line.contains("chromium");
        }).mapToLong(ProcessHandle::pid).min().orElseThrow();
    }

    private static double moment(Browser browser, String name) {
        return ((Number) browser.driver().executeScript("return window.moments[arguments[0]]", name)).doubleValue();
    }

    private static List<String> lines(Path trace) throws Exception {
        return Files.readAllLines(trace).stream().filter(line -> line.matches("\\d+ +\\d+\\.\\d+ .*")).toList();
    }

    private static double at(String line) {
        return Double.parseDouble(line.trim().split(" +")[1]);
    }
}
