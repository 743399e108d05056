package com.completebytepos.web.export;

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
import org.jboss.logging.Logger;

/** A file of the back office, for who is signed in; a refusal or a fault before its first byte becomes the page that says so. */
public abstract class Download extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(Download.class);

    @Inject transient LanguageView language;

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

    /** Names the file {@code <shop>-<what>.<ending>}. */
    protected static void announce(HttpServletResponse response, String what, String ending, String mediaType, boolean inline) {
        response.setContentType(mediaType);
        response.setHeader("Content-Disposition", (inline ? "inline" : "attachment") + "; filename=\"" + CurrentShop.require().value() + "-" + what + "." + ending + "\"");
        response.setHeader("Cache-Control", "no-store");
    }
}
