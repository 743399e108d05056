package com.completebytepos.fiscal;

import com.completebytepos.pages.House;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sandbox's control door: what KRA has, and its weather. sandbox/README.md. */
public final class Kra {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Kra() {
    }

    /** Sales and credit notes KRA accepted of a taxpayer's branch, in their order. */
    public static List<JsonObject> accepted(String tin, String bhfId) {
        return accepted("ledger?call=SAVE_SALE&limit=100000&bodies=no&tin=" + tin + "&bhfId=" + bhfId);
    }

    /** What KRA was told a kit is made of, every call it took. @param code KRA's of the kit */
    static List<JsonObject> told(String tin, String code) {
        return accepted("ledger?call=SAVE_COMPOSITION&tin=" + tin + "&kind=" + code);
    }

    /** Stock documents KRA took of a taxpayer, whole. @param kind class 12 of KRA's code list */
    static List<JsonObject> moved(String tin, String kind) {
        return accepted("ledger?call=SAVE_STOCK_IO&limit=100000&tin=" + tin + "&kind=" + kind);
    }

    /** What KRA holds one kit to be made of, by its codes of the parts. */
    static Map<String, BigDecimal> parts(String tin, String code) {
        var found = new TreeMap<String, BigDecimal>();
        send(request("compositions?tin=" + tin + "&itemCd=" + code).GET()).asJsonObject().forEach((part, quantity) -> found.put(part, new BigDecimal(quantity.toString())));
        return found;
    }

    private static List<JsonObject> accepted(String query) {
        JsonStructure all = send(request(query).GET());
        var rows = all instanceof JsonArray list ? list : all.asJsonObject().values().stream().filter(JsonArray.class::isInstance).map(JsonArray.class::cast).findFirst().orElseThrow();
        return rows.getValuesAs(JsonObject.class);
    }

    public static void weather(String kind, String tin, String path, int times) {
        post("faults", "{\"kind\":\"" + kind + "\",\"tin\":\"" + tin + "\",\"path\":\"" + path + "\",\"times\":" + times + "}");
    }

    /** Every call whose path holds these letters is answered after that many milliseconds. */
    public static void slow(String tin, String path, int millis) {
        post("faults", "{\"kind\":\"SLOW\",\"tin\":\"" + tin + "\",\"path\":\"" + path + "\",\"times\":0,\"delayMillis\":" + millis + "}");
    }

    public static void fairWeather() {
        send(request("faults").DELETE());
    }

    /** KRA's stock ledger of a branch by item code; empty before its first movement. */
    static Map<String, BigDecimal> stock(String tin, String bhfId) {
        var found = new TreeMap<String, BigDecimal>();
        send(request("stock?tin=" + tin + "&bhfId=" + bhfId).GET()).asJsonObject().forEach((code, balance) -> found.put(code, new BigDecimal(balance.toString())));
        return found;
    }

    static JsonObject device(String tin, String bhfId) {
        return send(request("devices/" + tin + "/" + bhfId).GET()).asJsonObject();
    }

    /** A device KRA has approved and nobody has initialised. */
    public static void approve(String tin, String bhfId, String serial, String kind) {
        post("devices", "{\"tin\":\"" + tin + "\",\"bhfId\":\"" + bhfId + "\",\"dvcSrlNo\":\"" + serial + "\",\"kind\":\"" + kind + "\"}");
    }

    /** A supplier's branch tells KRA of one piece of something sold to the taxpayer, or taken back. @param type S or R @param price with 16 % in it */
    public static void declares(String tin, String seller, String branch, int number, String type, String price) {
        post("purchases", "{\"tin\":\"" + tin + "\",\"spplrTin\":\"" + seller + "\",\"spplrBhfId\":\"" + branch + "\",\"spplrNm\":\"SELLER " + seller + "\",\"spplrInvcNo\":" + number + ",\"rcptTyCd\":\"" + type
                + "\",\"lines\":[{\"name\":\"Rice\",\"quantity\":1,\"price\":" + price + ",\"letter\":\"B\"}]}");
    }

    /** Answers to purchases KRA took. @param type P or R */
    public static List<JsonObject> answered(String tin, String type) {
        return accepted("ledger?call=SAVE_PURCHASE&limit=100000&bodies=no&tin=" + tin + "&kind=" + type);
    }

    public static void voidTokens() {
        post("tokens/expire", "{}");
    }

    /** @param profile D, G or V @param ruling REJECT, WARN or ACCEPT */
    static void rule(String rule, String profile, String ruling) {
        post("rules", "{\"rule\":\"" + rule + "\",\"profile\":\"" + profile + "\",\"ruling\":\"" + ruling + "\"}");
    }

    static void rulesByThemselves() {
        send(request("rules").DELETE());
    }

    public static void set(String name, String value) {
        post("settings", "{\"" + name + "\":\"" + value + "\"}");
    }

    private static void post(String path, String json) {
        send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(House.at("") + "/sandbox/etims/control/" + path));
    }

    private static JsonStructure send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            try (var reader = JSON.createReader(new StringReader(answer.body().isBlank() ? "{}" : answer.body()))) {
                return reader.read();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
