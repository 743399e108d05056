package com.completebytepos.fiscal;

import java.io.Serializable;
import java.time.Instant;

/** How much the tax authority has not got yet; {@code oldestAt} is null when it has everything. {@code stamps} grows with every word of KRA's about a document of the branch. */
public record FiscalQueue(long waiting, Instant oldestAt, long stamps) implements Serializable {
}
