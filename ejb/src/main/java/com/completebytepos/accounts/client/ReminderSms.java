package com.completebytepos.accounts.client;

import com.completebytepos.accounts.Reminder;
import com.completebytepos.accounts.ReminderChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * SMS by Africa's Talking: {@code POST version1/messaging}, a form with the key in the header {@code apiKey}; the answer tells each number's fate.
 * An SMS costs money: what may have arrived is not sent again.
 */
@ApplicationScoped
public class ReminderSms implements ReminderPost {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<Integer> NOT_NOW = Set.of(429, 503);
    /** Processed, sent, queued. */
    private static final Set<Integer> TAKEN = Set.of(100, 101, 102);

    @Override
    public ReminderChannel channel() {
        return ReminderChannel.SMS;
    }

    @Override
    public Optional<String> send(Reminder reminder) {
        var line = SmsLine.ofInstallation();
        if (line.address().isEmpty()) return Optional.of("no provider of SMS is set");
        var form = "username=" + coded(line.username()) + "&to=" + coded(reminder.to()) + "&message=" + coded(reminder.body()) + (line.sender().isEmpty() ? "" : "&from=" + coded(line.sender()));
        var request = HttpRequest.newBuilder(URI.create(line.address() + "/version1/messaging")).timeout(PATIENCE).header("apiKey", line.key()).header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            return read(answer.statusCode(), answer.body());
        } catch (java.net.http.HttpConnectTimeoutException | java.net.ConnectException unreachable) {
            throw new IllegalStateException("the provider of SMS cannot be reached", unreachable);
        } catch (IOException silent) {
            return Optional.of("no answer: it may have arrived");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted: it may have arrived");
        }
    }

    /**
     * @return why the number did not get it
     * @throws IllegalStateException where it certainly was not taken and may be later
     */
    static Optional<String> read(int status, String body) {
        var answered = "the provider of SMS answered " + status;
        if (NOT_NOW.contains(status)) throw new IllegalStateException(answered);
        if (status / 100 == 2) return fate(body);
        return Optional.of(status >= 500 ? answered + ": it may have arrived" : answered);
    }

    /** @return why the number did not get it */
    static Optional<String> fate(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            var recipients = reader.readObject().getJsonObject("SMSMessageData").getJsonArray("Recipients").getValuesAs(JsonObject.class);
            if (recipients.isEmpty()) return Optional.of("nobody got it");
            var first = recipients.get(0);
            return TAKEN.contains(first.getInt("statusCode")) ? Optional.empty() : Optional.of(first.getString("status"));
        } catch (JsonException | NullPointerException | ClassCastException unreadable) {
            return Optional.of("an answer nobody can read: it may have arrived");
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
