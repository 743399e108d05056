package com.completebytepos.web.reporting;

import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.CashPicture;
import java.io.Serializable;
import java.util.List;

/** The days of training with their sums, for the page and its files. */
record TrainingRows(List<CashPicture.Practised> rows) implements Serializable {

    long sales() {
        return rows.stream().mapToLong(CashPicture.Practised::sales).sum();
    }

    Money amount() {
        return rows.stream().map(CashPicture.Practised::amount).reduce(Money.ZERO, Money::plus);
    }
}
