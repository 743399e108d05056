package com.completebytepos.pages;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the sandbox's mail catcher caught. */
public final class Mails {

    private Mails() {
    }

    public static void forgetAll() throws IOException, InterruptedException {
        House.HTTP.send(HttpRequest.newBuilder(URI.create(House.at("") + "/sandbox/mail/api")).DELETE().build(), HttpResponse.BodyHandlers.discarding());
    }

    public static List<JsonObject> to(String address) throws IOException, InterruptedException {
        var answer = House.get(House.at("") + "/sandbox/mail/api", Map.of()).body();
        try (var reader = Json.createReader(new StringReader(answer))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().filter(m -> m.getString("to").equals(address)).toList();
        }
    }

    /** Waits until this many mails to somebody have come in, and gives the last. */
    public static JsonObject await(String address, int many) throws IOException, InterruptedException {
        var until = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(until)) {
            var mails = to(address);
            if (mails.size() >= many) return mails.get(mails.size() - 1);
            Thread.sleep(100);
        }
        throw new AssertionError("no mail to " + address + " within a minute");
    }

    public static String linkIn(JsonObject mail) {
        var link = Pattern.compile("https?://\\S+").matcher(mail.getString("text"));
        if (!link.find()) throw new AssertionError("no link in " + mail);
        return link.group();
    }
}
