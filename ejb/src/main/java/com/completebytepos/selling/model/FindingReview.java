package com.completebytepos.selling.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That somebody looked at what was found in a sale. Beside the sale, which is never updated; born once, never changed. */
@Entity
public class FindingReview {
    @Id private UUID saleId;
    private Instant reviewedAt;
    private String reviewedBy;

    protected FindingReview() {
    }

    public FindingReview(UUID saleId, Instant reviewedAt, String reviewedBy) {
        this.saleId = saleId;
        this.reviewedAt = reviewedAt;
        this.reviewedBy = reviewedBy;
    }
}
