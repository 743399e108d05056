package com.completebytepos.sandbox.daraja.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Trouble ordered by the control door, by path and by a text in the request (a short code, a phone). */
public final class Outages {
    /** Those that end in AFTER carry the request out and lose the answer. */
    public enum Kind { HTTP_503, HTML_502, HTML_200, EMPTY_200, EMPTY_400, EMPTY_500, SPIKE_429, BUSY_500, QUOTA_500, MAINTENANCE_500, TIMEOUT, TIMEOUT_AFTER, CUT_AFTER }

    /** @param times how many requests it hits, 0 for all; @param until the moment it ends by itself */
    public record Outage(long number, Kind kind, String pathPrefix, String contains, int times, Instant until) {}

    private static final class Standing {
        final Outage outage;
        int left;

        Standing(Outage outage) {
            this.outage = outage;
            this.left = outage.times();
        }
    }

    private final List<Standing> standing = new ArrayList<>();
    private final Clock clock;
    private long numbers;

    public Outages(Clock clock) {
        this.clock = clock;
    }

    public synchronized Outage add(Kind kind, String pathPrefix, String contains, int times, Duration lasting) {
        Outage outage = new Outage(++numbers, kind, pathPrefix, contains, times, lasting.isZero() ? Instant.MAX : clock.instant().plus(lasting));
        standing.add(new Standing(outage));
        return outage;
    }

    public synchronized Optional<Kind> hit(Call call) {
        Instant now = clock.instant();
        standing.removeIf(next -> !next.outage.until().isAfter(now));
        Optional<Standing> found = standing.stream().filter(next -> call.path().startsWith(next.outage.pathPrefix())
                && call.body().contains(next.outage.contains())).findFirst();
        found.filter(next -> next.outage.times() > 0 && --next.left == 0).ifPresent(standing::remove);
        return found.map(next -> next.outage.kind());
    }

    public synchronized void clear() {
        standing.clear();
    }

    public synchronized List<Outage> all() {
        return standing.stream().map(next -> next.outage).toList();
    }

    /** The broken answer of outages that do not carry the request out; nothing for those that do. */
    static Optional<Answer> before(Kind kind, Duration hang) {
        return switch (kind) {
            case HTTP_503 -> Optional.of(Answer.html(503, "<html><body><h1>503 Service Unavailable</h1></body></html>"));
            case HTML_502 -> Optional.of(Answer.html(502, "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"));
            case HTML_200 -> Optional.of(Answer.html(200, "<html><body>Request Rejected. The requested URL was rejected.</body></html>"));
            case EMPTY_200 -> Optional.of(Answer.empty(200));
            case EMPTY_400 -> Optional.of(Answer.empty(400));
            case EMPTY_500 -> Optional.of(Answer.empty(500));
            case SPIKE_429 -> Optional.of(Refusal.spikeArrest(5).answer(""));
            case BUSY_500 -> Optional.of(Refusal.of(500, "500.003.02", "System is busy. Please try again in few minutes.").answer("outage"));
            case QUOTA_500 -> Optional.of(Refusal.of(500, "500.003.03", "Error Occurred: Quota Violation").answer("outage"));
            case MAINTENANCE_500 -> Optional.of(Refusal.of(500, "500.002.1001", "Service is currently under maintenance. Please try again later").answer("outage"));
            case TIMEOUT -> Optional.of(gatewayTimeout(hang));
            case TIMEOUT_AFTER, CUT_AFTER -> Optional.empty();
        };
    }

    static Answer gatewayTimeout(Duration hang) {
        return Answer.html(504, "<html><body><h1>504 Gateway Time-out</h1></body></html>").held(hang);
    }
}
