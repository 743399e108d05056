package com.completebytepos.payments;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment as a till sees it. Amount in cents; {@code code} null until the provider told it; {@code reason} of a failure, see ResultCodes;
 * {@code payer} and {@code phone} are masked; {@code saleId} of the sale that took it, else null.
 */
public record PaymentStatus(UUID id, PaymentState state, String reason, String code, long amount, String phone, String payer, boolean late, UUID saleId, Instant createdAt, Instant paidAt)
        implements Serializable {
}
