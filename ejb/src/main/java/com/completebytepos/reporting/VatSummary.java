package com.completebytepos.reporting;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Sales by tax letter over fiscal days, both included. {@code unregistered}: of {@code whole}, what was sold while the shop was not VAT registered. */
public record VatSummary(LocalDate from, LocalDate to, List<Row> letters, List<BranchRow> branches, Row whole, Row unregistered) implements Serializable {

    /** {@code letter} and {@code rate} (percent) are null in a sum of several; {@code sales} that have such a line. */
    public record Row(String letter, BigDecimal rate, long sales, Money taxable, Money tax, Money total) implements Serializable {
    }

    public record BranchRow(UUID branchId, String branch, Row row) implements Serializable {
    }
}
