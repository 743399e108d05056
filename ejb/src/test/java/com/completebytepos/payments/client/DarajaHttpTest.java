package com.completebytepos.payments.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.payments.client.PaymentGateway.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is known when nothing came back: whether the request can have left. */
class DarajaHttpTest {

    @Test
    void whereNobodyListensNothingLeft() throws IOException {
        int closed;
        try (var once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = once.getLocalPort();
        }
        var reply = DarajaHttp.send(request("http", closed));
        assertFalse(reply.sent());
        assertEquals("provider-away", DarajaReading.taken(reply).reason());
        assertTrue(DarajaReading.taken(reply).isWorthAnother());
    }

    @Test
    void aNameNobodyHasIsNoConnection() {
        assertFalse(DarajaHttp.send(HttpRequest.newBuilder(URI.create("http://provider.invalid/x")).timeout(Duration.ofSeconds(5)).build()).sent());
    }

    @Test
    void whoNeverShookHandsGotNothing() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> answer(server, ""));
            assertFalse(DarajaHttp.send(request("https", server.getLocalPort())).sent());
        }
    }

    @Test
    void whatIsSilentAfterTheRequestLeftMayHaveTakenIt() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var reply = DarajaHttp.send(request("http", server.getLocalPort()));
            assertTrue(reply.sent(), "the connection stood, and nobody answered");
            assertEquals(Outcome.UNKNOWN, DarajaReading.taken(reply).outcome());
            assertFalse(DarajaReading.taken(reply).isWorthAnother());
        }
    }

    @Test
    void whatHangsUpAfterTheRequestLeftMayHaveTakenIt() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> answer(server, ""));
            assertTrue(DarajaHttp.send(request("http", server.getLocalPort())).sent());
        }
    }

    private static void answer(ServerSocket server, String text) {
        try (var line = server.accept()) {
            line.getInputStream().read(new byte[100]);
            line.getOutputStream().write(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static HttpRequest request(String scheme, int port) {
        return HttpRequest.newBuilder(URI.create(scheme + "://localhost:" + port + "/x")).timeout(Duration.ofSeconds(1)).POST(HttpRequest.BodyPublishers.ofString("{}")).build();
    }
}
