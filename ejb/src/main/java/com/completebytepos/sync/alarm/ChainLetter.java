package com.completebytepos.sync.alarm;

import java.time.Instant;
import java.util.List;

/**
 * A mail to one owner about one till's chain. {@code address} is the page where a person decides; {@code many} counts also what is not listed,
 * {@code lastAt} is when the last of all was received.
 */
public record ChainLetter(String to, String name, String locale, String shop, String till, String address, int many, Instant lastAt, List<Trouble> troubles) {

    /** {@code counter} null when there was no entry, or none that could be read. */
    public record Trouble(String code, Long counter, Instant at) {
    }
}
