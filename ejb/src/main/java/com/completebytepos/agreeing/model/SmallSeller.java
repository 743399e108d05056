package com.completebytepos.agreeing.model;

import com.completebytepos.agreeing.SmallSellers;
import com.completebytepos.agreeing.Consent;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A supplier too small for eTIMS. Born when somebody marks it, changed as its consent does, gone when it makes out tax invoices itself. */
@Entity
public class SmallSeller {
    @Id private UUID supplierId;
    private String idNumber;
    private String phone;
    private Money turnover;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private Consent consent;
    private LocalDate consentOn;
    private String keeper;
    private Instant keptAt;
    @Version private Integer version;

    protected SmallSeller() {
    }

    public SmallSeller(UUID supplierId) {
        this.supplierId = supplierId;
    }

    public void describe(SmallSellers.Seller told, String by, Instant at) {
        this.idNumber = told.idNumber();
        this.phone = told.phone();
        this.turnover = told.turnover();
        this.consent = told.consent();
        this.consentOn = told.consentOn();
        this.keeper = by;
        this.keptAt = at;
    }

    public Consent consent() {
        return consent;
    }

    public SmallSellers.Seller row() {
        return new SmallSellers.Seller(supplierId, idNumber, phone, turnover, consent, consentOn);
    }
}
