package com.completebytepos.bench;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** How long the server takes for the pages people open most, one after the other, signed in as the owner; the whole body read, gzip as a browser asks for it. */
final class PageBench {
    private static final int TIMES = 200;
    private static final int WARM_UP = 50;
    private static final List<String> PAGES = List.of("/pos/sell.xhtml?lang=en", "/office/today.xhtml", "/office/selling/sales.xhtml", "/office/catalogue/products.xhtml", "/office/reporting/vat.xhtml",
            "/office/selling/shifts.xhtml", "/office/sync/attention.xhtml", "/office/branches/branches.xhtml", "/office/identity/people.xhtml");

    private PageBench() {
    }

    static void run(Browser browser) throws Exception {
        new SignInPage(browser).open("duka").signIn("asha", "demo-asha");
        browser.find("#branches");
        var cookie = browser.cookie();
        System.out.printf("%nPages of the shop duka, %d times each after %d not measured, one reader%n%n| page | p50 ms | p95 ms | kB on the wire |%n|---|---|---|---|%n", TIMES, WARM_UP);
        for (var page : PAGES) {
            var size = new long[1];
            var measured = Crew.run(List.of(number -> size[0] = get(page, cookie)), TIMES, WARM_UP);
            System.out.printf("| `%s` | %.1f | %.1f | %.1f |%n", page, measured.percentile(.5), measured.percentile(.95), size[0] / 1000.0);
        }
    }

    private static long get(String page, String cookie) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(House.at("duka") + page)).header("Cookie", cookie).header("Accept-Encoding", "gzip").build();
        var answer = HTTP.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IllegalStateException(page + " " + answer.statusCode());
        return answer.body().length;
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();
}
