package com.completebytepos.work.model;

import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A reminder that something is due. Born in the transaction that makes it due, leased by a drain, removed in the
 * transaction of its outcome. Only an index: it can be rebuilt from the shops.
 */
@Entity
@Table(catalog = "cbpos_work")
public class WorkItem {
    @Id private UUID id;
    private String shop;
    private String lane;
    private String kind;
    private String reference;
    private Instant dueAt;
    private int attempts;
    private Instant leasedUntil;
    private String leasedBy;
    private Instant createdAt;

    protected WorkItem() {
    }

    public WorkItem(String shop, String lane, String kind, String reference, Instant dueAt, Instant createdAt) {
        this.id = Ids.next();
        this.shop = shop;
        this.lane = lane;
        this.kind = kind;
        this.reference = reference;
        this.dueAt = dueAt;
        this.createdAt = createdAt;
    }
}
