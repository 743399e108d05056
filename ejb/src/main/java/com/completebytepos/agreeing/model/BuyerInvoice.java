package com.completebytepos.agreeing.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** KRA's number of the invoice the shop made out for a seller without eTIMS. Born once it is there; one that was typed wrongly, or whose invoice was taken back, is taken off and written anew. */
@Entity
public class BuyerInvoice {
    @Id private UUID invoiceId;
    private UUID supplierId;
    private String reference;
    private String keeper;
    private Instant keptAt;

    protected BuyerInvoice() {
    }

    public BuyerInvoice(UUID invoiceId, UUID supplierId, String reference, String keeper, Instant at) {
        this.invoiceId = invoiceId;
        this.supplierId = supplierId;
        this.reference = reference;
        this.keeper = keeper;
        this.keptAt = at;
    }

    public UUID invoiceId() {
        return invoiceId;
    }

    public UUID supplierId() {
        return supplierId;
    }

    public String reference() {
        return reference;
    }
}
