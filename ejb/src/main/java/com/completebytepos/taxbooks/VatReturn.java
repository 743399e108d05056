package com.completebytepos.taxbooks;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/** A taxpayer's month as the VAT return asks for it: output by category, what of it KRA has not got, and input as far as it is matched. */
public record VatReturn(YearMonth month, Taxpayer taxpayer, List<Row> output, List<Row> unsent, List<Row> input) implements Serializable {

    /** Whose return it is, {@code pin} null where the shop told none; {@code all}: every PIN the shop sells under. */
    public record Taxpayer(String pin, List<String> all) implements Serializable {
    }

    /** Output and unsent by letter A to E; input by MATCHED, UNMATCHED, REJECTED. */
    public record Row(String category, long documents, Money taxable, Money tax) implements Serializable {
    }

    public Money outputTax() {
        return tax(output);
    }

    /** The tax of what is due all the same. */
    public Money unsentTax() {
        return tax(unsent);
    }

    public long unsentDocuments() {
        return unsent.stream().mapToLong(Row::documents).sum();
    }

    /** Only what was accepted can be deducted. */
    public Money inputTax() {
        return tax(input.stream().filter(r -> "MATCHED".equals(r.category())).toList());
    }

    public Money payable() {
        return outputTax().minus(inputTax());
    }

    private static Money tax(List<Row> rows) {
        return rows.stream().map(Row::tax).reduce(Money.ZERO, Money::plus);
    }
}
