package com.completebytepos.selling.model;

import com.completebytepos.selling.ReceiptPrints;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One paper, screen or file a customer or colleague got to see. Born once, never changed. */
@Entity
public class ReceiptPrint {
    @Id private UUID id;
    private UUID saleId;
    private UUID documentId;
    private String paper;
    private String medium;
    private Instant printedAt;
    private UUID printedBy;

    protected ReceiptPrint() {
    }

    public ReceiptPrint(ReceiptPrints.Printed printed, UUID documentId, Instant printedAt, UUID printedBy) {
        this.id = printed.id();
        this.saleId = printed.saleId();
        this.documentId = documentId;
        this.paper = printed.paper();
        this.medium = printed.medium();
        this.printedAt = printedAt;
        this.printedBy = printedBy;
    }
}
