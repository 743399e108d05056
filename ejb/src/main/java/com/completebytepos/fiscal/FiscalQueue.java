package com.completebytepos.fiscal;

import java.io.Serializable;
import java.time.Instant;

/** How much the tax authority has not got yet; {@code oldestAt} is null when it has everything. */
public record FiscalQueue(long waiting, Instant oldestAt) implements Serializable {
}
