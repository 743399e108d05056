package com.completebytepos.selling.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.Returns;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A line of a sale with the values as sold. {@code skuId} is null for goods the catalogue did not know; {@code listPrice} is null
 * unless another price was agreed, {@code priceReason} says why; {@code charge} is null for goods; {@code collectAt}: the other branch it is collected in.
 */
@Embeddable
public record SaleLine(int lineNo, UUID skuId, String barcode, String name, String unit, Quantity quantity, Money unitPrice,
                       @JdbcTypeCode(SqlTypes.CHAR) String taxLetter, Money supply, Money discount, Money total, Money taxable, Money tax,
                       Money listPrice, String priceReason, String note, String charge, UUID collectAt) {

    /** What a part of it gives back. */
    record Part(Money total, Money taxable, Money tax) {
    }

    /** A line nobody knows the sale of, as the till told it. */
    static SaleLine told(Returns.Line told, String taxLetter) {
        return new SaleLine(told.line(), told.sku(), null, told.name(), told.unit(), Quantity.ofThousandths(told.quantity()), Money.ofCents(told.unitPrice()), taxLetter,
                Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, null, null, null, null, null);
    }

    /** The same goods coming back whole: every amount below zero. */
    SaleLine undone(int number) {
        return new SaleLine(number, skuId, barcode, name, unit, quantity.negated(), unitPrice, taxLetter, supply.negated(), discount.negated(), total.negated(), taxable.negated(), tax.negated(), listPrice, priceReason, note, charge, null);
    }

    /** The same goods coming back in part, without a discount of their own. */
    SaleLine partly(int number, Quantity back, Part part) {
        return new SaleLine(number, skuId, barcode, name, unit, back, unitPrice, taxLetter, part.total(), Money.ZERO, part.total(), part.taxable(), part.tax(), listPrice, priceReason, note, charge, null);
    }
}
