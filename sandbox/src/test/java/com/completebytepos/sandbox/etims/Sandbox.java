package com.completebytepos.sandbox.etims;

import com.completebytepos.sandbox.etims.door.ControlDoor;
import com.completebytepos.sandbox.etims.door.GatewayDoor;
import com.completebytepos.sandbox.etims.door.House;
import com.completebytepos.sandbox.etims.door.OscuDoor;
import com.completebytepos.sandbox.etims.door.PortalDoor;
import com.completebytepos.sandbox.etims.door.VscuDoor;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletInfo;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The sandbox's own servlets in the server's servlet engine on a free port, one for all tests; every test resets it. -Detims.sandbox=<address> takes a running one. */
final class Sandbox {

    static final Sandbox UP = new Sandbox();
    /** Wednesday 25 November 2026, ten in the morning in Nairobi. */
    static final String MORNING = "2026-11-25T07:00:00Z";
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String root;

    private Sandbox() {
        root = System.getProperty("etims.sandbox") == null ? start() : System.getProperty("etims.sandbox");
    }

    private static String start() {
        DeploymentInfo war = Servlets.deployment().setClassLoader(Sandbox.class.getClassLoader()).setContextPath("/sandbox").setDeploymentName("sandbox.war")
                .addListener(Servlets.listener(House.class));
        List.of(OscuDoor.class, GatewayDoor.class, VscuDoor.class, PortalDoor.class, ControlDoor.class).forEach(door -> war.addServlet(servlet(door)));
        DeploymentManager manager = Servlets.newContainer().addDeployment(war);
        manager.deploy();
        try {
            Undertow server = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(Handlers.path().addPrefixPath("/sandbox", manager.start())).build();
            server.start();
            return "http://127.0.0.1:" + ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort() + "/sandbox/etims";
        } catch (ServletException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static ServletInfo servlet(Class<? extends HttpServlet> door) {
        WebServlet mapping = door.getAnnotation(WebServlet.class);
        return Servlets.servlet(door).addMappings(mapping.urlPatterns()).addMappings(mapping.value()).setAsyncSupported(mapping.asyncSupported());
    }

    /** The seeded world at ten in the morning. */
    void reset() {
        order("reset", "{}");
        order("clock", "{\"set\":\"" + MORNING + "\"}");
    }

    Answer send(String method, String path, Map<String, String> headers, String body) {
        try {
            return sendOrBreak(method, path, headers, body, Duration.ofSeconds(20));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Answer sendOrBreak(String method, String path, Map<String, String> headers, String body, Duration patience) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path)).timeout(patience).header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), response.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    JsonObject order(String path, String body) {
        Answer answer = send("POST", "/control/" + path, Map.of(), body);
        if (answer.http() != 200) {
            throw new IllegalStateException(path + " " + body + ": " + answer.text());
        }
        return answer.json();
    }

    void set(String name, String value) {
        order("settings", Json.createObjectBuilder().add(name, value).build().toString());
    }

    void fault(String kind, String more) {
        order("faults", "{\"kind\":\"" + kind + "\"" + more + "}");
    }

    JsonValue ask(String path) {
        try (var reader = Json.createReader(new StringReader(send("GET", "/control/" + path, Map.of(), "").text()))) {
            return reader.readValue();
        }
    }

    JsonArray ledger(String query) {
        return ask("ledger?" + query).asJsonArray();
    }
}
