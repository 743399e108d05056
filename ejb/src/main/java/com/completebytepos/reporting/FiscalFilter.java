package com.completebytepos.reporting;

import java.io.Serializable;
import java.util.UUID;

/** Which documents; null means all. {@code words} are KRA's, exactly, and go with a problem. */
public record FiscalFilter(UUID branchId, String state, String problem, String words) implements Serializable {
}
