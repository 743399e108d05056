package com.completebytepos.fiscal.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A PIN of the shop: what it registers at KRA is numbered over all its branches. Read under a lock by whoever numbers. */
@Entity
public class FiscalTaxpayer {
    @Id private String pin;
    private long nextItemSerial = 1;
    @Version private Integer version;

    protected FiscalTaxpayer() {
    }

    public FiscalTaxpayer(String pin) {
        this.pin = pin;
    }

    public long nextItemSerial() {
        return nextItemSerial;
    }

    public void itemsCountFrom(long serial) {
        this.nextItemSerial = serial;
    }
}
