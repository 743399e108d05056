package com.completebytepos.storedvalue.model;

import com.completebytepos.storedvalue.ValueRules;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** How long what is bought on a card lasts. One row a shop, written when the owner first says so. */
@Entity
public class ValueTerms {
    public static final byte THE_ONE = 1;

    @Id private byte id = THE_ONE;
    private Integer months;
    private Instant since;
    @Version private Integer version;

    protected ValueTerms() {
    }

    public ValueTerms(Integer months, Instant now) {
        set(months, now);
    }

    public void set(Integer months, Instant now) {
        this.months = months;
        this.since = now;
    }

    public ValueRules.Terms terms() {
        return new ValueRules.Terms(months, since);
    }
}
