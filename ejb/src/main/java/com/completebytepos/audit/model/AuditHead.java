package com.completebytepos.audit.model;

import com.completebytepos.kernel.Hashes;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;

/** The end of the chain; locked while an entry is added, so that two entries never share a predecessor. */
@Entity
public class AuditHead {
    public static final byte THE_ONE = 1;

    @Id private byte id;
    private long seq;
    private byte[] hash;

    protected AuditHead() {
    }

    public AuditEntry append(Instant at, AuditEntry.Who who, AuditEntry.What what, AuditEntry.Place place) {
        var entry = new AuditEntry(seq + 1, at, who, what, place, hash);
        this.seq = entry.seq();
        this.hash = entry.hash();
        return entry;
    }

    public long seq() {
        return seq;
    }

    /** Whether the chain's last entry is this one: a removed tail shows here. */
    public boolean endsWith(long lastSeq, byte[] lastHash) {
        return seq == lastSeq && Arrays.equals(hash, lastHash);
    }

    public static byte[] digest(String canonical) {
        return Hashes.sha256(canonical);
    }
}
