package com.completebytepos.web.http;

import com.completebytepos.tenancy.Hosts.Door;
import jakarta.servlet.http.HttpServletRequest;

/** Which paths stand behind which door. */
final class Paths {

    private Paths() {
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
            case SHOP -> !path.startsWith("/console/") && !path.equals("/chooser.xhtml");
            case CONSOLE -> path.startsWith("/console/") || path.equals("/");
            case CHOOSER -> path.equals("/") || path.equals("/chooser.xhtml");
            case PAY -> path.startsWith("/in/");
            case STRANGER -> false;
        };
    }
}
