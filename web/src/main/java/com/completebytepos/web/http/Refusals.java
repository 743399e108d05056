package com.completebytepos.web.http;

import com.completebytepos.tenancy.ShopEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells why a request got nothing, without a session and without a shop: a problem for programs, a small page for people. */
@ApplicationScoped
public class Refusals {
    private final Jsonb json = JsonbBuilder.create();

    void tell(HttpServletRequest request, HttpServletResponse response, Refusal refusal, ShopEntry shop) throws IOException {
        var locale = Texts.supported(request.getLocale());
        var title = Texts.text(locale, refusal.key() + ".title");
        var detail = Texts.text(locale, refusal.key() + ".detail", shop == null ? "" : shop.name(), shop == null || shop.suspendedReason() == null ? "" : shop.suspendedReason());
        if (Paths.isApi(request)) problem(response, Problem.of(refusal.key(), refusal.status, title, detail, List.of()));
        else page(response, refusal.status, locale, title, detail);
    }

    void problem(HttpServletResponse response, Problem problem) throws IOException {
        begin(response, problem.status(), Problem.MEDIA_TYPE);
        response.getWriter().write(json.toJson(problem));
    }

    void page(HttpServletResponse response, int status, Locale locale, String title, String detail) throws IOException {
        begin(response, status, "text/html");
        response.getWriter().write(page(locale, title, detail));
    }

    private static void begin(HttpServletResponse response, int status, String mediaType) {
        response.setStatus(status);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentType(mediaType);
        response.setHeader("Cache-Control", "no-store");
        if (status == 503) response.setHeader("Retry-After", "60");
    }

    private static String page(Locale locale, String title, String detail) {
        return "<!DOCTYPE html><html lang=\"" + locale.getLanguage() + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>"
                + escaped(title) + "</title></head><body><main style=\"font:1.1rem/1.5 system-ui;max-width:36rem;margin:15vh auto;padding:0 1rem\"><h1>"
                + escaped(title) + "</h1><p>" + escaped(detail) + "</p></main></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
