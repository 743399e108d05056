package com.completebytepos.sandbox.etims.control;

import com.completebytepos.sandbox.etims.Profile;
import com.completebytepos.sandbox.etims.wire.Inbound;

/**
 * Weather that a test orders.
 *
 * @param profile D, G or V; null for all
 * @param path part of the path below the base address; empty for all
 * @param tin the taxpayer it strikes; empty for all
 * @param percent how many of the matching requests it strikes
 * @param times how often it strikes before it is over; 0 for no end
 * @param delayMillis how long the caller waits for the answer
 */
public record Fault(int id, Kind kind, Profile profile, String path, String tin, int percent, int times, int delayMillis) {

    /** What happens to a request; the AFTER kinds are processed first, so that KRA knows what the caller does not. */
    public enum Kind {
        HTTP_500(false), HTTP_503(false), HTML(false), EMPTY(false), BUSY(false),
        TIMEOUT_BEFORE(false), TIMEOUT_AFTER(true), DROP_BEFORE(false), DROP_AFTER(true),
        HTTP_500_AFTER(true), EMPTY_AFTER(true), TRUNCATED_AFTER(true), SLOW(true);

        private final boolean processed;

        Kind(boolean processed) {
            this.processed = processed;
        }

        public boolean isProcessed() {
            return processed;
        }
    }

    boolean strikes(Profile called, Inbound in) {
        return (profile == null || profile == called) && in.path().contains(path) && (tin.isEmpty() || in.headerOrBody("tin").equals(tin));
    }
}
