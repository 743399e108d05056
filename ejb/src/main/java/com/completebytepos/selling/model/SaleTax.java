package com.completebytepos.selling.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The sums of one tax letter; rate in percent. Letters that were not sold have no row. */
@Embeddable
public record SaleTax(@JdbcTypeCode(SqlTypes.CHAR) String letter, BigDecimal rate, Money taxable, Money tax, Money total) {
}
