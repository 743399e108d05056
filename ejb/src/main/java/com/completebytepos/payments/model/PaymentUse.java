package com.completebytepos.payments.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A sale took this payment. The payment's id is its key: money pays once. Removed only when a person releases a payment taken by mistake, or the sale that claimed it was paid otherwise. */
@Entity
public class PaymentUse {
    @Id private UUID paymentId;
    private UUID saleId;
    private int lineNo;
    private Money amount;
    private Instant usedAt;
    private String code;
    private UUID workstationId;

    protected PaymentUse() {
    }

    /** The sale's line, 0 while it is only claimed, and the workstation that took it. */
    public record Taker(UUID saleId, int lineNo, UUID workstationId) {
    }

    public PaymentUse(UUID paymentId, Taker by, Money amount, String code, Instant usedAt) {
        this.paymentId = paymentId;
        this.saleId = by.saleId();
        this.lineNo = by.lineNo();
        this.workstationId = by.workstationId();
        this.amount = amount;
        this.code = code;
        this.usedAt = usedAt;
    }

    /** False while it is only claimed for a sale. */
    public boolean isSold() { return lineNo > 0; }
    public UUID paymentId() { return paymentId; }
    public String code() { return code; }
    public UUID workstationId() { return workstationId; }
    public UUID saleId() { return saleId; }
    public Money amount() { return amount; }
}
