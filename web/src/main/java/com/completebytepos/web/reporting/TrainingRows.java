package com.completebytepos.web.reporting;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.cash.Trainings;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.TillEntry;
import com.completebytepos.selling.Tills;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The days of training with the names of their places, for the page and its files. */
record TrainingRows(List<Row> rows) implements Serializable {

    /** A till on a day. */
    public record Row(LocalDate day, String branch, String till, long sales, Money amount) implements Serializable {
    }

    static TrainingRows of(List<Trainings.Practised> days, BranchRegister branches, Tills tills) {
        var names = branches.all().stream().collect(Collectors.toMap(BranchSummary::id, BranchSummary::name));
        return new TrainingRows(days.stream().map(one -> new Row(one.day(), names.getOrDefault(one.branchId(), "?"), till(one.tillId(), tills), one.sales(), one.amount())).toList());
    }

    private static String till(UUID id, Tills tills) {
        return tills.find(id).map(TillEntry::name).orElse("?");
    }

    long sales() {
        return rows.stream().mapToLong(Row::sales).sum();
    }

    Money amount() {
        return rows.stream().map(Row::amount).reduce(Money.ZERO, Money::plus);
    }
}
