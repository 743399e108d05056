package com.completebytepos.reconciliation.file;

import com.completebytepos.kernel.HouseClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/** What a statement says of itself above its heading: of which time it is, and when it was made. Words and order change, dates are known by what stands before them. */
final class Preamble {
    private static final String WHEN = "(\\d{2}[-/]\\d{2}[-/]\\d{4}|\\d{4}-\\d{2}-\\d{2})(?:[ T,]+(\\d{2}:\\d{2}(?::\\d{2})?))?";
    private static final Pattern FROM = Pattern.compile("(?i)\\bfrom\\b\\D{0,20}" + WHEN);
    private static final Pattern TO = Pattern.compile("(?i)\\bto\\b\\D{0,20}" + WHEN);
    private static final Pattern MADE = Pattern.compile("(?i)\\breport date\\b\\D{0,20}" + WHEN);
    private static final List<DateTimeFormatter> DAYS = List.of(DateTimeFormatter.ofPattern("dd-MM-yyyy"), DateTimeFormatter.ofPattern("yyyy-MM-dd"));

    private final StringBuilder text = new StringBuilder();

    void take(List<String> cells) {
        text.append(String.join(" ", cells)).append('\n');
    }

    /**
     * Of which time the file holds everything: as it says, but not beyond the moment it was made. One that does not say so, or has lines beside what it says,
     * holds what is between its first and its last line.
     * @param first of its lines; null when it has none
     */
    StatementFile.Period period(Instant first, Instant last) {
        var from = found(FROM, LocalTime.MIN);
        var to = found(TO, LocalTime.MAX);
        var made = found(MADE, LocalTime.MIN);
        var told = from == null || to == null ? null : new StatementFile.Period(from, made == null || to.isBefore(made) ? to : made);
        if (first == null) return told == null || made == null || told.to().isBefore(from) ? null : told;
        if (told == null || first.isBefore(from) || last.isAfter(to)) return new StatementFile.Period(first, last);
        return new StatementFile.Period(from, made == null || told.to().isBefore(last) ? last : told.to());
    }

    private Instant found(Pattern pattern, LocalTime otherwise) {
        var at = pattern.matcher(text);
        if (!at.find()) return null;
        for (var form : DAYS) {
            try {
                var time = at.group(2) == null ? otherwise : LocalTime.parse(at.group(2));
                return LocalDateTime.of(LocalDate.parse(at.group(1).replace('/', '-'), form), time).atZone(HouseClock.NAIROBI).toInstant();
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        return null;
    }
}
