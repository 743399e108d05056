package com.completebytepos.cash.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That an offer was taken: the cart it was made from was sold. Either may arrive first. Born once, never changed. */
@Entity
public class ProformaSale {
    @Id private UUID proformaId;
    private UUID saleId;
    private Instant soldAt;

    protected ProformaSale() {
    }

    public ProformaSale(UUID proformaId, UUID saleId, Instant soldAt) {
        this.proformaId = proformaId;
        this.saleId = saleId;
        this.soldAt = soldAt;
    }
}
