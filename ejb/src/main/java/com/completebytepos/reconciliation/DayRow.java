package com.completebytepos.reconciliation;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A reconciled day as lists show it; {@code signature} null while nobody signed. {@code difference}: ours less theirs of all that is open. */
public record DayRow(UUID id, UUID accountId, String shortCode, LocalDate day, Run run, int openItems, Money difference, Signature signature) implements Serializable {

    /** {@code due}: a run was asked for and is not over; the rest is of the last run, null before the first. */
    public record Run(boolean due, Basis basis, Instant at, Integer millis) implements Serializable {
    }

    public record Signature(String by, Instant at, String note) implements Serializable {
    }

    public record Sum(Verdict verdict, int items, Money ours, Money theirs) implements Serializable {
    }
}
