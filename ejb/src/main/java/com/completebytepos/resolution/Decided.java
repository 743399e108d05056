package com.completebytepos.resolution;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A decision as it is kept; {@code documentId} is the sale or return that corrects, where one was named. */
public record Decided(Decision decision, String codes, String reason, String document, UUID documentId, Instant at, String by) implements Serializable {
}
