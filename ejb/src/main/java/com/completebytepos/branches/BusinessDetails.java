package com.completebytepos.branches;

import java.io.Serializable;

/** What stands on every receipt. {@code kraPin} (for example P051234567X) and both messages may be null. */
public record BusinessDetails(String tradeName, String kraPin, String headerMessage, String footerMessage) implements Serializable {
}
