package com.completebytepos.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * What the server itself gives up on, in people's words and never with a trace (web.xml sends every such status here). It runs after the
 * filter has let go of the shop, so it needs neither shop nor session.
 */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(ErrorPage.class);

    @Inject transient Refusals refusals;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            boolean sentByServer = request.getDispatcherType() == DispatcherType.ERROR;
            int status = sentByServer ? (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : HttpServletResponse.SC_NOT_FOUND;
            tell(request, response, isTooMany(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)) ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : status);
        } finally {
            CorrelationId.forget();
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked ? asked : request.getRequestURI();
        if (isFault(status)) LOG.errorf("fault %s: %d for %s: %s", CorrelationId.current(), status, path, request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        Headers.secure(response);
        var locale = Texts.supported(request.getLocale());
        var key = keyOf(status);
        var title = Texts.text(locale, key + ".title");
        if (Paths.isApi(path)) refusals.problem(response, Problem.of(key, status, title, Texts.text(locale, key + ".detail"), List.of()));
        else refusals.page(response, status, locale, title, detail(locale, key));
    }

    /** The server counts a form's fields while the page reads them, and fails by an exception instead of refusing. */
    private static boolean isTooMany(Object failure) {
        for (var cause = failure instanceof Throwable told ? told : null; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().equals("ParameterLimitException")) return true;
        }
        return false;
    }

    /** A method that nobody has heard of is 501, and no fault of ours. */
    private static boolean isFault(int status) {
        return status >= 500 && status != HttpServletResponse.SC_NOT_IMPLEMENTED;
    }

    private static String detail(Locale locale, String key) {
        return key.equals("http.fault") ? Texts.text(locale, "http.fault.page", CorrelationId.current()) : Texts.text(locale, key + ".detail");
    }

    private static String keyOf(int status) {
        if (isFault(status)) return "http.fault";
        return switch (status) {
            case 404, 405 -> "http.not-here";
            case 413 -> "http.too-large";
            default -> "http.refused";
        };
    }
}
