package com.completebytepos.reconciliation.file;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.reconciliation.StatementRow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement of a bank or of another wallet. There is no common form: columns are known by the names such exports use. Money in and out stand in two
 * columns, or in one with a sign or a word beside it. Many have days without hours. A line is known by the bank's reference; where there is none, or others have it too,
 * by a code in the narrative that no other line shows.
 */
final class OtherStatement {
    private static final Map<String, List<String>> NAMES = Map.of(
            "code", List.of("transaction id", "txn id", "transaction code", "transaction reference", "transaction reference number", "transaction ref", "txn ref", "reference number", "reference no", "ref no", "reference", "ref",
                    "transaction no", "transaction number", "transfer id", "document no", "cheque ref no"),
            "time", List.of("transaction date and time", "date and time", "date time", "transaction time", "transaction date", "txn date", "trans date", "posting date", "date", "value date"),
            "in", List.of("credit", "credits", "credit amount", "money in", "paid in", "deposit", "deposits", "amount credited"),
            "out", List.of("debit", "debits", "debit amount", "money out", "paid out", "withdrawal", "withdrawals", "withdrawn", "amount debited"),
            "amount", List.of("amount", "transaction amount", "txn amount"),
            "sign", List.of("dr cr", "cr dr", "debit credit", "type", "direction", "transaction type"),
            "status", List.of("status", "transaction status"),
            "what", List.of("narrative", "narration", "description", "transaction details", "details", "particulars", "remarks", "transaction description"),
            "party", List.of("payer", "sender", "sender msisdn", "sender name", "customer", "customer name", "msisdn", "from"));
    private static final Pattern DONE = Pattern.compile("(?i).*(complete|success|posted|settled).*");
    private static final Pattern CHARGE = Pattern.compile("(?i).*\\b(charges?|fees?|commission|excise|duty|levy|ledger)\\b.*");
    private static final List<DateTimeFormatter> TIMES = Stream.of("d-M-yyyy H:mm[:ss]", "d/M/yyyy H:mm[:ss]", "d/M/yyyy h:mm[:ss] a", "d-M-yyyy h:mm[:ss] a", "d-MMM-yyyy H:mm[:ss]", "d MMM yyyy H:mm[:ss]", "yyyy-M-d H:mm[:ss]",
            "yyyy-M-d'T'H:mm[:ss]").map(OtherStatement::form).toList();
    private static final List<DateTimeFormatter> DAYS = Stream.of("d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-M-d", "d-MMM-yyyy", "d MMM yyyy", "d/MMM/yyyy", "d-MMM-yy").map(OtherStatement::form).toList();

    private final Map<String, Integer> columns;

    private OtherStatement(Map<String, Integer> columns) {
        this.columns = columns;
    }

    /** Null when these cells are no heading. */
    static OtherStatement headedBy(List<String> cells) {
        var found = new HashMap<String, Integer>();
        var plain = cells.stream().map(OtherStatement::plain).toList();
        NAMES.forEach((column, names) -> names.stream().filter(plain::contains).findFirst().ifPresent(name -> found.put(column, plain.indexOf(name))));
        boolean isHeading = found.containsKey("time") && (found.containsKey("code") || found.containsKey("what")) && (found.containsKey("in") || found.containsKey("amount"));
        return isHeading ? new OtherStatement(found) : null;
    }

    /** Without the currency, dots and slashes exports put around the same words. */
    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("\\(?\\b(kes|ksh|kshs)\\b\\)?", " ").replaceAll("[^a-z]+", " ").strip();
    }

    /** Whether no money moved by it: a balance, a total, something that failed. */
    boolean isSkipped(List<String> cells) {
        if (columns.containsKey("status") && !DONE.matcher(cell(cells, "status")).matches()) return true;
        return cell(cells, "in").isEmpty() && cell(cells, "out").isEmpty() && cell(cells, "amount").isEmpty() || cell(cells, "time").isEmpty() && cell(cells, "code").isEmpty();
    }

    /** A line before it is known which of its codes tells it from the others; its row has the bank's reference, empty where there is none. */
    record Line(StatementRow row, List<String> shown) {
        private StatementRow withCode(String code) {
            return new StatementRow(code, row.completedAt(), row.reasonType(), row.direction(), row.amount(), row.otherParty(), row.linked(), row.named());
        }
    }

    /** The rows in the order of the lines; empty where nothing tells money in from that of another line. The same line twice is one line. */
    static List<Optional<StatementRow>> keyed(List<Line> lines) {
        var different = lines.stream().distinct().toList();
        var references = different.stream().collect(Collectors.groupingBy(line -> line.row().key(), Collectors.counting()));
        var shown = different.stream().flatMap(line -> line.shown().stream()).collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        return lines.stream().map(line -> {
            var row = line.row();
            boolean isKnown = !row.receipt().isEmpty() && (references.get(row.key()) == 1 || row.direction().equals("OUT"));
            return isKnown ? Optional.of(row) : line.shown().stream().filter(code -> shown.get(code) == 1).findFirst().map(line::withCode);
        }).toList();
    }

    /** @throws IllegalArgumentException with the word for what is wrong with it */
    Line line(List<String> cells) {
        var what = cell(cells, "what");
        var amount = signed(cells);
        if (amount.cents() == 0) throw new IllegalArgumentException("amount");
        boolean in = !amount.isNegative();
        var shown = StatementRow.shownIn(what);
        return new Line(new StatementRow(reference(cells, shown), time(cell(cells, "time")), reason(what, in), in ? "IN" : "OUT", in ? amount : amount.negated(), StatementFile.cut(StatementFile.masked(cell(cells, "party") + " " + what).strip(), 120), null, true), shown);
    }

    private String reference(List<String> cells, List<String> shown) {
        var code = cell(cells, "code").toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (code.matches("[A-Z0-9]{6,20}")) return code;
        if (shown.isEmpty()) throw new IllegalArgumentException("receipt");
        return "";
    }

    /** Words of ours: the bank's would make the same line another one in the next export. */
    private static String reason(String what, boolean in) {
        if (what.toLowerCase(Locale.ROOT).contains("revers")) return "Reversal";
        return CHARGE.matcher(what).matches() && !in ? "Charge" : in ? StatementRow.MONEY_IN : StatementRow.MONEY_OUT;
    }

    private Money signed(List<String> cells) {
        var in = StatementFile.amount(cell(cells, "in"));
        if (in.cents() != 0) return in;
        var out = StatementFile.amount(cell(cells, "out"));
        if (out.cents() != 0) return out.negated();
        var one = cell(cells, "amount");
        var amount = StatementFile.amount(one);
        var beside = cell(cells, "sign").toLowerCase(Locale.ROOT);
        return one.startsWith("-") || beside.matches("dr|debit|d|out|.*(withdraw|payout|sent|cash out).*") ? amount.negated() : amount;
    }

    private String cell(List<String> cells, String column) {
        var at = columns.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }

    /** A day without an hour is taken at noon, far from the day before and after. */
    private static Instant time(String text) {
        for (var form : TIMES) {
            try {
                return LocalDateTime.parse(text, form).atZone(HouseClock.NAIROBI).toInstant();
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        for (var form : DAYS) {
            try {
                return LocalDate.parse(text, form).atTime(12, 0).atZone(HouseClock.NAIROBI).toInstant();
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        throw new IllegalArgumentException("time");
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.US);
    }
}
