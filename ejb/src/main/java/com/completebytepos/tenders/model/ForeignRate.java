package com.completebytepos.tenders.model;

import com.completebytepos.tenders.ForeignRates;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one unit of a currency is worth from a day on. Days that passed keep their rate: sales were made by it. */
@Entity
public class ForeignRate {
    @Embeddable
    public record Key(@JdbcTypeCode(SqlTypes.CHAR) String currency, @Column(name = "day") LocalDate day) implements Serializable {
    }

    @EmbeddedId private Key key;
    private BigDecimal rate;
    @Version private Integer version;

    protected ForeignRate() {
    }

    public ForeignRate(Key key, BigDecimal rate) {
        this.key = key;
        this.rate = rate;
    }

    public void set(BigDecimal rate) {
        this.rate = rate;
    }

    public ForeignRates.Rate rate() {
        return new ForeignRates.Rate(key.currency(), key.day(), rate);
    }
}
