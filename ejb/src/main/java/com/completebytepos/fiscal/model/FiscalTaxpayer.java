package com.completebytepos.fiscal.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A PIN of the shop in one of KRA's environments: what it registers there is numbered over all its branches. Read under a lock by whoever numbers. */
@Entity
public class FiscalTaxpayer {
    @Id private String taxpayer;
    private long nextItemSerial = 1;
    @Version private Integer version;

    protected FiscalTaxpayer() {
    }

    public FiscalTaxpayer(String taxpayer) {
        this.taxpayer = taxpayer;
    }

    public long nextItemSerial() {
        return nextItemSerial;
    }

    public void itemsCountFrom(long serial) {
        this.nextItemSerial = serial;
    }
}
