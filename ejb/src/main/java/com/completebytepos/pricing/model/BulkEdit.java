package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.pricing.BulkEdits;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Many goods changed at once. Born with its changes, taken back at most once; what was changed again since is kept then. */
@Entity
public class BulkEdit {
    @Id private UUID id;
    private String what;
    private int goods;
    private String doneBy;
    private Instant doneAt;
    private String undoneBy;
    private Instant undoneAt;
    private int kept;
    @Version private int version;

    protected BulkEdit() {
    }

    public BulkEdit(String what, String by, Instant now) {
        this.id = Ids.next();
        this.what = what.length() <= 600 ? what : what.substring(0, 600);
        this.doneBy = by;
        this.doneAt = now;
    }

    public void changed(int count) {
        goods = count;
    }

    public void takenBack(int since, String by, Instant now) {
        kept = since;
        undoneBy = by;
        undoneAt = now;
    }

    public UUID id() {
        return id;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    public BulkEdits.Entry entry() {
        return new BulkEdits.Entry(id, what, goods, doneBy, doneAt, undoneBy, undoneAt, kept);
    }
}
