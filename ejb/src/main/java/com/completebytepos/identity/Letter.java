package com.completebytepos.identity;

import java.time.Instant;

/** A mail to be written to one person. {@code address} carries a one-time ticket and must appear nowhere else. */
public record Letter(boolean invitation, String to, String name, String locale, String shop, String address, Instant until) {
}
