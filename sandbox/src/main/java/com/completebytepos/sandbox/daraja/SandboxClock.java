package com.completebytepos.sandbox.daraja;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The simulator's own time: starts anywhere, runs at a whole multiple of real time, stands still at speed 0, never goes back. */
public final class SandboxClock extends Clock {
    public static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    public static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private Instant base;
    private long anchorNanos = System.nanoTime();
    private long speed;

    public SandboxClock(Instant start, long speed) {
        this.base = start;
        this.speed = speed;
    }

    @Override
    public synchronized Instant instant() {
        return base.plusNanos((System.nanoTime() - anchorNanos) * speed);
    }

    public synchronized long speed() {
        return speed;
    }

    public synchronized void run(long newSpeed) {
        rebase(instant());
        speed = newSpeed;
    }

    public synchronized void advanceTo(Instant target) {
        if (target.isAfter(instant())) rebase(target);
    }

    private void rebase(Instant now) {
        base = now;
        anchorNanos = System.nanoTime();
    }

    public LocalDateTime inNairobi() {
        return inNairobi(instant());
    }

    public static LocalDateTime inNairobi(Instant instant) {
        return LocalDateTime.ofInstant(instant, NAIROBI);
    }

    public static String stamp(Instant instant) {
        return inNairobi(instant).format(STAMP);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the simulator keeps UTC and shows Nairobi time");
    }
}
