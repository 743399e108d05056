package com.completebytepos.refunds;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A refund as lists show it. {@code code} of the payment, {@code receipt} of the refund; {@code problem} a word of ours, {@code told} the provider's words; parts may be null. */
public record RefundRow(UUID id, UUID paymentId, UUID returnId, String code, Money amount, RefundWay way, RefundState state, String why, Ending ending, By by) implements Serializable {

    public record Ending(String receipt, String problem, String told, Instant at) implements Serializable {
    }

    public record By(String askedBy, Instant askedAt, String sentBy, Instant sentAt) implements Serializable {
    }
}
