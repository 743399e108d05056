package com.completebytepos.payments.client;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.payments.StatementRow;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The statement a shop downloads from the provider's organisation portal, as CSV: a preamble of changing length, a header found by "Receipt No.",
 * newest first, thousands with commas, dates in two spellings, UTF-8 or the portal's older Windows-1252.
 *
 * @param rows completed lines @param bad lines that could not be read, with their number in the file @param skipped lines that moved no money
 */
public record StatementFile(List<StatementRow> rows, List<BadLine> bad, int skipped) {
    private static final List<DateTimeFormatter> TIMES = List.of(DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss"), DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    private static final int MOST_BAD = 200;

    public record BadLine(long line, String why) implements Serializable {
    }

    /** Empty of everything when no header was found. */
    public static StatementFile read(byte[] file) {
        var rows = new ArrayList<StatementRow>();
        var bad = new ArrayList<BadLine>();
        int skipped = 0;
        Map<String, Integer> header = null;
        try (var lines = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setTrim(true).build().parse(new StringReader(text(file)))) {
            for (var line : lines) {
                if (header == null) header = headerOf(line);
                else if (!completed(line, header)) skipped++;
                else add(line, header, rows, bad);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            bad.add(new BadLine(rows.size() + 1L, "unreadable"));
        }
        return new StatementFile(rows, bad, skipped);
    }

    private static void add(CSVRecord line, Map<String, Integer> header, List<StatementRow> rows, List<BadLine> bad) {
        try {
            rows.add(row(line, header));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
            if (bad.size() < MOST_BAD) bad.add(new BadLine(line.getRecordNumber(), String.valueOf(wrong.getMessage())));
        }
    }

    private static StatementRow row(CSVRecord line, Map<String, Integer> header) {
        var receipt = cell(line, header, "receipt no.").toUpperCase(Locale.ROOT);
        if (!receipt.matches("[A-Z0-9]{6,20}")) throw new IllegalArgumentException("receipt");
        var in = amount(cell(line, header, "paid in"));
        var out = amount(cell(line, header, "withdrawn"));
        boolean isIn = in.cents() != 0;
        if (!isIn && out.cents() == 0) throw new IllegalArgumentException("amount");
        var reason = cell(line, header, "reason type");
        var linked = cell(line, header, "linked transaction id");
        return new StatementRow(receipt, time(cell(line, header, "completion time")), Wire.cut(reason.isEmpty() ? Wire.cut(cell(line, header, "details"), 60) : reason, 60), isIn ? "IN" : "OUT",
                isIn ? in : out, Wire.cut(masked(cell(line, header, "other party info")), 120), linked.matches("[A-Z0-9]{6,20}") ? linked : null);
    }

    /** Totals, failed and cancelled lines move nothing. */
    private static boolean completed(CSVRecord line, Map<String, Integer> header) {
        return cell(line, header, "transaction status").equalsIgnoreCase("Completed");
    }

    private static Map<String, Integer> headerOf(CSVRecord line) {
        var found = new HashMap<String, Integer>();
        for (int i = 0; i < line.size(); i++) found.put(line.get(i).toLowerCase(Locale.ROOT), i);
        return found.containsKey("receipt no.") ? found : null;
    }

    private static String cell(CSVRecord line, Map<String, Integer> header, String name) {
        var at = header.get(name);
        return at == null || at >= line.size() ? "" : line.get(at);
    }

    private static Money amount(String text) {
        var digits = text.replace(",", "").replace(" ", "");
        if (digits.isEmpty()) return Money.ZERO;
        var money = Wire.money(digits);
        if (money == null) throw new IllegalArgumentException("amount");
        return money.isNegative() ? money.negated() : money;
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
    private static String masked(String party) {
        return party.replaceAll("\\b(2547|2541|07|01)\\d{5}(\\d{3})\\b", "$1*****$2");
    }

    private static String text(byte[] file) {
        int start = file.length > 2 && (file[0] & 0xff) == 0xef && (file[1] & 0xff) == 0xbb && (file[2] & 0xff) == 0xbf ? 3 : 0;
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file, start, file.length - start)).toString();
        } catch (CharacterCodingException older) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }
}
