package com.completebytepos.web.http;

import com.completebytepos.tenancy.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends who is not signed in to the sign-in page of the house, also out of the middle of a form, and back afterwards. */
final class SignInFirst {

    private SignInFirst() {
    }

    static boolean isNeeded(HttpServletRequest request, Actor actor) {
        var path = request.getRequestURI();
        boolean guarded = path.startsWith("/office/") || path.startsWith("/console/") && !path.equals("/console/login.xhtml");
        return guarded && actor.kind() == Actor.Kind.NOBODY;
    }

    static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var console = request.getRequestURI().startsWith("/console/");
        var page = WayBack.of(request);
        var target = (console ? "/console/login.xhtml" : "/login.xhtml") + "?next="
                + (page == null ? "" : URLEncoder.encode(page, StandardCharsets.UTF_8)) + ("POST".equals(request.getMethod()) ? "&expired=1" : "");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + target.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.sendRedirect(target);
        }
    }
}
