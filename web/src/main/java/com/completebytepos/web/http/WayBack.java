package com.completebytepos.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page somebody was on, with what its address asked for: where they come back to after signing in again. Only ever a page of this host. */
public final class WayBack {
    private static final Pattern PAGE = Pattern.compile("/(?:[\\w-]+/)*[\\w-]+\\.xhtml(?:\\?[\\x21-\\x7e&&[^\\\\\"<>#]]*)?");
    private static final int LONGEST = 1000;

    private WayBack() {
    }

    /** For example {@code /office/selling/sale.xhtml?id=..}; null when what was asked for is no page, as a file is none. */
    public static String of(HttpServletRequest request) {
        return of(request.getMethod(), request.getRequestURI(), request.getQueryString(), request.getHeader("Referer"));
    }

    /** A form is sent to its page without the query; the browser tells the page's whole address beside it, as the referer. */
    static String of(String method, String page, String query, String referer) {
        var asked = query == null && "POST".equals(method) ? queryOf(page, referer) : query;
        var rest = asked == null ? "" : Arrays.stream(asked.split("&")).filter(p -> !p.isEmpty() && !p.equals("expired=1")).collect(Collectors.joining("&"));
        return checked(rest.isEmpty() ? page : page + "?" + rest, page);
    }

    /** What came as {@code next} with the sign-in form, when it is a page below this folder; else the page to begin with. */
    public static String next(HttpServletRequest request, String folder, String first) {
        var next = request.getParameter("next");
        return next != null && next.startsWith(folder) ? checked(next, first) : first;
    }

    static String checked(String wanted, String otherwise) {
        if (wanted.length() <= LONGEST && PAGE.matcher(wanted).matches()) return wanted;
        return PAGE.matcher(otherwise).matches() ? otherwise : null;
    }

    private static String queryOf(String page, String referer) {
        if (referer == null) return null;
        try {
            var from = URI.create(referer);
            return page.equals(from.getRawPath()) ? from.getRawQuery() : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
