package com.completebytepos.till;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openqa.selenium.json.Json;

/** The till's files and their tests, served from the source tree to a browser on this machine; what is there is found, not listed. */
final class TillFolder implements AutoCloseable {
    private static final Path PAGE = Path.of("../web/src/main/webapp/pos");
    private static final Path TESTS = Path.of("../web/src/test/js");
    private static final Path CASES = Path.of("../ejb/src/test/resources/cases");
    private static final Path ENGINE = Path.of("../web/target/pricing-engine");
    private static final Map<String, String> TYPES = Map.of("js", "text/javascript", "json", "application/json", "html", "text/html;charset=UTF-8", "css", "text/css", "wasm", "application/wasm");

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else every answer waits 40 ms for the browser's acknowledgement
    }

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<String> tests;
    private final HttpServer server;

    /** @param more files laid over the tree, by their address @param wanted which of the tests to run */
    TillFolder(Map<String, String> more, Predicate<String> wanted) throws IOException {
        lay("/pos/", PAGE);
        lay("/test/js/", TESTS);
        lay("/cases/", CASES);
        for (var form : List.of("engine.js", "engine.wasm")) files.put("/pos/lib/pricing/" + form, Files.readAllBytes(ENGINE.resolve(form)));
        more.forEach((address, text) -> files.put(address, text.getBytes(StandardCharsets.UTF_8)));
        tests = named("/test/js/", ".test.js").stream().filter(wanted).toList();
        var list = new Json().toJson(Map.of("tests", tests, "sources", named("/pos/js/", ".js")));
        files.put("/test/js/files.json", list.getBytes(StandardCharsets.UTF_8));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    Collection<String> tests() {
        return tests;
    }

    String runner() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/test/js/runner.html";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Collection<String> named(String start, String end) {
        return files.keySet().stream().filter(name -> name.startsWith(start) && name.endsWith(end)).toList();
    }

    private void lay(String address, Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(file -> files.put(address + folder.relativize(file), read(file)));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var bytes = files.get(path);
            if (bytes == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream"));
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
