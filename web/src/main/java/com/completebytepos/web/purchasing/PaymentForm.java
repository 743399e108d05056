package com.completebytepos.web.purchasing;

import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.PayMethod;
import com.completebytepos.purchasing.SupplierAccounts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** A payment to a supplier, or one that comes back, as it is being typed. */
public class PaymentForm implements Serializable {
    private static final long serialVersionUID = 1;

    private boolean back;
    private LocalDate paidOn;
    private Money amount;
    private PayMethod method = PayMethod.BANK;
    private UUID tillId;
    private UUID movementId;
    private String reference;

    SupplierAccounts.Payment toPayment(UUID supplierId) {
        return new SupplierAccounts.Payment(supplierId, paidOn, amount, method, reference, new SupplierAccounts.Drawer(movementId == null ? tillId : null, movementId), back);
    }

    public boolean isBack() { return back; }
    public void setBack(boolean back) { this.back = back; }
    public LocalDate getPaidOn() { return paidOn; }
    public void setPaidOn(LocalDate paidOn) { this.paidOn = paidOn; }
    public Money getAmount() { return amount; }
    public void setAmount(Money amount) { this.amount = amount; }
    public PayMethod getMethod() { return method; }
    public void setMethod(PayMethod method) { this.method = method; }
    public UUID getTillId() { return tillId; }
    public void setTillId(UUID tillId) { this.tillId = tillId; }
    public UUID getMovementId() { return movementId; }
    public void setMovementId(UUID movementId) { this.movementId = movementId; }
    public String getReference() { return reference; }
    public void setReference(String reference) { this.reference = reference; }
}
