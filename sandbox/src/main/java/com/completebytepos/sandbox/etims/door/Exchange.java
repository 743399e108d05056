package com.completebytepos.sandbox.etims.door;

import com.completebytepos.sandbox.etims.wire.Inbound;
import com.completebytepos.sandbox.etims.wire.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Servlet requests and answers as the simulator knows them. */
final class Exchange {

    /** More than any document KRA takes; a longer body is cut and then unreadable. */
    private static final int LONGEST_BODY = 4_000_000;

    private Exchange() {}

    static Inbound read(HttpServletRequest request, String path) throws IOException {
        Map<String, String> headers = new HashMap<>();
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        String body = new String(request.getInputStream().readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
        return new Inbound(request.getMethod(), path, headers, body);
    }

    static String path(HttpServletRequest request) {
        return request.getPathInfo() == null ? "/" : request.getPathInfo();
    }

    static void write(Reply reply, HttpServletResponse response) throws IOException {
        byte[] body = reply.text().getBytes(StandardCharsets.UTF_8);
        response.setStatus(reply.status());
        response.setContentType(reply.contentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
