package com.completebytepos.sync.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That somebody looked at a report. Beside the report, which is evidence; born once, never changed. */
@Entity
public class ReportReview {
    @Id private UUID reportId;
    private Instant reviewedAt;
    private String reviewedBy;

    protected ReportReview() {
    }

    public ReportReview(UUID reportId, Instant reviewedAt, String reviewedBy) {
        this.reportId = reportId;
        this.reviewedAt = reviewedAt;
        this.reviewedBy = reviewedBy;
    }
}
