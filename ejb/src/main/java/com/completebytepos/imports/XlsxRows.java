package com.completebytepos.imports;

import com.completebytepos.imports.FileRow.Oddity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Rows of the first sheet of an Excel file; numbers as they were meant: padded where their format pads them, without exponents. */
final class XlsxRows implements FileRows {
    private static final Pattern PADDED = Pattern.compile("0{2,40}");
    private static final Pattern IN_WORDS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private final MergedCells merged;
    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int read;

    XlsxRows(byte[] file) {
        merged = MergedCells.of(file);
        try {
            book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
            stream = book.getFirstSheet().openStream();
            rows = stream.iterator();
        } catch (IOException | RuntimeException broken) {
            throw ImportsRejection.FILE_BROKEN.at("file", 1);
        }
    }

    @Override
    public FileRow next() {
        try {
            while (rows.hasNext()) {
                var row = read(rows.next());
                if (row.isEmpty()) continue;
                if (++read > MOST_ROWS) throw ImportsRejection.TOO_MANY_ROWS.at("file", MOST_ROWS);
                return row;
            }
            return null;
        } catch (ExcelReaderException broken) {
            throw ImportsRejection.FILE_BROKEN.at("file", read + 1);
        }
    }

    private FileRow read(Row row) {
        var cells = new ArrayList<FileRow.Cell>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            var cell = row.getCell(column);
            var found = cell == null ? FileRow.Cell.EMPTY : cell(cell);
            cells.add(merged.holds(row.getRowNum(), column) ? new FileRow.Cell(found.text(), Oddity.MERGED) : found);
        }
        return new FileRow(row.getRowNum(), cells);
    }

    private static FileRow.Cell cell(Cell cell) {
        if (cell.getType() == CellType.ERROR) return new FileRow.Cell(String.valueOf(cell.getRawValue()), Oddity.ERROR);
        boolean formula = cell.getType() == CellType.FORMULA || cell.getFormula() != null && !cell.getFormula().isEmpty();
        boolean number = cell.getType() == CellType.NUMBER || formula && cell.getValue() instanceof BigDecimal;
        var raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (formula) return new FileRow.Cell(number ? plain(raw, null) : cell.getText() == null ? raw : cell.getText(), Oddity.FORMULA);
        if (number && isDate(cell.getDataFormatString())) return new FileRow.Cell(raw, Oddity.DATE);
        if (number) return new FileRow.Cell(plain(raw, cell.getDataFormatString()), Oddity.NONE);
        return new FileRow.Cell(cell.getText() == null ? "" : unguarded(cell.getText()), Oddity.NONE);
    }

    private static String unguarded(String text) {
        return text.matches("(?s)'\\s*[=+\\-@\\t\\r\\n|%].*") ? text.substring(1) : text;
    }

    private static boolean isDate(String format) {
        if (format == null || format.equalsIgnoreCase("general")) return false;
        var plain = IN_WORDS.matcher(format.toLowerCase(java.util.Locale.ROOT)).replaceAll("");
        return plain.matches(".*[dy].*") || plain.contains("h:") || plain.contains("m:s");
    }

    /** Excel keeps 0123 as 123 and shows its zeros by the format 0000. */
    private static String plain(String raw, String format) {
        try {
            var number = new BigDecimal(raw);
            var text = number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger().toString() : rounded(number);
            return format != null && PADDED.matcher(format).matches() && text.matches("\\d+") ? "0".repeat(Math.max(0, format.length() - text.length())) + text : text;
        } catch (NumberFormatException notOne) {
            return raw;
        }
    }

    /** 185.1 is kept by Excel as 185.09999999999999. */
    private static String rounded(BigDecimal number) {
        return number.round(new java.math.MathContext(15)).stripTrailingZeros().toPlainString();
    }

    @Override
    public String charset() {
        return null;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
