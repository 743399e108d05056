package com.completebytepos.payments;

import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/** The provider's side of M-PESA: the customer's phone, the weather, and what really happened to the money. */
public final class Simulator {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String CONTROL = System.getProperty("sandbox", "http://127.0.0.1:" + House.PORT + "/sandbox/daraja") + "/control/";

    private Simulator() {
    }

    /** The number customers of a shop pay to. */
    public static String numberOf(String shop) {
        return shop.equals("duka") ? "174379" : "5200001";
    }

    /** What becomes of the next prompt to this phone. */
    public static void next(String phone, String scenario) {
        control("rules", JSON.createObjectBuilder().add("api", "push").add("scenario", scenario).add("msisdn", phone).add("times", 1).build().toString());
    }

    /** One of the simulator's switches, as its README names them. */
    public static void set(String name, int value) {
        control("settings", JSON.createObjectBuilder().add(name, String.valueOf(value)).build().toString());
    }

    /** A phone nobody used before. */
    public static String freshPhone() {
        return "2547" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    /** A code no payment has. */
    public static String freshCode(String start) {
        return start + Long.toString(ThreadLocalRandom.current().nextLong(1L << 45, 1L << 46), 36).toUpperCase(Locale.ROOT).substring(0, 9 - start.length()) + "7";
    }

    /** Pays from the phone's own menu. */
    public static void pay(String phone, String to, String amount) {
        pay(phone, to, amount, "normal");
    }

    /** @param scenario normal, or lost: the provider never tells of it */
    public static void pay(String phone, String to, String amount, String scenario) {
        control("phones/" + phone + "/pay", JSON.createObjectBuilder().add("to", to).add("amount", amount).add("account", "").add("scenario", scenario).build().toString());
    }

    /** What becomes of the next request of an organisation: reversal, b2c or status. */
    public static void nextErrand(String api, String scenario, String shortCode) {
        control("rules", JSON.createObjectBuilder().add("api", api).add("scenario", scenario).add("shortCode", shortCode).add("times", 1).build().toString());
    }

    /** The short code of a shop's account: of a till it is the store's number. */
    public static String storeOf(String shop) {
        return shop.equals("duka") ? "174379" : "600584";
    }

    /** The same as a workbook, with times as Excel keeps them. */
    public static byte[] statementBook(String shop) {
        var day = java.time.LocalDate.now(java.time.ZoneId.of("Africa/Nairobi"));
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(CONTROL + "statement.xlsx?dates=excel&shortCode=" + storeOf(shop) + "&from=" + day + "&to=" + day)).GET().build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The organisation portal's export of today. @param more further parameters, each with its & in front */
    public static String statement(String shop, String more) {
        var day = java.time.LocalDate.now(java.time.ZoneId.of("Africa/Nairobi"));
        return send(HttpRequest.newBuilder(URI.create(CONTROL + "statement.csv?shortCode=" + storeOf(shop) + "&from=" + day + "&to=" + day + more)).GET()).body();
    }

    /** Types the PIN, or cancels, on the prompt that rings. */
    public static void answer(String phone, String action) {
        var until = Instant.now().plus(Duration.ofSeconds(10));
        while (Instant.now().isBefore(until)) {
            for (var ringing : object(send(HttpRequest.newBuilder(URI.create(CONTROL + "phones")).GET())).getJsonArray("ringing").getValuesAs(JsonObject.class)) {
                if (!ringing.getString("msisdn").equals(phone)) continue;
                control("phones/" + phone + "/answer", JSON.createObjectBuilder().add("checkoutRequestId", ringing.getString("checkoutRequestId")).add("action", action).add("pin", "1234").build().toString());
                return;
            }
            pause(100);
        }
        throw new IllegalStateException("no prompt rings on " + phone);
    }

    /** The provider calls the address of a token, as it or who knows the address can. */
    public static HttpResponse<String> tell(String shop, String token, String body) {
        try {
            var route = Database.first("select route from cbpos_platform.shop_route where shop_code = '" + shop + "'");
            return send(HttpRequest.newBuilder(URI.create(House.at("pay") + "/in/" + route + "/" + token)).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every movement of money of a short code, as the provider's books have it. */
    public static List<JsonObject> truth(String shortCode) {
        return object(send(HttpRequest.newBuilder(URI.create(CONTROL + "truth?shortCode=" + shortCode)).GET())).getJsonArray("movements").getValuesAs(JsonObject.class);
    }

    /** The code on the customer's phone, once the provider has booked what he paid. */
    public static String receiptOf(String shop, String phone) {
        return booked(shop, movement -> movement.getString("party").equals(phone)).getString("receipt");
    }

    /** The movement of money that is meant, as soon as the provider has it. */
    public static JsonObject booked(String shop, Predicate<JsonObject> meant) {
        var until = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(until)) {
            var done = truth(storeOf(shop)).stream().filter(meant).findFirst();
            if (done.isPresent()) return done.get();
            pause(100);
        }
        throw new AssertionError("the simulator did not book it");
    }

    public static HttpResponse<String> control(String path, String json) {
        var answer = send(HttpRequest.newBuilder(URI.create(CONTROL + path)).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
        if (answer.statusCode() >= 300) throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        return answer;
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject object(HttpResponse<String> answer) {
        try (var reader = JSON.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
