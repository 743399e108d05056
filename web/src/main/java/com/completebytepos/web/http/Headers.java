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
        // beside the policy of scripts, which the component library writes with its nonces
        response.addHeader("Content-Security-Policy", "base-uri 'self'; form-action 'self'; object-src 'none'; frame-ancestors 'none'");
        response.setHeader("Permissions-Policy", "camera=(self), serial=(self), geolocation=(), microphone=()");
    }

    /**
     * The till's files may do nothing but talk to this host. Only its service worker keeps them: every build gives its files the same
     * date, so a browser that asked whether a file had changed would be told no and mix two versions.
     */
    static void till(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        // the installed till opens at "/", and the worker that leads on from there lies with the till's files
        response.setHeader("Service-Worker-Allowed", "/");
        response.addHeader("Content-Security-Policy", "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; "
                + "manifest-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'");
    }
}
