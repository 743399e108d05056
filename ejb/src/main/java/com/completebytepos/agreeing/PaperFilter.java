package com.completebytepos.agreeing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;

/** Which papers are looked at: days of invoices, of receipts nobody invoiced and of KRA's purchases. {@code text} of a name, PIN or number, {@code verdict} null: all. */
public record PaperFilter(LocalDate from, LocalDate to, String text, PaperLine.Verdict verdict) implements Serializable {
    private static final int MOST_MONTHS = 24;

    /** @return what is usual where nothing was said: from the first day whose VAT can still be claimed @throws com.completebytepos.kernel.Rejection 422 for more than two years, or an end before its beginning */
    static PaperFilter of(PaperFilter told, LocalDate today, int claimMonths) {
        var to = told.to() == null ? today : told.to();
        var from = told.from() == null ? to.minusMonths(Math.min(claimMonths, MOST_MONTHS - 1)).withDayOfMonth(1) : told.from();
        if (from.isAfter(to) || from.plusMonths(MOST_MONTHS).isBefore(to)) throw AgreeingRejection.PERIOD_RANGE.at("from", MOST_MONTHS);
        return new PaperFilter(from, to, told.text() == null || told.text().isBlank() ? null : told.text().strip().toLowerCase(Locale.ROOT), told.verdict());
    }

    boolean shows(PaperLine line) {
        return !line.day().isBefore(from) && !line.day().isAfter(to) && (text == null || says(line.whose().name()) || says(line.whose().pin()) || says(line.number()));
    }

    private boolean says(String word) {
        return word != null && word.toLowerCase(Locale.ROOT).contains(text);
    }
}
