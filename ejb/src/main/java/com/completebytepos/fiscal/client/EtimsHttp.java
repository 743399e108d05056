package com.completebytepos.fiscal.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;

/** One HTTP call with named time-outs. What cannot have been sent and what may have arrived are told apart; nothing is sent twice from here. */
class EtimsHttp {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private static final int MOST_CHARACTERS = 20_000_000;

    /** @param status of HTTP; 0 when it was never sent, -1 when it was and nothing came back */
    record Reply(int status, String body, String fault) {

        EtimsAnswer asAnswer() {
            return EtimsAnswer.of(status == 0 ? Outcome.NOT_SENT : Outcome.UNKNOWN, null, fault, body);
        }

        boolean came() {
            return status > 0;
        }
    }

    Reply post(String address, Map<String, String> headers, String json, Duration patience) {
        return send(address, headers, HttpRequest.newBuilder().header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)), patience);
    }

    Reply get(String address, Map<String, String> headers, Duration patience) {
        return send(address, headers, HttpRequest.newBuilder().GET(), patience);
    }

    private Reply send(String address, Map<String, String> headers, HttpRequest.Builder request, Duration patience) {
        try {
            headers.forEach(request::header);
            var answer = HTTP.send(request.uri(URI.create(address)).timeout(patience).build(), BodyHandlers.ofString());
            if (answer.body().length() > MOST_CHARACTERS) return new Reply(-1, null, "the answer is too long");
            return new Reply(answer.statusCode(), answer.body(), null);
        } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException | SSLHandshakeException e) {
            return new Reply(0, null, "no connection: " + words(e));
        } catch (IllegalArgumentException unusable) {
            return new Reply(0, null, "not an address or header: " + words(unusable));
        } catch (IOException e) {
            return new Reply(-1, null, "no answer: " + words(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply(-1, null, "interrupted before the answer");
        }
    }

    private static String words(Exception e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
    }
}
