package com.completebytepos.taxbooks.model;

import com.completebytepos.taxbooks.Buyers;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A PIN that stands on invoices as the buyer's, and what KRA calls its holder. Born with the first stamped invoice, asked about afterwards. */
@Entity
@Table(name = "tax_buyer")
public class Buyer {
    @Id private String pin;
    private String name;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private Buyers.State state = Buyers.State.TO_ASK;
    private Instant askedAt;
    @Version private Integer version;

    protected Buyer() {
    }

    public Buyer(String pin) {
        this.pin = pin;
    }

    public void found(String name, Buyers.State state, Instant at) {
        this.name = name;
        this.state = state;
        this.askedAt = at;
    }

    public Buyers.Row row() {
        return new Buyers.Row(pin, name, state, askedAt);
    }
}
