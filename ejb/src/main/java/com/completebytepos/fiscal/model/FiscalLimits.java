package com.completebytepos.fiscal.model;

import com.completebytepos.fiscal.FiscalQueue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** From when on this shop calls a document late that KRA has not got. Born when an owner first says so. */
@Entity
public class FiscalLimits {
    public static final byte THE_ONE = 1;

    @Id private byte id = THE_ONE;
    private int amber;
    private int red;
    @Version private Integer version;

    protected FiscalLimits() {
    }

    public FiscalLimits(FiscalQueue.Limits wanted) {
        set(wanted);
    }

    public void set(FiscalQueue.Limits wanted) {
        amber = wanted.amber();
        red = wanted.red();
    }

    public FiscalQueue.Limits limits() {
        return new FiscalQueue.Limits(amber, red);
    }
}
