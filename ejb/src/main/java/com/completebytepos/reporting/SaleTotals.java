package com.completebytepos.reporting;

import com.completebytepos.reporting.sql.Cells;
import java.io.Serializable;

/** How many sales, and their sums. */
public record SaleTotals(long count, SaleAmounts amounts) implements Serializable {

    static final String COLUMNS = """
            count(*), coalesce(sum(s.before_discount), 0), coalesce(sum(s.discount), 0), coalesce(sum(s.taxable), 0), coalesce(sum(s.tax), 0),
              coalesce(sum(s.total), 0), coalesce(sum(s.rounding), 0)""";

    static SaleTotals read(Cells row) {
        return new SaleTotals(row.count(0), SaleAmounts.read(row, 1));
    }
}
