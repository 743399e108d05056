package com.completebytepos.sandbox.mail;

import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** {@code GET /mail} a page to read the caught mails; {@code GET /mail/api} the same as JSON, oldest first; {@code DELETE /mail/api} forgets them. */
@WebServlet({"/mail", "/mail/api"})
public class MailServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var mails = catcher().caught();
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (request.getServletPath().endsWith("/api")) {
            response.setContentType("application/json");
            var list = Json.createArrayBuilder();
            mails.forEach(mail -> list.add(mail.json()));
            response.getWriter().write(list.build().toString());
        } else {
            response.setContentType("text/html");
            response.getWriter().write(page(mails));
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        catcher().forgetAll();
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private MailCatcher catcher() {
        return (MailCatcher) getServletContext().getAttribute(MailCatcherLife.CATCHER);
    }

    static String page(List<CaughtMail> mails) {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<title>Caught mails</title><body style=\"font:1rem/1.5 system-ui;max-width:46rem;margin:1rem auto;padding:0 1rem\"><h1>Caught mails</h1>");
        if (mails.isEmpty()) page.append("<p>None yet.</p>");
        for (int i = mails.size() - 1; i >= 0; i--) append(page, mails.get(i));
        return page.append("</body></html>").toString();
    }

    private static void append(StringBuilder page, CaughtMail mail) {
        page.append("<article style=\"border:1px solid #ccc;border-radius:8px;padding:0 1rem;margin:1rem 0\"><h2>").append(escaped(mail.subject())).append("</h2><p>To ")
                .append(escaped(mail.to())).append("</p><pre style=\"white-space:pre-wrap;overflow-wrap:anywhere\">")
                .append(escaped(mail.text()).replaceAll("(https?://[^\\s<]+)", "<a href=\"$1\">$1</a>")).append("</pre></article>");
    }

    private static String escaped(String text) {
        return text == null ? "" : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
