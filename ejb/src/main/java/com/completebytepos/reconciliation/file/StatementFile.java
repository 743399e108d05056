package com.completebytepos.reconciliation.file;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.reconciliation.StatementRow;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The statement a shop downloads from the provider's organisation portal, as CSV or XLSX: a preamble of changing length, a header found by "Receipt No.",
 * newest first, thousands with commas, dates in two spellings or as Excel keeps them. Or the statement of a bank or another wallet, known by its heading.
 *
 * @param rows completed lines, as often as they stand there @param bad lines that could not be read @param skipped lines that moved no money
 * @param isWhole the provider's own form, and every line of it could be read @param period of which it holds everything, as far as it was read; null when that is no time
 */
public record StatementFile(List<StatementRow> rows, List<BadLine> bad, int skipped, boolean isOldExcel, boolean isWhole, Period period) {
    private static final List<DateTimeFormatter> TIMES = List.of(DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss"), DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"),
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss"), DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm"));
    private static final int MOST_BAD = 200;
    private static final int LONGEST_NUMBER = 20;

    public record Period(Instant from, Instant to) implements Serializable {
    }

    /** {@code why}: receipt, amount, time or unreadable; {@code text} the row as it stands, shortened. */
    public record BadLine(long line, String why, String text) implements Serializable {
    }

    /** Empty of everything when no header was found. */
    public static StatementFile read(byte[] file) {
        if (SheetRows.isOldExcel(file)) return new StatementFile(List.of(), List.of(), 0, true, false, null);
        var reading = new Reading();
        try {
            SheetRows.read(file, reading::take);
        } catch (IOException broken) {
            reading.bad.add(new BadLine(reading.last + 1, "unreadable", ""));
        }
        reading.end();
        return new StatementFile(reading.rows, reading.bad, reading.skipped, false, reading.header != null && reading.bad.isEmpty(), reading.period());
    }

    private static final class Reading {
        private final List<StatementRow> rows = new ArrayList<>();
        private final List<BadLine> bad = new ArrayList<>();
        private final List<OtherStatement.Line> others = new ArrayList<>();
        private final List<BadLine> unkeyed = new ArrayList<>();
        private final Preamble preamble = new Preamble();
        private Map<String, Integer> header;
        private OtherStatement other;
        private int skipped;
        private long last;

        void take(long line, List<String> cells) {
            last = line;
            if (other != null) takeOther(line, cells);
            else if (header == null) begin(cells);
            else if (!cell(cells, "transaction status").equalsIgnoreCase("Completed")) skipped++;
            else add(line, cells);
        }

        private void begin(List<String> cells) {
            header = headerOf(cells);
            if (header == null) other = OtherStatement.headedBy(cells);
            if (header == null && other == null) preamble.take(cells);
        }

        private void takeOther(long line, List<String> cells) {
            if (other.isSkipped(cells)) skipped++;
            else add(line, cells);
        }

        void end() {
            var keyed = OtherStatement.keyed(others);
            for (int i = 0; i < keyed.size(); i++) {
                var told = unkeyed.get(i);
                keyed.get(i).ifPresentOrElse(rows::add, () -> keep(told));
            }
        }

        StatementFile.Period period() {
            var times = rows.stream().map(StatementRow::completedAt).sorted().toList();
            var first = times.isEmpty() ? null : times.get(0);
            var last = times.isEmpty() ? null : times.get(times.size() - 1);
            if (header != null) return preamble.period(first, last);
            return first == null ? null : new Period(first, last);
        }

        private void add(long line, List<String> cells) {
            try {
                if (other == null) rows.add(row(cells));
                else {
                    others.add(other.line(cells));
                    unkeyed.add(bad(line, "receipt", cells));
                }
            } catch (IllegalArgumentException | ArithmeticException wrong) {
                keep(bad(line, wrong.getMessage(), cells));
            }
        }

        private void keep(BadLine one) {
            if (bad.size() < MOST_BAD) bad.add(one);
        }

        private static BadLine bad(long line, String why, List<String> cells) {
            var text = String.join(" ", cells);
            return new BadLine(line, why, text.length() > 120 ? text.substring(0, 119) + "…" : text);
        }

        private StatementRow row(List<String> cells) {
            var receipt = cell(cells, "receipt no.").toUpperCase(Locale.ROOT);
            if (!receipt.matches("[A-Z0-9]{6,20}")) throw new IllegalArgumentException("receipt");
            var in = amount(cell(cells, "paid in"));
            var out = amount(cell(cells, "withdrawn"));
            boolean isIn = in.cents() != 0;
            if (!isIn && out.cents() == 0) throw new IllegalArgumentException("amount");
            var reason = cell(cells, "reason type");
            var linked = cell(cells, "linked transaction id");
            return new StatementRow(receipt, time(cell(cells, "completion time")), cut(reason.isEmpty() ? cell(cells, "details") : reason, 60), isIn ? "IN" : "OUT",
                    isIn ? in : out, cut(masked(cell(cells, "other party info")), 120), linked.matches("[A-Z0-9]{6,20}") ? linked : null, !reason.isEmpty());
        }

        private String cell(List<String> cells, String name) {
            var at = header.get(name);
            return at == null || at >= cells.size() ? "" : cells.get(at);
        }
    }

    private static Map<String, Integer> headerOf(List<String> cells) {
        var found = new HashMap<String, Integer>();
        for (int i = 0; i < cells.size(); i++) found.put(cells.get(i).toLowerCase(Locale.ROOT), i);
        return found.containsKey("receipt no.") ? found : null;
    }

    static Money amount(String text) {
        var digits = text.replace(",", "").replace(" ", "");
        if (digits.isEmpty()) return Money.ZERO;
        if (digits.length() > LONGEST_NUMBER || !digits.matches("[+-]?\\d+(\\.\\d+)?")) throw new IllegalArgumentException("amount");
        try {
            var money = Money.of(new BigDecimal(digits));
            return money.isNegative() ? money.negated() : money;
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException("amount", tooFine);
        }
    }

    private static Instant time(String text) {
        for (var form : TIMES) {
            try {
                return LocalDateTime.parse(text, form).atZone(HouseClock.NAIROBI).toInstant();
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        throw new IllegalArgumentException("time");
    }

    /** Older exports hold the whole number. */
    static String masked(String party) {
        return party.replaceAll("\\b(2547|2541|07|01)\\d{5}(\\d{3})\\b", "$1*****$2");
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
