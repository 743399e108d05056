package com.completebytepos.till;

import com.completebytepos.pages.House;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before the server and hands everything on; from {@link #publish} on it delivers the till's page as the next release would: under another version. */
final class NextRelease implements AutoCloseable {
    private static final Set<String> BETWEEN_TWO_ALONE = Set.of("connection", "content-length", "transfer-encoding", "upgrade", "http2-settings", "keep-alive", "expect", ":status");
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService hands = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile String version;

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else every answer waits 40 ms for the browser's acknowledgement
    }

    NextRelease() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(hands);
        server.createContext("/", this::handOn);
        server.start();
    }

    String at(String shop) {
        return "http://" + shop + ".localhost:" + server.getAddress().getPort();
    }

    void publish(String name) {
        version = name;
    }

    @Override
    public void close() {
        server.stop(0);
        hands.shutdownNow();
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            var shop = exchange.getRequestHeaders().getFirst("Host").replaceFirst("\\..*", "");
            var request = HttpRequest.newBuilder(URI.create(House.at(shop) + exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!BETWEEN_TWO_ALONE.contains(name.toLowerCase()) && !name.equalsIgnoreCase("Host") && !name.equalsIgnoreCase("Accept-Encoding")) values.forEach(value -> request.header(name, value));
            });
            // posts are believed from the shop's own address alone
            if (exchange.getRequestHeaders().containsKey("Origin")) request.setHeader("Origin", House.at(shop));
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!BETWEEN_TWO_ALONE.contains(name.toLowerCase())) exchange.getResponseHeaders().put(name, values);
            });
            var body = exchange.getRequestURI().getPath().equals("/pos/sw.js") ? dressed(answer.body()) : answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] dressed(byte[] script) {
        if (version == null) return script;
        return new String(script, StandardCharsets.UTF_8).replaceFirst("const VERSION = '[^']*'", "const VERSION = '" + version + "'").getBytes(StandardCharsets.UTF_8);
    }
}
