package com.completebytepos.reconciliation.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The rows of a sheet as texts, whether it came as Excel or as text: UTF-8, UTF-16 or the portal's older Windows-1252, between commas, semicolons or tabs. */
final class SheetRows {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final char[] BETWEEN = {',', ';', '\t'};

    private SheetRows() {
    }

    static boolean isOldExcel(byte[] file) {
        return file.length > 3 && (file[0] & 0xff) == 0xd0 && (file[1] & 0xff) == 0xcf && file[2] == 0x11;
    }

    /** @param taker the row's number in the file, from 1, and its cells @throws IOException when the file breaks off */
    static void read(byte[] file, BiConsumer<Long, List<String>> taker) throws IOException {
        if (file.length > 3 && file[0] == 'P' && file[1] == 'K') fromExcel(file, taker);
        else fromText(text(file), taker);
    }

    private static void fromText(String text, BiConsumer<Long, List<String>> taker) throws IOException {
        var form = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).setTrim(true).get();
        try (var lines = form.parse(new StringReader(text))) {
            for (var line : lines) taker.accept(lines.getCurrentLineNumber(), line.toList());
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new IOException(broken);
        }
    }

    /** Whichever the heading has most of; a preamble may hold any. */
    private static char delimiter(String text) {
        int at = text.toLowerCase(java.util.Locale.ROOT).indexOf("receipt no");
        int end = at < 0 ? -1 : text.indexOf('\n', at);
        var heading = at < 0 ? text : text.substring(at, end < 0 ? text.length() : end);
        char best = ',';
        for (char one : BETWEEN) if (heading.chars().filter(c -> c == one).count() > heading.chars().filter(c -> c == (int) ',').count()) best = one;
        return best;
    }

    private static void fromExcel(byte[] file, BiConsumer<Long, List<String>> taker) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false)); var rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> taker.accept((long) row.getRowNum(), cells(row)));
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell).strip());
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) return cell.getText() == null ? "" : cell.getText();
        var format = cell.getDataFormatString();
        if (format != null && !format.equalsIgnoreCase("general") && format.toLowerCase(java.util.Locale.ROOT).contains("y")) return TIME.format(cell.asDate().plusNanos(500_000_000).withNano(0));
        return new BigDecimal(cell.getRawValue()).toPlainString();
    }

    private static String text(byte[] file) {
        if (startsWith(file, 0xff, 0xfe)) return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        if (startsWith(file, 0xfe, 0xff)) return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        int start = startsWith(file, 0xef, 0xbb, 0xbf) ? 3 : 0;
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file, start, file.length - start)).toString();
        } catch (CharacterCodingException older) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] file, int... mark) {
        if (file.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((file[i] & 0xff) != mark[i]) return false;
        return true;
    }
}
