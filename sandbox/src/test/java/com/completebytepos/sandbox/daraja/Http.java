package com.completebytepos.sandbox.daraja;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A plain HTTP client for the tests. */
final class Http {
    static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    record Reply(int status, String type, String text, byte[] bytes) {
        JsonObject json() {
            return (JsonObject) read();
        }

        JsonArray array() {
            return (JsonArray) read();
        }

        private JsonStructure read() {
            try (JsonReader reader = Json.createReader(new StringReader(text))) {
                return reader.read();
            }
        }

        /** HTTP status, provider's code and message, as one text. */
        String error() {
            return status + " " + json().getString("errorCode") + " " + json().getString("errorMessage");
        }
    }

    private Http() {}

    static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : SandboxServer.base() + path)).timeout(Duration.ofSeconds(20));
    }

    static Reply send(HttpRequest.Builder request) {
        try {
            return reply(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static CompletableFuture<Reply> sendAsync(HttpRequest.Builder request) {
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray()).thenApply(Http::reply);
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        return new Reply(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                new String(response.body(), java.nio.charset.StandardCharsets.UTF_8), response.body());
    }

    static HttpRequest.Builder postJson(String path, String body) {
        return to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
