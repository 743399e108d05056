package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.pricing.TaxBooks;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** KRA's tax type (code class 04) as it stands from a day on; rate in percent. */
@Entity
public class TaxRate {
    @Id private UUID id;
    @JdbcTypeCode(SqlTypes.CHAR) private String letter;
    private LocalDate validFrom;
    private BigDecimal rate;
    private String label;
    private boolean inUse;
    @Version private int version;

    protected TaxRate() {
    }

    public TaxRate(String letter, LocalDate validFrom, BigDecimal rate, String label, boolean inUse) {
        this.id = Ids.next();
        this.letter = letter;
        this.validFrom = validFrom;
        this.rate = rate;
        this.label = label;
        this.inUse = inUse;
    }

    public com.completebytepos.pricing.engine.TaxRate forTheEngine() {
        return new com.completebytepos.pricing.engine.TaxRate(letter, rate.movePointRight(2).longValueExact(), inUse);
    }

    public String letter() {
        return letter;
    }

    public TaxBooks.Rate row() {
        return new TaxBooks.Rate(id, letter, rate.movePointRight(2).longValueExact(), label, inUse, validFrom);
    }
}
