package com.completebytepos.payments;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A payment as lists show it; the payer is masked. */
public record PaymentRow(UUID id, Instant createdAt, Instant paidAt, PaymentChannel channel, PaymentState state, String reason, String shortCode, String code, Money amount,
                         String payer, boolean late, UUID saleId) implements Serializable {
}
