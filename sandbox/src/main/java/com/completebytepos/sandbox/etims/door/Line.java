package com.completebytepos.sandbox.etims.door;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import java.io.IOException;

/**
 * The wire below a request. Servlets cannot lose a connection: they end every answer in order, and over HTTP/2 a short one passes for whole.
 * The server's own exchange can: HTTP/1.1 sees its connection closed, HTTP/2 its stream reset, both without a byte of answer.
 */
record Line(HttpServerExchange exchange) {

    static Line ofThisRequest() {
        return new Line(ServletRequestContext.requireCurrent().getExchange());
    }

    void cut() throws IOException {
        exchange.getResponseChannel().close();
    }
}
