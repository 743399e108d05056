package com.completebytepos.integration;

import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody else's program with a token that the owner made on the office's page. */
public record Program(String shop, String token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final List<String> ALL = List.of("PRODUCTS_READ", "PRODUCTS_WRITE", "PRICES_WRITE", "SALES_READ", "CUSTOMERS_READ", "CUSTOMERS_WRITE", "FINDINGS_DECIDE", "COSTS_READ");

    /** An answer of the API; {@code json} is empty where it was no object. */
    public record Answer(int status, HttpHeaders headers, byte[] bytes) {

        public JsonObject json() {
            if (bytes.length == 0 || bytes[0] != '{') return JsonObject.EMPTY_JSON_OBJECT;
            try (var reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
                return reader.readObject();
            }
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status + " " + new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** May do everything a program can be allowed. */
    public static Program of(String shop) {
        return of(shop, ALL.toArray(String[]::new));
    }

    /** @param scopes by the names of the page's ticks */
    public static Program of(String shop, String... scopes) {
        var form = new LinkedHashMap<String, List<String>>();
        form.put("tokens:scopes", List.of(scopes));
        form.put("tokens:name", List.of("program " + System.nanoTime()));
        form.put("tokens:create", List.of(""));
        var page = Office.signedIn(shop, owner(shop)).submit("/office/identity/tokens.xhtml?lang=en", "tokens", form);
        return new Program(shop, Office.text(page, "token"));
    }

    public static String owner(String shop) {
        return shop.equals("duka") ? "asha" : "musa";
    }

    public Answer get(String path) {
        return call("GET", path, Map.of(), null);
    }

    public Answer post(String path, String json, String key) {
        var headers = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
        if (key != null) headers.put("Idempotency-Key", key);
        return call("POST", path, headers, json == null ? null : json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer put(String path, String json) {
        return call("PUT", path, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer upload(String name, byte[] file) {
        return call("POST", "imports?fileName=" + name, Map.of("Content-Type", "text/csv"), file);
    }

    public Answer call(String method, String path, Map<String, String> headers, byte[] body) {
        var all = new LinkedHashMap<>(headers);
        if (token != null) all.putIfAbsent("Authorization", "Bearer " + token);
        return send(method, House.at(shop) + "/api/v1/" + path, all, body);
    }

    static Answer send(String method, String address, Map<String, String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(address)).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All items of a list, page by page. */
    public List<JsonObject> all(String path) {
        var items = new ArrayList<JsonObject>();
        for (String next = ""; next != null;) {
            var page = get(path + (next.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + "page=" + next));
            if (page.status() != 200) throw new IllegalStateException(page.toString());
            items.addAll(page.json().getJsonArray("items").getValuesAs(JsonObject.class));
            next = page.json().getString("next", null);
        }
        return items;
    }
}
