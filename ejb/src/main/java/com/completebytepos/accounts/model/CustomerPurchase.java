package com.completebytepos.accounts.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A sale to a known customer, or goods that came back: a row of the customer's history. Born with its document, never changed but for whose it is when two customers turn out to be one. */
@Entity
public class CustomerPurchase {
    @Id private UUID documentId;
    private UUID originalId;
    private UUID customerId;
    private String receiptNumber;
    private UUID branchId;
    @Column(name = "at") private Instant at;
    private Money total;
    private long points;
    private Money byPoints;

    protected CustomerPurchase() {
    }

    /** @param total below zero for what came back, points likewise, and the money {@code byPoints} paid */
    public CustomerPurchase(Document document, UUID customerId, Money total, long points, Money byPoints) {
        this.documentId = document.id();
        this.originalId = document.originalId();
        this.receiptNumber = document.receiptNumber();
        this.branchId = document.branchId();
        this.at = document.at();
        this.customerId = customerId;
        this.total = total;
        this.points = points;
        this.byPoints = byPoints;
    }

    public record Document(UUID id, UUID originalId, String receiptNumber, UUID branchId, Instant at) {
    }

    public UUID documentId() { return documentId; }
    public String receiptNumber() { return receiptNumber; }
    public UUID branchId() { return branchId; }
    public Instant at() { return at; }
    public Money total() { return total; }
    public long points() { return points; }
    public Money byPoints() { return byPoints; }
    public UUID customerId() { return customerId; }
}
