package com.completebytepos.integration;

import com.completebytepos.pages.House;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A connection from an address of its own on this machine, so that nobody else's calls are counted with its. */
final class Line implements Closeable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
    private final Socket socket;
    private final String shop;

    record Reply(int status, String head, String body) {

        String header(String name) {
            var found = Pattern.compile("(?im)^" + name + ": (.*?)\r?$").matcher(head);
            return found.find() ? found.group(1) : "";
        }
    }

    private Line(Socket socket, String shop) {
        this.socket = socket;
        this.shop = shop;
    }

    static Line to(String shop) throws IOException {
        var own = InetAddress.getByName("127.0." + (1 + System.nanoTime() / 250 % 250) + "." + (2 + System.nanoTime() % 250));
        return new Line(new Socket(InetAddress.getByName("127.0.0.1"), Integer.parseInt(House.PORT), own, 0), shop);
    }

    Reply get(String path, String token) throws IOException {
        return burst(1, path, token).get(0);
    }

    /** So many calls at once, without waiting for answers in between: a slow machine must not let a limit recover meanwhile. */
    List<Reply> burst(int count, String path, String token) throws IOException {
        var one = "GET /api/v1/" + path + " HTTP/1.1\r\nHost: " + shop + ".localhost:" + House.PORT + "\r\n" + (token == null ? "" : "Authorization: Bearer " + token + "\r\n") + "\r\n";
        socket.getOutputStream().write(one.repeat(count).getBytes(StandardCharsets.US_ASCII));
        var replies = new ArrayList<Reply>();
        while (replies.size() < count) replies.add(reply());
        return replies;
    }

    private Reply reply() throws IOException {
        var head = until("\r\n\r\n");
        var length = LENGTH.matcher(head);
        var body = length.find() ? new String(socket.getInputStream().readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8) : chunks();
        return new Reply(Integer.parseInt(head.substring(9, 12)), head, body);
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        for (int size = -1; size != 0;) {
            size = Integer.parseInt(until("\r\n").strip(), 16);
            body.append(new String(socket.getInputStream().readNBytes(size), StandardCharsets.UTF_8));
            until("\r\n");
        }
        return body.toString();
    }

    private String until(String end) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int one = socket.getInputStream().read();
            if (one < 0) throw new IOException("the server hung up after " + text);
            text.append((char) one);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
