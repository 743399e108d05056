package com.completebytepos.branches.model;

import com.completebytepos.branches.RegisterWorkstation;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A registered browser. Born when a supervisor registers it, with a number its branch never gives again; a browser that
 * is registered anew is a new workstation. Revoked when lost or replaced, never removed: its sales keep their numbers.
 */
@Entity
public class Workstation {
    @Id private UUID id;
    private UUID branchId;
    private UUID tillId;
    private int number;
    private String name;
    private byte[] tokenHash;
    private byte[] publicKey;
    private byte[] genesis;
    private boolean storagePersistent;
    private UUID registeredBy;
    private Instant registeredAt;
    private Instant revokedAt;
    @Version private Integer version;

    protected Workstation() {
    }

    public Workstation(Branch branch, RegisterWorkstation command, byte[] tokenHash, byte[] genesis, UUID registeredBy, Instant now) {
        this.id = Ids.next();
        this.branchId = branch.id();
        this.number = branch.nextWorkstationNumber();
        this.tillId = command.tillId();
        this.name = command.name().strip();
        this.publicKey = command.publicKey();
        this.storagePersistent = command.storagePersistent();
        this.tokenHash = tokenHash;
        this.genesis = genesis;
        this.registeredBy = registeredBy;
        this.registeredAt = now;
    }

    public void revoke(Instant now) {
        if (revokedAt == null) revokedAt = now;
    }

    public UUID id() {
        return id;
    }

    public byte[] tokenHash() {
        return tokenHash;
    }

    public UUID branchId() {
        return branchId;
    }

    public WorkstationEntry entry(String branchCode) {
        var prefix = branchCode + "-" + (number < 10 ? "0" : "") + number;
        return new WorkstationEntry(id, branchId, tillId, number, name, prefix, publicKey, genesis, storagePersistent, registeredAt, revokedAt);
    }
}
