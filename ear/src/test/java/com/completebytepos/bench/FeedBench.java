package com.completebytepos.bench;

import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;

/** What a till downloads: what it needs to open, all goods the first time, then a change of 100 prices; gzip as a browser asks for it. */
final class FeedBench {
    private static final int CHANGED = 100;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonProvider JSON = JsonProvider.provider();

    private FeedBench() {
    }

    /** A body as it came over the wire, and what it says. */
    private record Page(int bytes, JsonObject body) {
    }

    static void run(String shop) throws Exception {
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
