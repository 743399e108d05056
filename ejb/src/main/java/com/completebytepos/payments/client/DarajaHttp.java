package com.completebytepos.payments.client;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;

/** One call to the provider and what came back, whatever it was. */
final class DarajaHttp {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * @param status 0 when nothing came back @param sent false when it certainly never reached the provider
     * @param json   empty when the answer was no JSON object
     */
    record Reply(int status, boolean sent, Optional<JsonObject> json, int millis) {

        String member(String name) {
            return json.map(o -> Wire.text(o, name)).orElse(null);
        }

        /** The provider's error code, also of its gateway's own faults. */
        String errorCode() {
            var code = member("errorCode");
            if (code != null) return code;
            return json.flatMap(o -> Wire.inner(o, "fault")).flatMap(f -> Wire.inner(f, "detail")).map(d -> Wire.text(d, "errorcode")).orElse(null);
        }

        String errorText() {
            var text = member("errorMessage");
            if (text != null) return text;
            return json.flatMap(o -> Wire.inner(o, "fault")).map(f -> Wire.text(f, "faultstring")).orElse(null);
        }
    }

    Reply token(AccountKeys account) {
        var pair = account.secrets().consumerKey() + ":" + account.secrets().consumerSecret();
        var request = request(account, "/oauth/v1/generate?grant_type=client_credentials", Duration.ofSeconds(10)).GET()
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        return send(request.build());
    }

    Reply post(AccountKeys account, String path, String token, JsonObject body, Duration patience) {
        return send(request(account, path, patience).header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())).build());
    }

    private static HttpRequest.Builder request(AccountKeys account, String path, Duration patience) {
        return HttpRequest.newBuilder(URI.create(account.world().address() + path)).timeout(patience).header("Accept", "application/json");
    }

    static Reply send(HttpRequest request) {
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            return new Reply(answer.statusCode(), true, Wire.object(answer.body()), millis(began));
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException neverSent) {
            return new Reply(0, false, Optional.empty(), millis(began));
        } catch (IOException brokenOff) {
            return new Reply(0, true, Optional.empty(), millis(began));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Reply(0, true, Optional.empty(), millis(began));
        }
    }

    private static int millis(long began) {
        return (int) ((System.nanoTime() - began) / 1_000_000);
    }
}
