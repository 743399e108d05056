package com.completebytepos.web.sync;

import com.completebytepos.sync.Pulse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;

/** What a till says with its ping. Older pages say less, newer ones may say more: what is no number, no time or too long is as if not said. */
public class PingQuery {
    private static final int LONGEST_VERSION = 32;
    private static final long LONGEST_OFFSET = 100L * 366 * 24 * 3600 * 1000;

    @QueryParam("counter") @DefaultValue("0") long counter;
    @QueryParam("hash") String hash;
    @QueryParam("unsent") @DefaultValue("0") int unsent;
    @QueryParam("version") String version;
    @QueryParam("offset") String offset;
    @QueryParam("oldest") String oldest;
    @QueryParam("persistent") String persistent;

    Pulse.Told told() {
        return new Pulse.Told(counter, hash, unsent, version == null || version.isBlank() || version.length() > LONGEST_VERSION ? null : version, milliseconds(), oldestAt(),
                "true".equals(persistent) ? Boolean.TRUE : "false".equals(persistent) ? Boolean.FALSE : null);
    }

    private Long milliseconds() {
        if (offset == null || !offset.matches("-?\\d{1,13}")) return null;
        long value = Long.parseLong(offset);
        return Math.abs(value) > LONGEST_OFFSET ? null : (Long) value;
    }

    private Instant oldestAt() {
        try {
            var at = oldest == null || oldest.length() > 40 ? null : Instant.parse(oldest);
            return at == null || at.isBefore(Instant.EPOCH) || at.isAfter(Instant.parse("9999-12-31T00:00:00Z")) ? null : at;
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
