package com.completebytepos.till;

import com.completebytepos.pages.House;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The product's API as a program outside sees it. */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** Nobody waits longer for an answer; a server that was killed may never give one. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Looked up once: a look-up a call costs more than the call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** A status with its JSON; an empty object where there was none. */
    public record Reply(int status, JsonObject body) {
    }

    private Api() {
    }

    public static Reply get(String shop, String path, String token) {
        return send(request(shop, path, token).GET());
    }

    /** The answer's text, also where it is no object. */
    public static String raw(String shop, String path, String token) {
        try {
            return HTTP.send(request(shop, path, token).GET().build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static Reply post(String shop, String path, String token, String json) {
        return send(request(shop, path, token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private static HttpRequest.Builder request(String shop, String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(House.at(shop) + "/api/v1/" + path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            try (var reader = JSON.createReader(new StringReader(answer.body().startsWith("{") ? answer.body() : "{}"))) {
                return new Reply(answer.statusCode(), reader.readObject());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
