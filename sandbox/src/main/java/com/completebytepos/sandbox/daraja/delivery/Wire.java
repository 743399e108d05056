package com.completebytepos.sandbox.daraja.delivery;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One HTTP POST over a socket of our own: java.net.http can neither choose the local address (a stranger must come from
 * another one) nor send a Host header that differs from the address it connects to (names under .localhost).
 */
final class Wire {
    private static final int BODY_LIMIT = 64 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    record Reply(int status, String body) {}

    private final InetAddress source;
    private final Duration timeout;

    Wire(InetAddress source, Duration timeout) {
        this.source = source;
        this.timeout = timeout;
    }

    Reply post(URI target, InetAddress address, Map<String, String> headers, String body) throws IOException {
        boolean secure = target.getScheme().equalsIgnoreCase("https");
        int port = target.getPort() > 0 ? target.getPort() : secure ? 443 : 80;
        try (Socket plain = new Socket()) {
            plain.bind(new InetSocketAddress(address.isLoopbackAddress() ? source : null, 0));
            plain.connect(new InetSocketAddress(address, port), (int) CONNECT.toMillis());
            plain.setSoTimeout((int) timeout.toMillis());
            try (Socket socket = secure ? secured(plain, target.getHost(), port) : plain) {
                socket.getOutputStream().write(request(target, headers, body));
                socket.getOutputStream().flush();
                return reply(socket.getInputStream());
            }
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    private static byte[] request(URI target, Map<String, String> headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String path = (target.getRawPath().isEmpty() ? "/" : target.getRawPath()) + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
        StringBuilder head = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: " + target.getRawAuthority() + "\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(content.length).append("\r\nConnection: close\r\n\r\n");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.write(content);
        return whole.toByteArray();
    }

    private static Reply reply(InputStream in) throws IOException {
        String[] status = line(in).split(" ");
        if (status.length < 2 || !status[1].matches("\\d{3}")) throw new IOException("no HTTP status line");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) headers.put(line.substring(0, colon), line.substring(colon + 1).trim());
        }
        byte[] body = headers.getOrDefault("Transfer-Encoding", "").toLowerCase(Locale.ROOT).contains("chunked") ? chunks(in)
                : in.readNBytes(Math.min(BODY_LIMIT, Integer.parseInt(headers.getOrDefault("Content-Length", String.valueOf(BODY_LIMIT)))));
        return new Reply(Integer.parseInt(status[1]), new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        int size = Integer.parseInt(line(in).split(";")[0].trim(), 16);
        if (size > BODY_LIMIT) throw new IOException("answer too long");
        return size;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("connection closed without an answer");
            if (next != '\r') line.append((char) next);
            if (line.length() > 8_192) throw new IOException("header line too long");
        }
        return line.toString();
    }
}
