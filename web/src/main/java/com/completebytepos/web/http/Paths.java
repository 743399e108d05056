package com.completebytepos.web.http;

import com.completebytepos.tenancy.Hosts.Door;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Which paths stand behind which door. Told by the path as it was sent, so only a path that cannot be read in two ways is let in. */
final class Paths {
    private static final Pattern TWO_WAYS = Pattern.compile("[;\\\\]|//|/\\.|%(?:2[ef5]|3b|5c|[01])|^/[^/]*%", Pattern.CASE_INSENSITIVE);

    private Paths() {
    }

    /** Whether the container, which decodes a path and drops its parameters and dots, can find nothing else behind it than we do. */
    static boolean isPlain(String path) {
        return path.startsWith("/") && !TWO_WAYS.matcher(path).find();
    }

    static boolean isApi(HttpServletRequest request) {
        return isApi(request.getRequestURI());
    }

    static boolean isApi(String path) {
        return path.startsWith("/api/");
    }

    static boolean isTill(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/pos/");
    }

    static boolean isResource(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/jakarta.faces.resource/");
    }

    static boolean belongsTo(Door door, HttpServletRequest request) {
        var path = request.getRequestURI();
        if (isResource(request) || path.equals("/favicon.ico")) return true;
        return switch (door) {
            case SHOP -> !path.startsWith("/console/") && !path.startsWith("/in/") && !path.equals("/chooser.xhtml");
            case CONSOLE -> path.startsWith("/console/") || path.equals("/");
            case CHOOSER -> path.equals("/") || path.equals("/chooser.xhtml");
            case PAY -> path.startsWith("/in/");
            case STRANGER -> false;
        };
    }
}
