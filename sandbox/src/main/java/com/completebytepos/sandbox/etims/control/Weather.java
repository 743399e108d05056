package com.completebytepos.sandbox.etims.control;

import com.completebytepos.sandbox.etims.Profile;
import com.completebytepos.sandbox.etims.wire.Envelope;
import com.completebytepos.sandbox.etims.wire.Inbound;
import com.completebytepos.sandbox.etims.wire.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The faults that are on. The dice are seeded, so that a run of one caller at a time meets the same weather again. */
public final class Weather {

    private static final long SEED = 20260101;
    private static final String HTML = "<html><head><title>Maintenance</title></head><body>The system is under maintenance.</body></html>";
    private final Map<Integer, Fault> faults = new LinkedHashMap<>();
    private final Map<Integer, Integer> struck = new LinkedHashMap<>();
    private final Random dice = new Random(SEED);
    private int lastId;

    public synchronized Fault order(Fault wanted) {
        Fault fault = new Fault(++lastId, wanted.kind(), wanted.profile(), wanted.path(), wanted.tin(), wanted.percent(), wanted.times(), wanted.delayMillis());
        faults.put(fault.id(), fault);
        struck.put(fault.id(), 0);
        return fault;
    }

    public synchronized boolean end(int id) {
        return faults.remove(id) != null;
    }

    public synchronized void clear() {
        faults.clear();
        struck.clear();
        dice.setSeed(SEED);
    }

    public synchronized List<Fault> all() {
        return List.copyOf(faults.values());
    }

    public synchronized int struck(int id) {
        return struck.getOrDefault(id, 0);
    }

    /** The first fault that strikes this request. */
    public synchronized Optional<Fault> strike(Profile profile, Inbound in) {
        for (Fault fault : all()) {
            if (fault.strikes(profile, in) && dice.nextInt(100) < fault.percent()) {
                int times = struck.merge(fault.id(), 1, Integer::sum);
                if (times == fault.times()) {
                    faults.remove(fault.id());
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    /** @param proper the answer the request would have had; null when it was not processed */
    public static Reply spoil(Fault fault, Profile profile, Envelope envelope, Reply proper, String at) {
        return switch (fault.kind()) {
            case HTTP_500, HTTP_500_AFTER -> Reply.html(500, "<html><body>Internal Server Error</body></html>");
            case HTTP_503 -> Reply.html(503, "<html><body>Service Unavailable</body></html>");
            case HTML -> Reply.html(200, HTML);
            case EMPTY, EMPTY_AFTER -> Reply.json(200, "");
            case BUSY -> envelope.busy(at);
            case TIMEOUT_BEFORE, TIMEOUT_AFTER -> profile == Profile.G ? envelope.busy(at) : Reply.html(504, "<html><body>Gateway Timeout</body></html>");
            case DROP_BEFORE, DROP_AFTER -> Reply.brokenOff();
            case TRUNCATED_AFTER -> Reply.json(proper.status(), proper.text().substring(0, proper.text().length() / 2));
            case SLOW -> proper;
        };
    }
}
