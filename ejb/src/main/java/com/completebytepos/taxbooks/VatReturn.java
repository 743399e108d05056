package com.completebytepos.taxbooks;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/** A month as the VAT return asks for it: output by category, input as far as it is matched. */
public record VatReturn(YearMonth month, List<Row> output, List<Row> input) implements Serializable {

    /** Output by letter A to E; input by MATCHED, UNMATCHED, REJECTED. */
    public record Row(String category, long documents, Money taxable, Money tax) implements Serializable {
    }

    public Money outputTax() {
        return output.stream().map(Row::tax).reduce(Money.ZERO, Money::plus);
    }

    /** Only what was accepted can be deducted. */
    public Money inputTax() {
        return input.stream().filter(r -> "MATCHED".equals(r.category())).map(Row::tax).reduce(Money.ZERO, Money::plus);
    }

    public Money payable() {
        return outputTax().minus(inputTax());
    }
}
