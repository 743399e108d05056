package com.completebytepos.purchasing.model;

import com.completebytepos.purchasing.PurchaseRules;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** What buying is judged by. One row a shop, written when the owner first changes what is usual. */
@Entity
@Table(name = "purchase_rules")
public class PurchaseLimits {
    public static final byte THE_ONE = 1;

    @Id private byte id = THE_ONE;
    private int tolerancePercent;
    private int marginFloor;
    private int claimMonths;
    private String claimSource;
    private LocalDate claimSince;
    @Version private Integer version;

    protected PurchaseLimits() {
    }

    public PurchaseLimits(PurchaseRules.Limits limits) {
        set(limits);
    }

    public void set(PurchaseRules.Limits limits) {
        this.tolerancePercent = limits.tolerancePercent();
        this.marginFloor = limits.marginFloor();
        this.claimMonths = limits.claimMonths();
        this.claimSource = limits.claimSource().strip();
        this.claimSince = limits.claimSince();
    }

    public PurchaseRules.Limits limits() {
        return new PurchaseRules.Limits(tolerancePercent, marginFloor, claimMonths, claimSource, claimSince);
    }
}
