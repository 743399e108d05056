package com.completebytepos.chaos;

import com.completebytepos.pages.House;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.TillClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A batch whose connection breaks: in the middle of the request, or when all of it is there and before the answer is. */
final class TornRequest {
    private static final int ANSWERED_WITHIN = 300;

    private TornRequest() {
    }

    static void send(TillClient till, List<SignedEntry> entries, Random luck) throws IOException, InterruptedException {
        var body = till.body(entries.toArray(SignedEntry[]::new)).getBytes(StandardCharsets.UTF_8);
        var host = URI.create(House.at(till.shop()));
        var head = "POST /api/v1/sync/commands HTTP/1.1\r\nHost: " + host.getAuthority() + "\r\nAuthorization: Bearer " + till.token() + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        boolean whole = luck.nextBoolean();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), host.getPort())) {
            socket.setSoLinger(true, 0);
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, whole ? body.length : 1 + luck.nextInt(body.length - 1));
            out.flush();
            TimeUnit.MILLISECONDS.sleep(luck.nextInt(ANSWERED_WITHIN));
        }
    }
}
