package com.completebytepos.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/**
 * A page of another site cannot act in somebody's name: every request that changes something must come from this host.
 * The API ignores cookies, so it needs no such check.
 */
final class SameOrigin {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private SameOrigin() {
    }

    static boolean holds(HttpServletRequest request) {
        if (READING.contains(request.getMethod()) || Paths.isApi(request)) return true;
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) return false;
        var origin = request.getHeader("Origin");
        if (origin == null) return true;
        try {
            var authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
