package com.completebytepos.agreeing;

import com.completebytepos.imports.PlainTable;
import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rows of a supplier's statement, out of a file or as somebody typed or pasted them: day, document and one amount, or what is charged and what is paid in two columns, told apart by their headings; without headings in that
 * order. {@code faults}: what cannot be read, with its line and why.
 */
record StatementRows(List<StatementSheet.Line> rows, List<Fault> faults) {
    private static final int MOST = 5_000;
    private static final int LONGEST = 60;
    private static final int SHOWN = 120;
    private static final Money DEAREST = Money.ofCents(100_000_000_00L);
    private static final List<DateTimeFormatter> DAYS = Stream.of("uuuu-MM-dd", "d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "d MMM uuuu", "d-MMM-uuuu", "d/M/uu").map(StatementRows::form).toList();
    /** Excel's days since the end of 1899; these are of the years 2000 to 2100. */
    private static final Pattern SERIAL = Pattern.compile("(3[6-9]|[4-6]\\d|7[0-2])\\d{3}(\\.\\d+)?");
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final Pattern AMOUNT = Pattern.compile("(?i)(?:kes|kshs?|shs?)?\\.?\\s*(-?)\\s*(\\d{1,12}|\\d{1,3}(?:,\\d{3})+)(\\.\\d{1,2})?\\s*(cr|dr)?");

    enum Why {
        DAY, AMOUNT, DOCUMENT, OUTSIDE
    }

    /** Which column holds what; {@code paid} below zero where one column holds both. */
    private record Columns(int day, int document, int charged, int paid) {
        static final Columns USUAL = new Columns(0, 1, 2, -1);
    }

    /** {@code why} the name of what is wrong, {@code text} the line as it stands. */
    public record Fault(int line, String why, String text) implements Serializable {
    }

    /** @throws com.completebytepos.kernel.Rejection when it is no table, or a longer one than any statement */
    static StatementRows read(byte[] file, LocalDate first, LocalDate last) {
        var found = new StatementRows(new ArrayList<>(), new ArrayList<>());
        var lines = PlainTable.read(file, MOST);
        var columns = columns(lines.get(0));
        for (var line : columns == null ? lines : lines.subList(1, lines.size())) found.take(line, columns == null ? Columns.USUAL : columns, first, last);
        return found;
    }

    /** What was pasted has headings only sometimes, and may be a single row; the reader of files wants them. */
    static StatementRows pasted(String text, LocalDate from, LocalDate to) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        boolean headed = lines.size() > 1 && lines.get(0).chars().noneMatch(Character::isDigit);
        var between = text.contains("\t") ? "\t" : text.contains(";") ? ";" : ",";
        if (headed) return read(text.getBytes(StandardCharsets.UTF_8), from, to);
        var read = read(("date" + between + "document" + between + "amount\n" + text).getBytes(StandardCharsets.UTF_8), from, to);
        return new StatementRows(read.rows(), read.faults().stream().map(fault -> new Fault(fault.line() - 1, fault.why(), fault.text())).toList());
    }

    private void take(PlainTable.Line line, Columns columns, LocalDate first, LocalDate last) {
        var day = day(line.cell(columns.day()).strip());
        var document = line.cell(columns.document()).strip();
        var amount = amount(line, columns);
        var why = day.isEmpty() ? Why.DAY : day.get().isBefore(first) || day.get().isAfter(last) ? Why.OUTSIDE : document.length() > LONGEST ? Why.DOCUMENT : amount.isEmpty() ? Why.AMOUNT : null;
        if (why == null) rows.add(new StatementSheet.Line(day.get(), document.isEmpty() ? null : document, amount.get(), null, null));
        else faults.add(new Fault(line.number(), why.name(), shortened(String.join(" ", line.cells()).strip())));
    }

    /** A line nobody will read to its end. */
    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }

    /** @return null where the first line is no heading */
    private static Columns columns(PlainTable.Line heading) {
        int day = place(heading, "date|day|tarehe|siku");
        int document = place(heading, "document|invoice|reference|ref|details|number|no|hati|ankara|nambari");
        int amount = place(heading, "amount|total|kiasi|jumla");
        int charged = place(heading, "debit|charge|charged|invoiced|deni");
        int paid = place(heading, "credit|payment|paid|malipo");
        if (day < 0 || amount < 0 && charged < 0) return null;
        return new Columns(day, document, amount < 0 ? charged : amount, amount < 0 ? paid : -1);
    }

    private static int place(PlainTable.Line heading, String words) {
        for (var whole : new boolean[] {true, false}) {
            for (int i = 0; i < heading.cells().size(); i++) {
                var cell = heading.cell(i).strip().toLowerCase(Locale.ROOT);
                if (whole ? cell.matches(words) : cell.matches("(.*\\W)?(" + words + ")(\\W.*)?")) return i;
            }
        }
        return -1;
    }

    private static Optional<Money> amount(PlainTable.Line line, Columns columns) {
        var charged = moved(line.cell(columns.charged()));
        if (columns.paid() < 0) return charged;
        var paid = moved(line.cell(columns.paid()));
        // Two figures, or one beside what nobody can read, are no row of a statement: which of them counts is not for us to guess.
        boolean clear = isReadable(line.cell(columns.charged())) && isReadable(line.cell(columns.paid())) && !(charged.isPresent() && paid.isPresent());
        return clear ? charged.or(() -> paid.map(m -> m.isNegative() ? m : m.negated())) : Optional.empty();
    }

    private static Optional<Money> moved(String text) {
        return money(text).filter(m -> !m.equals(Money.ZERO));
    }

    private static boolean isReadable(String text) {
        return text.isBlank() || text.strip().equals("-") || money(text).isPresent();
    }

    /** Below zero with a minus, in brackets, or marked CR. */
    private static Optional<Money> money(String text) {
        var plain = text.strip();
        boolean bracketed = plain.startsWith("(") && plain.endsWith(")");
        var told = AMOUNT.matcher(bracketed ? plain.substring(1, plain.length() - 1).strip() : plain);
        if (!told.matches()) return Optional.empty();
        var amount = Money.of(new BigDecimal(told.group(2).replace(",", "") + (told.group(3) == null ? "" : told.group(3))));
        if (amount.compareTo(DEAREST) > 0) return Optional.empty();
        boolean below = bracketed || !told.group(1).isEmpty() || "cr".equalsIgnoreCase(told.group(4));
        return Optional.of(below ? amount.negated() : amount);
    }

    private static Optional<LocalDate> day(String text) {
        if (SERIAL.matcher(text).matches()) return Optional.of(EPOCH.plusDays(new BigDecimal(text).intValue()));
        var plain = text.replaceFirst("[T ]\\d{1,2}:\\d{2}.*$", "");
        for (var form : DAYS) {
            try {
                return Optional.of(LocalDate.parse(plain, form)).filter(day -> day.getYear() >= 2000 && day.getYear() <= 2100);
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }
}
