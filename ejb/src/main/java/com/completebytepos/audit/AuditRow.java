package com.completebytepos.audit;

import java.io.Serializable;
import java.time.Instant;

/** One line of the audit page. */
public record AuditRow(long seq, Instant at, String actorKind, String actorName, String action, String subjectKind, String subjectId,
                       String detail) implements Serializable {
}
