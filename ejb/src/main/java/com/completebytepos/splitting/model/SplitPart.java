package com.completebytepos.splitting.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** What goes to one branch, by which transfer, as whose word. */
@Embeddable
public record SplitPart(UUID transferId, UUID branchId, UUID claim, String person, @Column(name = "at") Instant at) {
}
