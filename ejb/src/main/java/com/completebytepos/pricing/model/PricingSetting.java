package com.completebytepos.pricing.model;

import com.completebytepos.pricing.BelowCost;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The shop's one row of rules about prices. Comes with the schema, changed in place. */
@Entity
public class PricingSetting {
    public static final int ONLY = 1;

    @Id private int id;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private BelowCost belowCost;
    @Version private int version;

    protected PricingSetting() {
    }

    public BelowCost belowCost() {
        return belowCost;
    }

    public void belowCost(BelowCost wanted) {
        belowCost = wanted;
    }
}
