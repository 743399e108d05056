package com.completebytepos.taxbooks.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * How far a device has read KRA's lists of purchases and imports, and how it numbers its answers to purchases: apart from sales, one in
 * flight at a time. Born with the first look, read under a lock by whoever answers.
 */
@Entity
public class TaxLists {
    public static final String EVER = "20180101000000";

    @Id private UUID deviceId;
    private String purchasesSince = EVER;
    private String importsSince = EVER;
    private long nextPurchase = 1;
    private UUID inFlightId;
    private boolean uncertain;
    @Version private Integer version;

    protected TaxLists() {
    }

    public TaxLists(UUID deviceId) {
        this.deviceId = deviceId;
    }

    public void readPurchases(String until) {
        purchasesSince = until;
    }

    public void readImports(String until) {
        importsSince = until;
    }

    public long takeOff(UUID purchaseId) {
        inFlightId = purchaseId;
        return nextPurchase;
    }

    public void unanswered() {
        uncertain = true;
    }

    public void landed() {
        nextPurchase++;
        freed();
    }

    public void freed() {
        inFlightId = null;
        uncertain = false;
    }

    public void countFrom(long number) {
        nextPurchase = number;
    }

    public String purchasesSince() {
        return purchasesSince;
    }

    public String importsSince() {
        return importsSince;
    }

    public long nextPurchase() {
        return nextPurchase;
    }

    public UUID inFlightId() {
        return inFlightId;
    }

    public boolean isUncertain() {
        return uncertain;
    }
}
