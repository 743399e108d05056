package com.completebytepos.branches.model;

import com.completebytepos.branches.ServiceRules;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is added for service. One row a shop, written when the owner first asks for it. */
@Entity
public class ServiceTerms {
    public static final byte THE_ONE = 1;

    @Id private byte id = THE_ONE;
    private boolean tips;
    private int charge;
    @JdbcTypeCode(SqlTypes.CHAR) private String tax;
    private Instant since;
    @Version private Integer version;

    protected ServiceTerms() {
    }

    public ServiceTerms(ServiceRules.Terms terms, Instant now) {
        set(terms, now);
    }

    public void set(ServiceRules.Terms terms, Instant now) {
        tips = terms.tips();
        charge = terms.charge();
        tax = terms.tax();
        since = now;
    }

    public ServiceRules.Terms terms() {
        return new ServiceRules.Terms(tips, charge, tax, since);
    }
}
