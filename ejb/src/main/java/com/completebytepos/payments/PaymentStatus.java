package com.completebytepos.payments;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment as a till sees it. Amount in cents; {@code code} null until the provider told it; {@code reason} of a failure, see ResultCodes;
 * {@code payer} and {@code phone} are masked; {@code saleId} of the sale that took it, else null. Code, payer and sale are told to the till whose it is alone.
 */
public record PaymentStatus(UUID id, PaymentState state, String reason, String code, long amount, String phone, String payer, boolean late, UUID saleId, Instant createdAt, Instant paidAt)
        implements Serializable {

    PaymentStatus because(String why) {
        return new PaymentStatus(id, state, why, code, amount, phone, payer, late, saleId, createdAt, paidAt);
    }

    PaymentStatus of(Money worth) {
        return new PaymentStatus(id, state, reason, code, worth.cents(), phone, payer, late, saleId, createdAt, paidAt);
    }

    /** What a till may know of a payment that is not its own: how it stands. */
    PaymentStatus ofAnother() {
        return new PaymentStatus(id, state, reason, null, amount, phone, null, late, null, createdAt, paidAt);
    }
}
