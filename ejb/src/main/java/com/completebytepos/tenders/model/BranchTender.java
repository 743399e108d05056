package com.completebytepos.tenders.model;

import com.completebytepos.tenders.TenderKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.UUID;

/** Whether a branch takes a way of paying, and where it stands among the others. Written when the owner first says so. */
@Entity
public class BranchTender {
    @Embeddable
    public record Key(UUID branchId, @Enumerated(EnumType.STRING) TenderKind kind) implements Serializable {
    }

    @EmbeddedId private Key key;
    @Column(name = "place_no") private int position;
    private boolean taken;
    @Version private Integer version;

    protected BranchTender() {
    }

    public BranchTender(Key key, int position, boolean taken) {
        this.key = key;
        set(position, taken);
    }

    public void set(int position, boolean taken) {
        this.position = position;
        this.taken = taken;
    }

    /** The same at another branch. */
    public BranchTender of(UUID branch) {
        return new BranchTender(new Key(branch, key.kind()), position, taken);
    }

    public TenderKind kind() {
        return key.kind();
    }

    public boolean isTaken() {
        return taken;
    }
}
