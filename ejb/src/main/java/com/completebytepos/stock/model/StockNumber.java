package com.completebytepos.stock.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The last number given to a kind of document; counted under its row's lock, so that none is given twice. */
@Entity
public class StockNumber {
    @Id private String kind;
    private int last;
    @Version private Integer version;

    protected StockNumber() {
    }

    public StockNumber(String kind) {
        this.kind = kind;
    }

    public String next() {
        return String.format("%s-%05d", kind, ++last);
    }
}
