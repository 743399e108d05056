package com.completebytepos.console;

import java.io.Serializable;
import java.time.Instant;

/** One line of the operators' acts. */
public record OperatorActRow(long seq, Instant at, String operator, String action, String subject, String detail) implements Serializable {
}
