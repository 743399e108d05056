package com.completebytepos.collecting.model;

import com.completebytepos.collecting.LayawayRules;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** On which terms the shop puts goods aside, and the number it gave last. One row a shop, written when the owner first says so. */
@Entity
public class LayawayTerms {
    public static final byte THE_ONE = 1;

    @Id private byte id = THE_ONE;
    private boolean active;
    private int depositShare;
    private int days;
    private int feeShare;
    private Money feeAmount;
    private int lastNumber;
    @Version private Integer version;

    protected LayawayTerms() {
    }

    public LayawayTerms(LayawayRules.Terms terms) {
        set(terms);
    }

    public void set(LayawayRules.Terms terms) {
        active = terms.active();
        depositShare = terms.depositShare();
        days = terms.days();
        feeShare = terms.feeShare();
        feeAmount = terms.feeAmount();
    }

    public LayawayRules.Terms terms() {
        return new LayawayRules.Terms(active, depositShare, days, feeShare, feeAmount);
    }

    /** Only under its lock. */
    public String nextNumber() {
        return String.format("LA-%06d", ++lastNumber);
    }
}
