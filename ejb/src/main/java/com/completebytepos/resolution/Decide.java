package com.completebytepos.resolution;

import java.io.Serializable;

/** What a person decides: {@code document} is the receipt number of the correcting sale or return, needed with CORRECTED; {@code reason} is needed with IGNORED. */
public record Decide(Decision decision, String reason, String document) implements Serializable {
}
