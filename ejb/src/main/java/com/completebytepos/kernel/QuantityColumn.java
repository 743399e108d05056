package com.completebytepos.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;

/** Whole thousandths in code, DECIMAL(19,3) in SQL. */
@Converter(autoApply = true)
@Immutable
public class QuantityColumn implements AttributeConverter<Quantity, BigDecimal> {

    @Override
    public BigDecimal convertToDatabaseColumn(Quantity quantity) {
        return quantity == null ? null : quantity.toBigDecimal();
    }

    @Override
    public Quantity convertToEntityAttribute(BigDecimal column) {
        return column == null ? null : Quantity.of(column);
    }
}
