package com.completebytepos.web.reporting;

import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.web.faces.DayText;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The days of a VAT summary as they stand in the address; without any, the month of today up to today. At most 366 days. */
public record VatPeriod(LocalDate from, LocalDate to) implements Serializable {
    private static final int MOST_DAYS = 366;

    /** @throws com.completebytepos.kernel.Rejection at the field that cannot be read */
    static VatPeriod read(String from, String to, LocalDate today) {
        var first = from == null || from.isBlank() ? today.withDayOfMonth(1) : day("from", from);
        var last = to == null || to.isBlank() ? today : day("to", to);
        if (first.isAfter(last)) throw ReportingRejection.FILTER_RANGE.at("to");
        if (first.plusDays(MOST_DAYS).isBefore(last)) throw ReportingRejection.FILTER_TOO_LONG.at("to");
        return new VatPeriod(first, last);
    }

    private static LocalDate day(String field, String text) {
        try {
            return DayText.read(text);
        } catch (DateTimeException unreadable) {
            throw ReportingRejection.FILTER_DAY.at(field);
        }
    }

    public String query() {
        return "from=" + from + "&to=" + to;
    }
}
