package com.completebytepos.purchasing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.PayMethod;
import com.completebytepos.purchasing.PurchasingRejection;
import com.completebytepos.purchasing.SupplierAccounts;
import com.completebytepos.purchasing.SupplierCashMoved;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Money that went to a supplier, or came back from it; cash of a till names the drawer it moved. Born once; a contrary paper takes back what never went. */
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
    private UUID tillId;
    private UUID movementId;
    private boolean back;
    private Boolean standing = true;
    @Version private Integer version;

    protected SupplierPayment() {
    }

    public SupplierPayment(SupplierAccounts.Payment told, String payer, Instant now) {
        this.id = Ids.next();
        this.supplierId = told.supplierId();
        this.paidOn = told.paidOn();
        this.amount = told.amount();
        this.method = told.method();
        this.reference = told.reference();
        this.tillId = told.drawer().tillId();
        this.movementId = told.drawer().movementId();
        this.back = told.back();
        this.payer = payer;
        this.keptAt = now;
    }

    public void cancel() {
        if (standing == null) throw PurchasingRejection.CANCELLED_ALREADY.with(amount);
        standing = null;
    }

    public UUID id() {
        return id;
    }

    public UUID supplierId() {
        return supplierId;
    }

    public Money amount() {
        return amount;
    }

    public String reference() {
        return reference;
    }

    public SupplierAccounts.PaymentRow row() {
        return new SupplierAccounts.PaymentRow(id, paidOn, amount, method, reference, payer, standing != null, back);
    }

    /** Of what goes through a drawer. */
    public SupplierCashMoved moved(String supplier) {
        return new SupplierCashMoved(id, null, tillId, movementId, back ? amount : amount.negated(), words(supplier));
    }

    /** Nothing, where no drawer was named. @param paper that takes it back */
    public Optional<SupplierCashMoved> movedBack(UUID paper, String supplier) {
        return Optional.ofNullable(tillId).map(till -> new SupplierCashMoved(paper, id, till, null, back ? amount.negated() : amount, words(supplier)));
    }

    private String words(String supplier) {
        return reference == null ? supplier : supplier + ", " + reference;
    }
}
