package com.completebytepos.web.export;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.web.http.CorrelationId;
import com.completebytepos.web.http.Texts;
import com.completebytepos.web.identity.LanguageView;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** A file of the back office, for who is signed in; a refusal or a fault before its first byte becomes the page that says so. A list that leaves the house stands in the audit before it does. */
public abstract class Download extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(Download.class);

    private static final Set<String> WORDS = Set.of("who", "what", "code", "name", "phone", "text", "q");
    /** What narrows a list down without being anybody's name, number or words. */
    private static final Pattern PLAIN = Pattern.compile("[A-Z_]{1,40}|true|false|\\d{4}-\\d{2}(-\\d{2})?|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject transient LanguageView language;
    @Inject transient AuditTrail exported;
    @Inject transient HttpServletRequest asked;

    /** What is refused must be refused before the first byte is written. */
    protected abstract void send(HttpServletRequest request, HttpServletResponse response) throws IOException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            send(request, response);
        } catch (Rejection refused) {
            if (response.isCommitted()) throw refused;
            tell(request, response, refused.status(), text(refused.code(), refused.arguments()));
        } catch (RuntimeException fault) {
            if (response.isCommitted()) throw fault;
            LOG.errorf(fault, "fault %s", CorrelationId.current());
            tell(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, text("http.fault.page", CorrelationId.current()));
        }
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, int status, String words) throws ServletException, IOException {
        response.reset();
        response.setStatus(status);
        request.setAttribute("refusal", words);
        request.getRequestDispatcher("/refused.xhtml").forward(request, response);
    }

    protected final Locale locale() {
        return language.getLocale();
    }

    protected final String text(String key, Object... arguments) {
        return Texts.text(locale(), key, arguments);
    }

    /** Names the file {@code <shop>-<what>.<ending>}; what is no paper to look at is written down. */
    protected final void announce(HttpServletResponse response, String what, String ending, String mediaType, boolean inline) {
        if (!inline) {
            var narrowed = asked.getParameterMap().entrySet().stream().filter(one -> !WORDS.contains(one.getKey()) && one.getValue().length == 1 && PLAIN.matcher(one.getValue()[0]).matches())
                    .map(one -> one.getKey() + "=" + one.getValue()[0]).sorted().collect(Collectors.joining(" "));
            exported.record("audit.exported", "file", what + "." + ending, what + "." + ending + (narrowed.isEmpty() ? "" : ": " + narrowed));
        }
        response.setContentType(mediaType);
        response.setHeader("Content-Disposition", (inline ? "inline" : "attachment") + "; filename=\"" + CurrentShop.require().value() + "-" + what + "." + ending + "\"");
        response.setHeader("Cache-Control", "no-store");
    }
}
