package com.completebytepos.labelwalk.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.labelwalk.LabelWalkList;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A walk along the shelves of a branch: born when somebody begins it, open while labels are looked at, finished once and kept as it is. */
@Entity
public class LabelWalk {
    @Id private UUID id;
    private UUID branchId;
    private UUID starterId;
    private String starter;
    private Instant startedAt;
    private String ender;
    private Instant endedAt;
    @Version private Integer version;

    protected LabelWalk() {
    }

    public LabelWalk(UUID branchId, UUID starterId, String starter, Instant at) {
        this.id = Ids.next();
        this.branchId = branchId;
        this.starterId = starterId;
        this.starter = starter;
        this.startedAt = at;
    }

    public void end(String by, Instant at) {
        ender = by;
        endedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID branchId() {
        return branchId;
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    public LabelWalkList.Row row(String branch, long seen, long wrong) {
        return new LabelWalkList.Row(id, branchId, branch, starter, startedAt, ender, endedAt, seen, wrong);
    }
}
