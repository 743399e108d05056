package com.completebytepos.sync.model;

import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** That something changed. Born unstamped in the writer's transaction; the reader stamps what is committed, in growing order. */
@Entity
public class ChangeRow {
    private static final UUID NONE = new UUID(0, 0);

    @Id private UUID id;
    private String kind;
    private UUID reference;
    private Long stamp;

    protected ChangeRow() {
    }

    public ChangeRow(Changed changed) {
        this.id = Ids.next();
        this.kind = changed.kind();
        this.reference = changed.reference() == null ? NONE : changed.reference();
    }

    public String kind() {
        return kind;
    }

    public UUID reference() {
        return reference;
    }

    public long stamp() {
        return stamp;
    }
}
