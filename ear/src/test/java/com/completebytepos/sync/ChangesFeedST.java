package com.completebytepos.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.till.Api;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes down to a till: all of it once, nothing missed, in pages that can be taken up again. */
class ChangesFeedST {
    private static final int MOST_BOOT_BYTES = 50_000;

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aChangeOfASlowTransactionIsNotMissedByATillThatReadMeanwhile(String shop) throws Exception {
        var till = TillClient.joining(shop);
        var slow = till.goods(1).id();
        var quick = till.goods(2).id();
        long since = upToNow(shop, till);
        try (var one = Database.connect(); var other = Database.connect()) {
            one.setAutoCommit(false);
            note(one, shop, slow);
            note(other, shop, quick);
            var first = changes(shop, till, since);
            assertTrue(ids(first).contains(quick), first.toString());
            assertTrue(!ids(first).contains(slow), "not committed, so not there");
            one.commit();
            var second = changes(shop, till, first.getJsonNumber("upTo").longValue());
            assertEquals(List.of(slow), ids(second));
            assertTrue(second.getJsonNumber("upTo").longValue() > first.getJsonNumber("upTo").longValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsNoLongerThereComesAsATombstone(String shop) throws Exception {
        var till = TillClient.joining(shop);
        long since = upToNow(shop, till);
        var gone = Ids.next().toString();
        try (var books = Database.connect()) {
            note(books, shop, gone);
            row(books, shop, "category", gone);
        }
        for (var kind : List.of("product", "category")) {
            var row = rows(changes(shop, till, since)).stream().filter(r -> r.getString("kind").equals(kind) && r.getString("id").equals(gone)).findFirst().orElseThrow();
            assertTrue(row.getBoolean("deleted"), row.toString());
        }
    }

    /** A till that saves data hears of people and promotions at once, of goods at night. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsUrgentComesWithoutTheGoods(String shop) throws Exception {
        var till = TillClient.joining(shop);
        long since = upToNow(shop, till);
        var gone = Ids.next().toString();
        try (var books = Database.connect()) {
            note(books, shop, till.goods(1).id());
            row(books, shop, "user", gone);
        }
        var urgent = page(shop, till, "since=" + since + "&part=boot");
        assertEquals(List.of("user " + gone), rows(urgent).stream().map(r -> r.getString("kind") + " " + r.getString("id")).toList());
        var all = changes(shop, till, since);
        assertTrue(ids(all).containsAll(List.of(gone, till.goods(1).id())), all.toString());
        assertEquals(all.getJsonNumber("upTo").longValue(), urgent.getJsonNumber("upTo").longValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theFirstDownloadComesInPagesWithEverythingOnce(String shop) {
        var till = TillClient.joining(shop);
        for (int i = 0; i < 3; i++) Buyers.added(shop, till, "Paged");
        var small = names(page(shop, till, "since=0&part=boot"));
        var whole = new HashSet<>(names(page(shop, till, "since=0&part=all")));
        whole.removeAll(small);
        var seen = new ArrayList<String>();
        var after = "";
        long upTo = -1;
        do {
            var page = page(shop, till, "since=0&part=goods&limit=700&after=" + java.net.URLEncoder.encode(after, java.nio.charset.StandardCharsets.UTF_8));
            if (upTo < 0) upTo = page.getJsonNumber("upTo").longValue();
            seen.addAll(names(page));
            assertEquals(after.isEmpty(), rows(page).stream().anyMatch(r -> r.getString("kind").equals("category")));
            assertTrue(after.isEmpty() || rows(page).size() <= 700, after + ": " + rows(page).size());
            after = page.getString("next", null);
        } while (after != null);
        assertTrue(upTo > 0);
        assertEquals(seen.size(), new HashSet<>(seen).size());
        assertEquals(whole, new HashSet<>(seen));
        for (var kind : List.of("product ", "customer ", "category ")) assertTrue(seen.stream().anyMatch(name -> name.startsWith(kind)), kind);
    }

    private static List<String> names(JsonObject page) {
        return rows(page).stream().map(r -> r.getString("kind") + " " + r.getString("id")).toList();
    }

    @ParameterizedTest
    @CsvSource({"duka, not-an-id", "soko, 1'--", "duka, customers:bought:1:2:3", "soko, lists:all:0199c6a0-0000-7000-8000-000000000001"})
    void aPlaceThatIsNoneIsRefused(String shop, String after) {
        var till = TillClient.joining(shop);
        var reply = Api.get(shop, "sync/changes?since=0&part=goods&after=" + java.net.URLEncoder.encode(after, java.nio.charset.StandardCharsets.UTF_8), till.token());
        assertEquals(400, reply.status());
    }

    @Test
    void whatATillNeedsToOpenIsSmallAndPacked() throws Exception {
        for (var shop : List.of("duka", "soko")) {
            var till = TillClient.joining(shop);
            var request = HttpRequest.newBuilder(URI.create(House.at(shop) + "/api/v1/sync/changes?since=0&part=boot")).header("Authorization", "Bearer " + till.token()).header("Accept-Encoding", "gzip").build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
            assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse("none"));
            assertTrue(answer.body().length > 300 && answer.body().length < MOST_BOOT_BYTES, answer.body().length + " bytes");
        }
    }

    @Test
    void anotherShopsTokenGetsNothing() {
        var till = TillClient.joining("duka");
        assertEquals(401, Api.get("soko", "sync/changes?since=0&part=goods&after=", till.token()).status());
    }

    private static long upToNow(String shop, TillClient till) {
        long since = 1;
        JsonObject page;
        do {
            page = changes(shop, till, since);
            since = page.getJsonNumber("upTo").longValue();
        } while (page.getBoolean("more"));
        return since;
    }

    private static JsonObject changes(String shop, TillClient till, long since) {
        return page(shop, till, "since=" + since + "&part=all&limit=1000");
    }

    private static JsonObject page(String shop, TillClient till, String query) {
        var reply = Api.get(shop, "sync/changes?" + query, till.token());
        assertEquals(200, reply.status(), reply.body().toString());
        return reply.body();
    }

    private static List<JsonObject> rows(JsonObject page) {
        return page.getJsonArray("rows").getValuesAs(JsonObject.class);
    }

    private static List<String> ids(JsonObject page) {
        return rows(page).stream().map(row -> row.getString("id")).toList();
    }

    private static void note(Connection books, String shop, String product) throws SQLException {
        row(books, shop, "product", product);
    }

    private static void row(Connection books, String shop, String kind, String id) throws SQLException {
        try (var insert = books.prepareStatement("insert into cbpos_shop_" + shop + ".change_row (id, kind, reference) values (uuid_to_bin(?), ?, uuid_to_bin(?))")) {
            insert.setString(1, Ids.next().toString());
            insert.setString(2, kind);
            insert.setString(3, id);
            insert.executeUpdate();
        }
    }
}
