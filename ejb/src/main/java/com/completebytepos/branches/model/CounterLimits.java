package com.completebytepos.branches.model;

import com.completebytepos.branches.CounterRules;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** What a cashier may do alone. One row a shop, written when the owner first changes what is usual. */
@Entity
public class CounterLimits {
    public static final byte THE_ONE = 1;

    @Id private byte id = THE_ONE;
    private Money varianceLimit;
    private Money moveCeiling;
    private boolean fourEyes;
    private int returnDays;
    private boolean noReceipt;
    private Money removalReason;
    private Money codeLimit;
    private Money voidLimit;
    private int rateDays;
    private boolean cashRefunds;
    private Money claimLimit;
    @Version private Integer version;

    protected CounterLimits() {
    }

    public CounterLimits(CounterRules.Limits limits) {
        set(limits);
    }

    public void set(CounterRules.Limits limits) {
        this.varianceLimit = limits.varianceLimit();
        this.moveCeiling = limits.moveCeiling();
        this.fourEyes = limits.fourEyes();
        this.returnDays = limits.returnDays();
        this.noReceipt = limits.noReceipt();
        this.removalReason = limits.removalReason();
        this.codeLimit = limits.codeLimit();
        this.voidLimit = limits.voidLimit();
        this.rateDays = limits.rateDays();
        this.cashRefunds = limits.cashRefunds();
        this.claimLimit = limits.claimLimit();
    }

    public CounterRules.Limits limits() {
        return new CounterRules.Limits(varianceLimit, moveCeiling, fourEyes, returnDays, noReceipt, removalReason, codeLimit, voidLimit, rateDays, cashRefunds, claimLimit);
    }
}
