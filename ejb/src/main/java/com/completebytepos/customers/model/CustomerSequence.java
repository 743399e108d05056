package com.completebytepos.customers.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The last number the shop gave a customer; one row, locked when a new one is given. */
@Entity
public class CustomerSequence {
    public static final int THE_ONE = 1;

    @Id private Integer id;
    private long last;
    @Version private Integer version;

    protected CustomerSequence() {
    }

    public String next() {
        last++;
        return String.format("K%06d", last);
    }
}
