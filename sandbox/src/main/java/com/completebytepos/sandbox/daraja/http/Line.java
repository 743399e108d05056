package com.completebytepos.sandbox.daraja.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import java.io.IOException;

/**
 * The connection below a request. A servlet cannot lose it: over HTTP/2 even half a body arrives as a whole one. Closing the server's
 * own channel ends an HTTP/1.1 connection and resets an HTTP/2 stream, without a byte of answer.
 */
record Line(HttpServerExchange exchange) {

    static Line ofThisRequest() {
        return new Line(ServletRequestContext.requireCurrent().getExchange());
    }

    void cut() throws IOException {
        exchange.getResponseChannel().close();
    }
}
