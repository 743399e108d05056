package com.completebytepos.web.identity;

import com.completebytepos.identity.OwnAccount;
import com.completebytepos.web.http.Texts;
import com.completebytepos.web.http.WayBack;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The language of the page: chosen on it, else the person's, else the browser's. An address may ask for one for a while; who presses the button in the office keeps it. */
@Named
@RequestScoped
public class LanguageView {
    static final String KEY = "cbpos.language";

    @Inject HttpServletRequest request;
    @Inject OwnAccount own;

    public Locale getLocale() {
        var asked = asked(request);
        if (asked != null) {
            var chosen = Locale.forLanguageTag(asked);
            if (request.getSession(false) != null) request.getSession().setAttribute(KEY, asked);
            return chosen;
        }
        var session = request.getSession(false);
        if (session != null && session.getAttribute(KEY) instanceof String kept) return Texts.supported(Locale.forLanguageTag(kept));
        return Texts.supported(request.getLocale());
    }

    public String getOther() {
        return getLocale().getLanguage().equals("sw") ? "en" : "sw";
    }

    /** What the address or the form asks for, null when it asks for none. */
    static String asked(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        return asked == null || asked.isBlank() ? null : Texts.supported(Locale.forLanguageTag(asked)).getLanguage();
    }

    /** From now on the other one, at every sign-in and in letters; back to the same page. */
    public void change() throws IOException {
        var wanted = getOther();
        own.speak(wanted);
        request.getSession().setAttribute(KEY, wanted);
        var page = WayBack.of(request);
        FacesContext.getCurrentInstance().getExternalContext().redirect(page == null ? "/office/today.xhtml" : page.replaceAll("(?<=[?&])lang=[^&]*&?", "").replaceAll("[?&]$", ""));
    }

    /** The same page in the other language, with what its address asked for; of a form that was sent, what its page was opened with. */
    public String getSwitchLink() {
        var query = request.getQueryString();
        var asked = query != null ? Arrays.stream(query.split("&")) : Stream.of("next", "ticket").filter(name -> request.getParameter(name) != null).map(name -> name + "=" + URLEncoder.encode(request.getParameter(name), StandardCharsets.UTF_8));
        return "?lang=" + getOther() + asked.filter(p -> !p.isEmpty() && !p.startsWith("lang=")).map(p -> "&" + p).collect(Collectors.joining());
    }
}
