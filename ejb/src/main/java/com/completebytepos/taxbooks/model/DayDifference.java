package com.completebytepos.taxbooks.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.taxbooks.FiscalDays;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing our books, KRA and the Z do not say alike; written anew by every look at the day. */
@Entity
@Table(name = "tax_difference")
public class DayDifference {

    /** Of a device's day, in the order found. */
    @Embeddable
    public record Key(UUID deviceId, LocalDate day, int seq) implements Serializable {
    }

    @EmbeddedId private Key key;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private FiscalDays.Reason reason;
    private Long number;
    private UUID saleId;
    private String receiptNumber;
    private Money ours;
    private Money kras;

    protected DayDifference() {
    }

    public DayDifference(Key key, FiscalDays.Difference found) {
        this.key = key;
        this.reason = found.reason();
        this.number = found.number();
        this.saleId = found.saleId();
        this.receiptNumber = found.receiptNumber();
        this.ours = found.ours();
        this.kras = found.kras();
    }

    public FiscalDays.Difference row() {
        return new FiscalDays.Difference(reason, number, saleId, receiptNumber, ours, kras);
    }
}
