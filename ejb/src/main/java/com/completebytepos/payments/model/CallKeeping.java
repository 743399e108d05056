package com.completebytepos.payments.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** How long the shop keeps the exact words of providers. One row, changed by the owner. */
@Entity
public class CallKeeping {
    public static final int THE_ONE = 1;
    public static final int USUAL = 90;

    @Id private int id = THE_ONE;
    private int days;
    @Version private int version;

    protected CallKeeping() {
    }

    public CallKeeping(int days) {
        this.days = days;
    }

    public void set(int days) {
        this.days = days;
    }

    public int days() { return days; }
}
