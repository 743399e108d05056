package com.completebytepos.selling.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A line as the tax authority will get it; its parts add up to the sale line's total. Quantity with two decimals. */
@Embeddable
public record SaleFiscalLine(int lineNo, int part, BigDecimal quantity, Money unitPrice, @JdbcTypeCode(SqlTypes.CHAR) String taxLetter, Money supply,
                             int discountRate, Money discount, Money total, Money taxable, Money tax) {

    SaleFiscalLine undone(int number) {
        return new SaleFiscalLine(number, part, quantity.negate(), unitPrice, taxLetter, supply.negated(), discountRate, discount.negated(), total.negated(), taxable.negated(), tax.negated());
    }
}
