package com.completebytepos.web.identity;

import com.completebytepos.web.http.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The language of the page: chosen on it, else the person's, else the browser's. */
@Named
@RequestScoped
public class LanguageView {
    static final String KEY = "cbpos.language";

    @Inject HttpServletRequest request;

    public Locale getLocale() {
        var asked = request.getParameter("lang");
        if (asked != null) {
            var chosen = Texts.supported(Locale.forLanguageTag(asked));
            if (request.getSession(false) != null) request.getSession().setAttribute(KEY, chosen.getLanguage());
            return chosen;
        }
        var session = request.getSession(false);
        if (session != null && session.getAttribute(KEY) instanceof String kept) return Texts.supported(Locale.forLanguageTag(kept));
        return Texts.supported(request.getLocale());
    }

    public String getOther() {
        return getLocale().getLanguage().equals("sw") ? "en" : "sw";
    }

    /** The same page in the other language, with its own parameters kept. */
    public String getSwitchLink() {
        var query = request.getQueryString();
        var rest = query == null ? "" : Arrays.stream(query.split("&")).filter(p -> !p.isEmpty() && !p.startsWith("lang=")).map(p -> "&" + p).collect(Collectors.joining());
        return "?lang=" + getOther() + rest;
    }
}
