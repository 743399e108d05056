package com.completebytepos.web.export;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet, typed cells, rows written out as they come. */
final class XlsxTable implements TableFile {
    private static final int ROWS_IN_MEMORY = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private int next;

    XlsxTable(OutputStream out, String title, List<String> titles) throws IOException {
        book = new Workbook(out, "CompleteBytePOS", "1.0");
        sheet = book.newWorksheet(title.replaceAll("[\\[\\]*/\\\\?:]", " ").substring(0, Math.min(31, title.length())));
        sheet.freezePane(0, 1);
        sums(titles);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) cell(column, cells.get(column));
        next++;
        if (next % ROWS_IN_MEMORY == 0) sheet.flush();
    }

    @Override
    public void sums(List<?> cells) throws IOException {
        int at = next;
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
            if (cells.get(column) instanceof Money) sheet.style(at, column).bold().format("#,##0.00").set();
            else sheet.style(at, column).bold().set();
        }
        next++;
    }

    private void cell(int column, Object cell) {
        if (cell == null) return;
        if (cell instanceof Money money) number(column, money.toBigDecimal(), "#,##0.00");
        else if (cell instanceof Quantity quantity) number(column, quantity.toBigDecimal(), "0.###");
        else if (cell instanceof BigDecimal decimal) sheet.value(next, column, decimal);
        else if (cell instanceof Number number) sheet.value(next, column, number);
        else if (cell instanceof LocalDate day) dated(column, day.atStartOfDay(), "yyyy-mm-dd");
        else if (cell instanceof Instant at) dated(column, LocalDateTime.ofInstant(at, HouseClock.NAIROBI), "yyyy-mm-dd hh:mm:ss");
        else sheet.value(next, column, FormulaGuard.neutral(cell.toString()));
    }

    private void number(int column, BigDecimal value, String format) {
        sheet.value(next, column, value);
        sheet.style(next, column).format(format).set();
    }

    private void dated(int column, LocalDateTime value, String format) {
        sheet.value(next, column, value);
        sheet.style(next, column).format(format).set();
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
