package com.completebytepos.reporting;

import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.sql.Cells;
import java.io.Serializable;

/** The sums of one sale or of many: {@code beforeDiscount - discount = total = taxable + tax}; tenders come to {@code total + rounding}. */
public record SaleAmounts(Money beforeDiscount, Money discount, Money taxable, Money tax, Money total, Money rounding) implements Serializable {

    SaleAmounts negated() {
        return new SaleAmounts(beforeDiscount.negated(), discount.negated(), taxable.negated(), tax.negated(), total.negated(), rounding.negated());
    }

    static SaleAmounts read(Cells row, int first) {
        return new SaleAmounts(row.money(first), row.money(first + 1), row.money(first + 2), row.money(first + 3), row.money(first + 4), row.money(first + 5));
    }
}
