package com.completebytepos.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The running product, as a program outside sees it. */
public final class House {
    public static final String PORT = port("CBPOS_HTTP_PORT", 8680);

    /** Not the newer protocol: a client that asks for it anew with every look was left without an answer once in a few thousand. */
    static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Set<String> ASKED = ConcurrentHashMap.newKeySet();

    private House() {
    }

    /** Of the stack this process tests against; the n-th of several has its ports counted on. */
    public static String port(String name, int first) {
        return String.valueOf(Integer.parseInt(System.getenv().getOrDefault(name, String.valueOf(first))) + Integer.getInteger("stack", 1) - 1);
    }

    public static String at(String shop) {
        var origin = "http://" + (shop.isEmpty() ? "" : shop + ".") + "localhost:" + PORT;
        ASKED.add(origin);
        return origin;
    }

    /** Every origin a test of this process has spoken of. */
    static Set<String> asked() {
        return Set.copyOf(ASKED);
    }

    public static HttpResponse<String> get(String address, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).GET();
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public static HttpResponse<String> post(String address, String form, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
