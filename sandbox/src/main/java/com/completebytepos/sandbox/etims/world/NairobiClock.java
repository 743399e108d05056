package com.completebytepos.sandbox.etims.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** KRA's time, which tests may move. Written as yyyyMMddHHmmss in Nairobi. */
public final class NairobiClock {

    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(NAIROBI);
    private static final DateTimeFormatter LONG_STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(NAIROBI);
    private final Clock real;
    private Duration ahead = Duration.ZERO;
    private Instant pinned;

    public NairobiClock(Clock real) {
        this.real = real;
    }

    public Instant now() {
        return pinned == null ? real.instant().plus(ahead) : pinned;
    }

    /** Stands still while what happened at that time is repeated. */
    public void pin(Instant at) {
        pinned = at;
    }

    public void run(Duration aheadOfReal) {
        pinned = null;
        ahead = aheadOfReal;
    }

    public void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    public void set(Instant to) {
        ahead = Duration.between(real.instant(), to);
    }

    public void backToReal() {
        ahead = Duration.ZERO;
    }

    public Duration ahead() {
        return ahead;
    }

    public String stamp() {
        return stamp(now());
    }

    public static String stamp(Instant at) {
        return STAMP.format(at);
    }

    /** @param stamp 14 digits @return the same moment as the gateway writes it: 2026-11-25T07:00:00Z */
    public static String utc(String stamp) {
        return STAMP.parse(stamp, Instant::from).toString();
    }

    public String today() {
        return stamp().substring(0, 8);
    }

    /** The read-back form: 2026-11-25 10:00:00. */
    public static String written(Instant at) {
        return LONG_STAMP.format(at);
    }

    /** @param stamp 14 digits @return the read-back form, or null for an empty stamp */
    public static String written(String stamp) {
        if (stamp.length() != 14) {
            return null;
        }
        return stamp.substring(0, 4) + "-" + stamp.substring(4, 6) + "-" + stamp.substring(6, 8)
                + " " + stamp.substring(8, 10) + ":" + stamp.substring(10, 12) + ":" + stamp.substring(12);
    }
}
