package com.completebytepos.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.till.Api;
import com.completebytepos.till.OddSales;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs may rely on, and what they may not do. */
class ApiRulesST {
    private static final int BURST = 50;
    private static final String NEW = "{\"code\":\"%s\",\"name\":\"Once\",\"tax\":\"B\",\"price\":1000}";
    private final String run = "R" + Long.toString(System.nanoTime(), 36).toUpperCase();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theSameKeyDoesItsErrandOnceAlsoAtTheSameMoment(String shop) {
        var program = Program.of(shop);
        var body = NEW.formatted(run);
        var answers = IntStream.range(0, 6).mapToObj(i -> CompletableFuture.supplyAsync(() -> program.post("products", body, run))).toList().stream().map(CompletableFuture::join).toList();
        for (var answer : answers) {
            assertEquals(201, answer.status(), answer.toString());
            assertArrayEquals(answers.get(0).bytes(), answer.bytes());
        }
        assertEquals(5, answers.stream().filter(a -> a.header("Idempotency-Replayed").equals("true")).count());
        assertEquals(1, Books.number(shop, "select count(*) from sku where code = '" + run + "'"));
        problem(409, "integration:call-key-used", program.post("products", NEW.formatted(run + "X"), run));
        problem(409, "catalogue:code-taken", program.post("products", body, run + "other"));
        problem(422, "integration:call-key", program.post("products", body, "x".repeat(101)));
        var neighbour = Program.of(shop);
        problem(409, "catalogue:code-taken", neighbour.post("products", body, run));
    }

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void pagesTellEveryProductOnceAndTheirTokensCannotBeMade(String shop, String other) {
        var program = Program.of(shop);
        var ids = new HashSet<String>();
        var items = program.all("products?limit=200&active=true");
        items.forEach(p -> assertTrue(ids.add(p.getString("id")), p.toString()));
        assertEquals(Books.number(shop, "select count(*) from sku s join product p on p.id = s.product_id where s.active and p.active"), ids.size());
        var next = program.get("products?limit=2").json().getString("next");
        for (var forged : List.of("x" + next, next.substring(1), next.substring(0, next.length() - 2) + "zz", "x", "%00", "a".repeat(2_000), "MDE5YWJj")) {
            problem(422, "integration:page-token", program.get("products?limit=2&page=" + forged));
        }
        problem(422, "integration:page-token", program.get("stock-levels?limit=2&page=" + next));
        problem(422, "integration:page-token", program.get("products?limit=2&active=true&page=" + next));
        problem(422, "integration:page-token", Program.of(other).get("products?limit=2&page=" + next));
        for (var size : List.of("0", "-1", "201")) problem(422, "integration:page-size", program.get("products?limit=" + size));
        for (var odd : List.of("products?limit=many", "products?active=yes", "products?branch=main", "sales?from=yesterday", "sales?to=9999999-01-01", "sales?days=holy", "findings?open=maybe", "products?search=" + "x".repeat(121))) {
            problem(422, "integration:query-value", program.get(odd));
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void customersAndFindingsComeInPagesAndAreToldOnceToo(String shop, String other) {
        var program = Program.of(shop);
        var first = program.post("customers", "{\"firstName\":\"" + run + "\",\"lastName\":\"One\"}", run);
        assertEquals(201, first.status(), first.toString());
        assertArrayEquals(first.bytes(), program.post("customers", "{\"firstName\":\"" + run + "\",\"lastName\":\"One\"}", run).bytes());
        assertEquals(1, Books.number(shop, "select count(*) from customer where first_name = '" + run + "'"));
        problem(409, "integration:call-key-used", program.post("customers", "{\"firstName\":\"" + run + "\"}", run));
        var ids = new HashSet<String>();
        program.all("customers?limit=200").forEach(c -> assertTrue(ids.add(c.getString("id")), c.toString()));
        assertEquals(Books.number(shop, "select count(*) from customer where state = 'ACTIVE'"), ids.size());
        assertTrue(ids.contains(first.json().getString("id")));
        problem(422, "integration:page-token", Program.of(other).get("customers?page=" + program.get("customers?limit=1").json().getString("next")));
        var till = TillClient.at(shop);
        var dear = IntStream.range(0, 5).mapToObj(i -> OddSales.dearer(till).id()).toList();
        var seen = new ArrayList<String>();
        for (var next = ""; next != null;) {
            var page = program.get("findings?limit=2&kind=finding.price-differs" + next).json();
            page.getJsonArray("findings").getValuesAs(JsonObject.class).forEach(f -> seen.add(f.getString("id") + f.getInt("place", 0)));
            next = page.containsKey("next") ? "&page=" + page.getString("next") : null;
        }
        assertEquals(seen.size(), new HashSet<>(seen).size(), seen.toString());
        dear.forEach(id -> assertTrue(seen.stream().anyMatch(s -> s.startsWith(id)), id));
        problem(422, "integration:page-token", program.get("findings?limit=2&page=" + program.get("findings?limit=1&kind=finding.price-differs").json().getString("next")));
        var decided = "findings/finding/" + dear.get(0) + "/decision";
        var said = "{\"decision\":\"IGNORED\",\"reason\":\"" + run + "\"}";
        assertEquals(200, program.post(decided, said, run + "d").status());
        assertEquals("true", program.post(decided, said, run + "d").header("Idempotency-Replayed"));
        problem(409, "resolution:already-decided", program.post(decided, said, run + "e"));
        problem(403, "tenancy:not-allowed", Program.of(shop, "CUSTOMERS_READ").post("customers", "{\"firstName\":\"x\"}", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aTokenDoesWhatItsScopesSayAndNothingBeyond(String shop) {
        var reader = Program.of(shop, "PRODUCTS_READ");
        assertEquals("[\"products:read\"]", reader.get("token").json().getJsonArray("scopes").toString());
        assertEquals(200, reader.get("products?limit=1").status());
        for (var path : List.of("sales", "imports")) problem(403, "tenancy:not-allowed", reader.get(path));
        problem(403, "tenancy:not-allowed", reader.post("products", NEW.formatted(run), null));
        problem(403, "tenancy:not-allowed", reader.upload("a.csv", "code,name\nA,B\n".getBytes(StandardCharsets.UTF_8)));
        var books = Program.of(shop, "SALES_READ");
        assertEquals(200, books.get("sales?limit=1").status());
        problem(403, "tenancy:not-allowed", books.get("products?limit=1"));
        var writer = Program.of(shop, "PRODUCTS_WRITE");
        problem(403, "tenancy:not-allowed", writer.post("products", NEW.formatted(run), null));
        var made = writer.post("products", "{\"code\":\"" + run + "\",\"name\":\"No price\",\"tax\":\"B\"}", null);
        assertEquals(201, made.status(), made.toString());
        problem(403, "tenancy:not-allowed", writer.put("products/" + made.json().getString("id"), "{\"version\":" + made.json().getInt("version") + ",\"name\":\"No price\",\"price\":5}"));
        assertEquals(401, writer.get("ping").status());
        assertEquals(401, writer.get("stock?sku=" + made.json().getString("id")).status());
        assertEquals(0, Books.number(shop, "select count(*) from price_entry e join sku s on s.id = e.sku_id where s.code = '" + run + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whoChangesWhatSomebodyElseChangedIsToldAndOddValuesAreNamed(String shop) {
        var program = Program.of(shop);
        var made = program.post("products", NEW.formatted(run), null).json();
        var path = "products/" + made.getString("id");
        assertEquals(200, program.put(path, "{\"version\":" + made.getInt("version") + ",\"name\":\"Mine\",\"price\":1100}").status());
        problem(409, "catalogue:changed-meanwhile", program.put(path, "{\"version\":" + made.getInt("version") + ",\"name\":\"Late\"}"));
        var now = program.get(path).json();
        assertEquals("Mine", now.getString("name"));
        assertEquals(1100, now.getInt("price"));
        assertEquals(400, program.put(path, "{\"name\":\"No version\"}").status());
        problem(400, "http:unreadable", program.post("products", "{\"code\":", null));
        problem(400, "http:unreadable", program.post("products", "{\"kind\":\"SPELL\"}", null));
        var deep = "{\"version\":1,\"name\":\"n\",\"more\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        problem(400, "http:unreadable", program.put(path, deep));
        problem(422, "catalogue:code-shape", program.post("products", deep, null));
        problem(422, "pricing:price-range", program.post("products", "{\"code\":\"" + run + "n\",\"name\":\"n\",\"tax\":\"B\",\"price\":-5}", null));
        problem(422, "catalogue:name-too-long", program.post("products", "{\"code\":\"" + run + "l\",\"name\":\"" + "x".repeat(10_000) + "\",\"tax\":\"B\",\"price\":5}", null));
        problem(422, "catalogue:barcode-check-digit", program.post("products", "{\"code\":\"" + run + "b\",\"name\":\"n\",\"tax\":\"B\",\"price\":5,\"barcodes\":[\"6169991500076\"]}", null));
        var strange = program.post("products", "{\"code\":\"" + run + "r\",\"name\":\"\u0645\u062d\u0644 \ud83c\udf6a\",\"tax\":\"B\",\"price\":5,\"barcodes\":[\"00123" + run + "\"]}", null);
        assertEquals("\u0645\u062d\u0644 \ud83c\udf6a", strange.json().getString("name"), strange.toString());
        assertEquals("00123" + run, strange.json().getJsonArray("barcodes").getString(0));
        problem(413, "http:too-large", program.call("POST", "products", Map.of("Content-Type", "application/json"), new byte[1_100_000]));
        problem(415, "http:media-type", program.call("POST", "products", Map.of("Content-Type", "text/csv"), new byte[5]));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void tooManyCallsOfOneTokenWaitAndOthersDoNot(String shop) throws IOException {
        var busy = Program.of(shop);
        int most = busy.get("limits").json().getInt("perToken");
        try (var line = Line.to(shop)) {
            Line.Reply last = null;
            for (int i = 0; i < most * 3 && (last == null || last.status() == 200); i += BURST) last = line.burst(BURST, "token", busy.token()).get(BURST - 1);
            assertEquals(429, last.status(), last.body());
            assertTrue(last.body().contains("urn:problem:integration:too-many-calls"), last.body());
            assertEquals("0", last.header("RateLimit-Remaining"));
            int seconds = Integer.parseInt(last.header("Retry-After"));
            assertTrue(seconds >= 1 && seconds <= 60, last.head());
        }
        assertEquals(200, Program.of(shop).get("token").status());
        assertEquals(200, Api.get(shop, "ping", TillClient.joining(shop).token()).status());
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void strangersOfOneAddressWaitAndTheTillsBehindItDoNot(String shop) throws IOException {
        var till = TillClient.joining(shop);
        int most = Program.of(shop).get("limits").json().getInt("perAddress");
        try (var line = Line.to(shop)) {
            int passed = 0;
            boolean refused = false;
            while (passed < most * 3 && !refused) {
                var replies = line.burst(BURST, "token", null);
                passed += (int) replies.stream().filter(r -> r.status() == 401).count();
                refused = replies.get(BURST - 1).status() == 429;
            }
            assertTrue(refused && passed >= most, "refused " + refused + " after " + passed);
            assertEquals(200, line.get("ping", till.token()).status());
            assertTrue(line.burst(BURST * 4, "registrations", null).stream().anyMatch(r -> r.status() == 429));
        }
    }

    private static void problem(int status, String type, Program.Answer answer) {
        JsonObject told = answer.json();
        assertEquals(status + " urn:problem:" + type, answer.status() + " " + told.getString("type", ""), answer.toString());
        assertEquals("application/problem+json", answer.header("Content-Type").split(";")[0]);
        assertNotEquals("", told.getString("detail"));
    }
}
