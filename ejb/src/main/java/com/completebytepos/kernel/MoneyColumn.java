package com.completebytepos.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;

/** Whole cents in code, DECIMAL(19,2) in SQL. */
@Converter(autoApply = true)
@Immutable
public class MoneyColumn implements AttributeConverter<Money, BigDecimal> {

    @Override
    public BigDecimal convertToDatabaseColumn(Money money) {
        return money == null ? null : money.toBigDecimal();
    }

    @Override
    public Money convertToEntityAttribute(BigDecimal column) {
        return column == null ? null : Money.of(column);
    }
}
