package com.completebytepos.selling.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.tenders.Tendered;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Money taken for a sale: {@code given - changeGiven = amount}. {@code paymentId} of one that went through a provider; {@code code} of the provider, the
 * card's approval, the cheque's number, the gift card; {@code dated} of a cheque; currency, amount and rate of foreign notes. Else null.
 */
@Embeddable
public record Tender(int lineNo, String kind, Money amount, Money given, Money changeGiven, UUID paymentId, String code, LocalDate dated,
                     @JdbcTypeCode(SqlTypes.CHAR) String currency, BigDecimal foreignAmount, BigDecimal rate) {

    public Tendered.Details details() {
        return new Tendered.Details(dated, currency, foreignAmount, rate);
    }
}
