package com.completebytepos.purchasing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.MatchState;
import com.completebytepos.purchasing.PurchasingRejection;
import com.completebytepos.purchasing.SupplierAccounts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a supplier asks for. Born when it is kept, compared with what came; its amounts never change, a contrary paper takes it back. */
@Entity
public class SupplierInvoice {
    @Id private UUID id;
    private UUID supplierId;
    private String number;
    private UUID receiptId;
    private LocalDate invoicedOn;
    private LocalDate dueOn;
    private Money net;
    private Money vat;
    private String cuInvoice;
    private String ourPin;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private MatchState matchState;
    private String keeper;
    private Instant keptAt;
    private Boolean standing = true;
    @Version private Integer version;

    protected SupplierInvoice() {
    }

    public SupplierInvoice(SupplierAccounts.Invoice told, LocalDate dueOn, MatchState match, String keeper, Instant now) {
        this.id = Ids.next();
        this.supplierId = told.supplierId();
        this.number = told.number();
        this.receiptId = told.receiptId();
        this.invoicedOn = told.invoicedOn();
        this.dueOn = dueOn;
        this.net = told.net();
        this.vat = told.vat();
        this.cuInvoice = told.cuInvoice();
        this.ourPin = told.ourPin();
        this.matchState = match;
        this.keeper = keeper;
        this.keptAt = now;
    }

    /** Its number and its receipt are free again. */
    public void cancel() {
        if (standing == null) throw PurchasingRejection.CANCELLED_ALREADY.with(number);
        standing = null;
    }

    public UUID id() {
        return id;
    }

    public UUID supplierId() {
        return supplierId;
    }

    public String number() {
        return number;
    }

    public Money net() {
        return net;
    }

    public Money vat() {
        return vat;
    }

    public SupplierAccounts.InvoiceRow row(LocalDate claimUntil, boolean claimable) {
        return new SupplierAccounts.InvoiceRow(id, supplierId, number, receiptId, invoicedOn, dueOn, net, vat, cuInvoice, matchState, claimable ? claimUntil : null, standing != null);
    }

    public LocalDate invoicedOn() {
        return invoicedOn;
    }

    /** Only what matches a receipt, carries our PIN and KRA's number gives input VAT. */
    public boolean givesInputVat(String pin) {
        return standing != null && matchState == MatchState.MATCHED && cuInvoice != null && pin != null && pin.equals(ourPin) && vat.compareTo(Money.ZERO) > 0;
    }
}
