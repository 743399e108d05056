package com.completebytepos.web.http;

import jakarta.servlet.http.HttpServletResponse;

/** Headers on every answer. The content security policy comes from PrimeFaces, which knows the nonces. */
final class Headers {

    private Headers() {
    }

    static void secure(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), serial=(self), geolocation=(), microphone=()");
    }
}
