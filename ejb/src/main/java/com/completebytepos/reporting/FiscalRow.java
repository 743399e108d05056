package com.completebytepos.reporting;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A document for KRA as lists show it; {@code number} and {@code cuInvoice} only with a stamp. {@code attempts} counts the calls about it. */
public record FiscalRow(UUID id, UUID saleId, String receiptNumber, String branch, String kind, Money total, State state, Instant createdAt, Stamp stamp, int attempts)
        implements Serializable {

    public record State(String state, String problem, String words) implements Serializable {
    }

    public record Stamp(Long number, String cuInvoice, Instant at) implements Serializable {
    }
}
