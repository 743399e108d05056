package com.completebytepos.fiscal;

import java.io.Serializable;
import java.time.Instant;

/** One call about a document, as it was sent and answered; {@code endedAt} null: no answer was ever written down. */
public record AttemptRow(long number, String purpose, Instant begunAt, Instant endedAt, String outcome, String code, String words, String request, String answer) implements Serializable {
}
