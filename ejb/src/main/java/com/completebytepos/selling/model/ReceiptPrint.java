package com.completebytepos.selling.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One paper, screen or file a customer or colleague got to see. Born once, never changed. */
@Entity
public class ReceiptPrint {
    @Id private UUID id;
    private UUID saleId;
    private String paper;
    private String medium;
    private Instant printedAt;
    private UUID printedBy;

    protected ReceiptPrint() {
    }

    public ReceiptPrint(UUID id, UUID saleId, String paper, String medium, Instant printedAt, UUID printedBy) {
        this.id = id;
        this.saleId = saleId;
        this.paper = paper;
        this.medium = medium;
        this.printedAt = printedAt;
        this.printedBy = printedBy;
    }
}
