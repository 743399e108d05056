package com.completebytepos.bench;

import com.completebytepos.integration.Program;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.pages.TillPage;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** What a till downloads: what it needs to open, all goods the first time, then a change of 100 prices; gzip as a browser asks for it. And how soon an open till's page shows a new price. */
final class FeedBench {
    private static final int GOODS = 20_000;
    private static final int CHANGED = 100;
    private static final int CHANGES = 40;
    private static final String LOOK = """
            const box = document.querySelector('#scan');
            box.value = 'prosecco 750';
            box.dispatchEvent(new Event('input', { bubbles: true }));
            return document.querySelector('#found').textContent.includes(arguments[0]);
            """;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonProvider JSON = JsonProvider.provider();

    private FeedBench() {
    }

    /** A body as it came over the wire, and what it says. */
    private record Page(int bytes, JsonObject body) {
    }

    static void run(String shop) throws Exception {
        ImportBench.fill(shop, GOODS);
        var till = TillClient.joining(shop);
        System.out.printf("%nThe feed of the shop %s%n%n| what | products | s | kB gzipped | bytes a product |%n|---|---|---|---|---|%n", shop);
        row("what a till needs to open", 0, System.nanoTime(), get(shop, till, "since=0&part=boot").bytes());
        long before = System.nanoTime();
        int bytes = 0;
        int goods = 0;
        for (var after = ""; after != null;) {
            var page = get(shop, till, "since=0&part=goods&limit=2000&after=" + after);
            bytes += page.bytes();
            goods += page.body().getJsonArray("rows").size();
            after = page.body().getString("next", null);
        }
        row("first download", goods, before, bytes);
        change(shop, till);
    }

    private static void change(String shop, TillClient till) throws Exception {
        long since = 1;
        for (boolean more = true; more;) {
            var page = get(shop, till, "since=" + since + "&part=all&limit=1000").body();
            since = page.getJsonNumber("upTo").longValue();
            more = page.getBoolean("more");
        }
        try (var books = Database.connect(); var insert = books.prepareStatement("insert into cbpos_shop_" + shop + ".change_row (id, kind, reference) values (uuid_to_bin(?), 'product', uuid_to_bin(?))")) {
            for (int i = 0; i < CHANGED; i++) {
                insert.setString(1, Ids.next().toString());
                insert.setString(2, till.goods(i).id());
                insert.executeUpdate();
            }
        }
        long before = System.nanoTime();
        row("a change of 100 prices", CHANGED, before, get(shop, till, "since=" + since + "&part=all&limit=1000").bytes());
    }

    /** From the office's save to the list of an open till that shows the new price; the goal is five seconds. */
    static void arrives(Browser browser) {
        var shop = "soko";
        var till = new TillPage(browser).open(shop, "en");
        till.register("achieng", "demo-achieng");
        till.signOn("Baraka", "2468");
        till.openShift("5000");
        till.barcodes();
        var office = Office.signedIn(shop, Program.owner(shop));
        var nanos = new long[CHANGES];
        for (int i = 0; i < nanos.length; i++) {
            long price = 200_010 + 100L * i;
            var list = OfficeForm.on(office, "/office/catalogue/products.xhtml?lang=en&q=PRO-0750", "products");
            list.press("table:0:edit");
            var edit = list.then("edit").with("price", String.format(Locale.ENGLISH, "%.2f", price / 100.0));
            long before = System.nanoTime();
            edit.press("save");
            var shown = String.format(Locale.ENGLISH, "%,.2f", price / 100.0);
            browser.within(Duration.ofMinutes(2)).pollingEvery(Duration.ofMillis(20)).until(d -> (Boolean) browser.driver().executeScript(LOOK, shown));
            nanos[i] = System.nanoTime() - before;
        }
        var measured = new Measured(nanos, 1);
        System.out.printf("%nA price from the office's save to the list of an open till%n%n| times | p50 s | p95 s | longest s |%n|---|---|---|---|%n| %d | %.1f | %.1f | %.1f |%n", nanos.length,
                measured.percentile(.5) / 1000, measured.percentile(.95) / 1000, measured.percentile(1) / 1000);
    }

    private static void row(String what, int goods, long before, int bytes) {
        System.out.printf("| %s | %d | %.2f | %.1f | %s |%n", what, goods, (System.nanoTime() - before) / 1e9, bytes / 1000.0, goods == 0 ? "" : String.format("%.0f", (double) bytes / goods));
    }

    private static Page get(String shop, TillClient till, String query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(House.at(shop) + "/api/v1/sync/changes?" + query)).header("Authorization", "Bearer " + till.token()).header("Accept-Encoding", "gzip").build();
        var answer = HTTP.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IllegalStateException(query + " " + answer.statusCode());
        try (var reader = JSON.createReader(new GZIPInputStream(new ByteArrayInputStream(answer.body())))) {
            return new Page(answer.body().length, reader.readObject());
        }
    }
}
