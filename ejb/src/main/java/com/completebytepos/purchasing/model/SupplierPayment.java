package com.completebytepos.purchasing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.PayMethod;
import com.completebytepos.purchasing.SupplierAccounts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Money that went to a supplier. Born once, never changed. */
@Entity
public class SupplierPayment {
    @Id private UUID id;
    private UUID supplierId;
    private LocalDate paidOn;
    private Money amount;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private PayMethod method;
    private String reference;
    private String payer;
    private Instant keptAt;

    protected SupplierPayment() {
    }

    public SupplierPayment(SupplierAccounts.Payment told, String payer, Instant now) {
        this.id = Ids.next();
        this.supplierId = told.supplierId();
        this.paidOn = told.paidOn();
        this.amount = told.amount();
        this.method = told.method();
        this.reference = told.reference();
        this.payer = payer;
        this.keptAt = now;
    }

    public UUID id() {
        return id;
    }

    public SupplierAccounts.PaymentRow row() {
        return new SupplierAccounts.PaymentRow(id, paidOn, amount, method, reference, payer);
    }
}
