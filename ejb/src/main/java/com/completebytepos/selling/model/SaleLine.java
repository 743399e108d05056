package com.completebytepos.selling.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A line of a sale with the values as sold. {@code skuId} is null for goods the catalogue did not know; {@code listPrice} is null
 * unless another price was agreed, {@code priceReason} says why.
 */
@Embeddable
public record SaleLine(int lineNo, UUID skuId, String barcode, String name, String unit, Quantity quantity, Money unitPrice,
                       @JdbcTypeCode(SqlTypes.CHAR) String taxLetter, Money supply, Money discount, Money total, Money taxable, Money tax,
                       Money listPrice, String priceReason, String note) {
}
