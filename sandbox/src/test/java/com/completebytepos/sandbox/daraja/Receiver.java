package com.completebytepos.sandbox.daraja;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A shop's call-back door on a free port: remembers what came, answers as told. */
final class Receiver implements AutoCloseable {
    record Got(String path, Map<String, String> headers, String body, String from) {
        JsonObject json() {
            return Http.object(body);
        }

        JsonObject stk() {
            return json().getJsonObject("Body").getJsonObject("stkCallback");
        }
    }

    record Reply(int status, String body, long delayMillis) {}

    final List<Got> got = new CopyOnWriteArrayList<>();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final HttpServer server;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        } catch (IOException taken) {
            throw new java.io.UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    int port() {
        return server.getAddress().getPort();
    }

    void answer(String path, int status, String body, long delayMillis) {
        replies.put(path, new Reply(status, body, delayMillis));
    }

    List<Got> at(String path) {
        return got.stream().filter(one -> one.path.equals(path)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String path = exchange.getRequestURI().getPath();
        got.add(new Got(path, headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRemoteAddress().getAddress().getHostAddress()));
        Reply reply = replies.getOrDefault(path, new Reply(200, "{\"ResultCode\":0,\"ResultDesc\":\"Accepted\"}", 0));
        try {
            Thread.sleep(reply.delayMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
