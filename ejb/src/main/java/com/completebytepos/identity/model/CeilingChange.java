package com.completebytepos.identity.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the owner let people take off alone from a moment on, in hundredths of a percent. Born once, never changed: the next one follows it. */
@Entity
@Table(name = "discount_ceilings")
public class CeilingChange {
    @Id private int version;
    private int supervisor;
    private int cashier;
    private Instant since;

    protected CeilingChange() {
    }

    public CeilingChange(int version, int supervisor, int cashier, Instant since) {
        this.version = version;
        this.supervisor = supervisor;
        this.cashier = cashier;
        this.since = since;
    }

    public int version() {
        return version;
    }

    public int supervisor() {
        return supervisor;
    }

    public int cashier() {
        return cashier;
    }

    public Instant since() {
        return since;
    }
}
