package com.completebytepos.web.http;

import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.CurrentShop;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends who is not signed in to the sign-in page of the house, also out of the middle of a form, and back afterwards. */
public class SignInFirst implements Filter {

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain) throws IOException, ServletException {
        var request = (HttpServletRequest) plainRequest;
        var response = (HttpServletResponse) plainResponse;
        if (CurrentShop.actor().kind() != Actor.Kind.NOBODY) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
            return;
        }
        var console = request.getRequestURI().startsWith("/console/");
        var target = (console ? "/console/login.xhtml" : "/login.xhtml") + "?next="
                + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8) + ("POST".equals(request.getMethod()) ? "&expired=1" : "");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + target.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.sendRedirect(target);
        }
    }
}
