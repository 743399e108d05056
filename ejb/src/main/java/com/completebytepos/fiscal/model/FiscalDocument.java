package com.completebytepos.fiscal.model;

import com.completebytepos.fiscal.FiscalState;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What KRA is to get of one sale. Born PENDING with the sale, ends APPROVED or REJECTED by KRA's answer. */
@Entity
public class FiscalDocument {
    @Id private UUID id;
    private UUID saleId;
    private UUID originalId;
    private String reason;
    private UUID branchId;
    private String kind = "SALE";
    @Enumerated(EnumType.STRING) private FiscalState state = FiscalState.PENDING;
    private Money total;
    private Instant createdAt;
    @Version private Integer version;

    protected FiscalDocument() {
    }

    public FiscalDocument(UUID saleId, UUID branchId, Money total, Instant now) {
        this.id = Ids.next();
        this.saleId = saleId;
        this.branchId = branchId;
        this.total = total;
        this.createdAt = now;
    }

    /** A document that takes a sale back; its total is below zero. */
    public FiscalDocument crediting(UUID original, String because) {
        kind = "CREDIT_NOTE";
        originalId = original;
        reason = because;
        return this;
    }

    public UUID id() {
        return id;
    }
}
