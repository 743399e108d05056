package com.completebytepos.cash.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was counted of a way of paying. {@code expected} as it was known then, null where nobody asked; {@code currency} is empty for shillings, {@code foreignCounted} null. */
@Embeddable
public record SettlementTender(String kind, @JdbcTypeCode(SqlTypes.CHAR) String currency, Money counted, Money expected, BigDecimal foreignCounted) {

    public Money variance() {
        return expected == null ? Money.ZERO : counted.minus(expected);
    }
}
