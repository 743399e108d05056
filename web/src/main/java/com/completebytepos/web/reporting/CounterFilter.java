package com.completebytepos.web.reporting;

import com.completebytepos.reporting.CounterReports;
import com.completebytepos.reporting.ReportingRejection;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/** What the list of deeds is asked for, in words and as it stands in its address. */
record CounterFilter(CounterReports.Kind kind, VatPeriod period, UUID branchId, UUID cashierId) implements Serializable {

    /** @param asked kind, from, to, branch, cashier; what is left out does not restrict @throws com.completebytepos.kernel.Rejection 422 for what cannot be read */
    static CounterFilter read(Map<String, String> asked, LocalDate today) {
        var kind = asked.get("kind") == null || asked.get("kind").isBlank() ? CounterReports.Kind.OPENINGS
                : Arrays.stream(CounterReports.Kind.values()).filter(one -> one.name().equalsIgnoreCase(asked.get("kind"))).findFirst().orElseThrow(() -> ReportingRejection.FILTER_UNREADABLE.at("kind"));
        return new CounterFilter(kind, VatPeriod.read(asked.get("from"), asked.get("to"), today), id("branch", asked.get("branch")), id("cashier", asked.get("cashier")));
    }

    private static UUID id(String field, String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw ReportingRejection.FILTER_UNREADABLE.at(field);
        }
    }

    CounterReports.Filter wanted() {
        return new CounterReports.Filter(period.from(), period.to(), branchId, cashierId);
    }

    /** Without the kind, so that the same period and people are seen in another list. */
    String query() {
        return period.query() + (branchId == null ? "" : "&branch=" + branchId) + (cashierId == null ? "" : "&cashier=" + cashierId);
    }
}
