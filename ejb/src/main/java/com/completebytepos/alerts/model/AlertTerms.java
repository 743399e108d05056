package com.completebytepos.alerts.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** When the shop counts goods as expiring. One row a shop; without it, as usual. */
@Entity
public class AlertTerms {
    public static final byte THE_ONE = 1;

    @Id private byte id = THE_ONE;
    private int expiryDays;
    @Version private Integer version;

    protected AlertTerms() {
    }

    public AlertTerms(int expiryDays) {
        expireWithin(expiryDays);
    }

    public void expireWithin(int days) {
        this.expiryDays = days;
    }

    public int expiryDays() {
        return expiryDays;
    }
}
