package com.completebytepos.sync.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What was wrong with a chain, with the text as it came. Written by SyncReports, once however often it is sent; only read through here. */
@Entity
public class SyncReport {
    @Id private UUID id;
    private UUID workstationId;
    private Long counter;
    private UUID commandId;
    private String code;
    private String detail;
    private String payload;
    private String signature;
    private Instant receivedAt;

    protected SyncReport() {
    }

    public Long counter() {
        return counter;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String code() {
        return code;
    }

    public String signature() {
        return signature;
    }

    public String payload() {
        return payload;
    }
}
