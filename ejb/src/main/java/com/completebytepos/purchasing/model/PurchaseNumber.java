package com.completebytepos.purchasing.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The last number given to a kind of paper; counted under its row's lock, so that none is given twice. */
@Entity
public class PurchaseNumber {
    @Id private String kind;
    private int last;
    @Version private Integer version;

    protected PurchaseNumber() {
    }

    public PurchaseNumber(String kind) {
        this.kind = kind;
    }

    public String next() {
        return String.format("%s-%05d", kind, ++last);
    }
}
