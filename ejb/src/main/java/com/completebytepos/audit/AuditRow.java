package com.completebytepos.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One line of the audit page. {@code branchId} and {@code workstationId} are null for what was done elsewhere than at a till. */
public record AuditRow(long seq, Instant at, String actorKind, String actorName, String action, String subjectKind, String subjectId,
                       String detail, UUID branchId, UUID workstationId) implements Serializable {
}
