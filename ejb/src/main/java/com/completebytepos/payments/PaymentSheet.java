package com.completebytepos.payments;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** One payment with everything that was said about it. */
public record PaymentSheet(PaymentRow row, String provider, String reference, String resultCode, String resultText, boolean claimOnly, List<Talk> talks, List<Word> words) implements Serializable {

    /** We asked. */
    public record Talk(Instant at, String kind, String outcome, String code, String told, int millis) implements Serializable {
    }

    /** The provider told; {@code outcome} null when it was not taken yet. */
    public record Word(Instant at, String source, String outcome) implements Serializable {
    }
}
