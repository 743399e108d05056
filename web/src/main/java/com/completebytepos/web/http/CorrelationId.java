package com.completebytepos.web.http;

import com.completebytepos.kernel.Ids;
import org.jboss.logging.MDC;

/** One id for all log lines of a request, shown to people with every fault. */
public final class CorrelationId {
    static final String KEY = "correlation";

    private CorrelationId() {
    }

    public static String current() {
        if (MDC.get(KEY) instanceof String known) return known;
        var made = Ids.next().toString();
        MDC.put(KEY, made);
        return made;
    }

    static void forget() {
        MDC.remove(KEY);
    }
}
