package com.completebytepos.sandbox.daraja.statement;

import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.ledger.Posting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The rows of a statement written out. */
final class StatementSheet {
    private static final int COMPLETION = 1;
    private static final int INITIATION = 2;

    private final StatementForm form;
    private final List<String> preamble;
    private final List<Posting> rows;

    StatementSheet(StatementForm form, List<String> preamble, List<Posting> rows) {
        this.form = form;
        this.preamble = preamble;
        this.rows = rows;
    }

    byte[] csv() throws IOException {
        StringBuilder text = new StringBuilder(form.is("bom") ? "\uFEFF" : "");
        String end = form.is("trailingComma") ? ",\r\n" : "\r\n";
        for (String line : preamble) text.append(line).append("\r\n");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setRecordSeparator(end).get())) {
            printer.printRecord(form.columns());
            for (Posting row : rows) printer.printRecord(cells(row));
            if (form.is("totals")) printer.printRecord(totals());
        }
        return text.toString().getBytes(form.charset());
    }

    byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Statement", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Statement");
            int line = 0;
            for (String text : preamble) sheet.value(line++, 0, text);
            write(sheet, line++, form.columns());
            for (Posting row : rows) {
                write(sheet, line, cells(row));
                if (form.isExcelDate()) {
                    date(sheet, line, COMPLETION, row.completed());
                    date(sheet, line, INITIATION, row.initiated());
                }
                line++;
            }
            if (form.is("totals")) write(sheet, line, totals());
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) sheet.value(line, column, cells.get(column));
    }

    private static void date(Worksheet sheet, int line, int column, Instant at) {
        sheet.value(line, column, SandboxClock.inNairobi(at));
        sheet.style(line, column).format("dd-MM-yyyy HH:mm:ss").set();
    }

    private List<String> cells(Posting row) {
        boolean out = row.cents() < 0;
        long withdrawn = form.isWithdrawnPositive() ? -row.cents() : row.cents();
        List<String> cells = List.of(row.receipt(), date(row.completed()), date(row.initiated()), row.text().details(), row.status(),
                out ? "" : amount(row.cents()), out ? amount(withdrawn) : "", amount(row.balance()), "true", row.text().reason(),
                row.text().otherParty(), row.text().linked(), row.text().accountNumber());
        return cells.subList(0, form.columns().size());
    }

    private List<String> totals() {
        List<String> cells = new ArrayList<>(Collections.nCopies(form.columns().size(), ""));
        cells.set(0, "Total");
        cells.set(5, amount(rows.stream().filter(row -> row.status().equals("Completed")).mapToLong(row -> Math.max(0, row.cents())).sum()));
        cells.set(6, amount(rows.stream().mapToLong(row -> Math.min(0, row.cents())).sum()));
        return cells;
    }

    private String date(Instant at) {
        return SandboxClock.inNairobi(at).format(form.dates());
    }

    private static String amount(long cents) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(BigDecimal.valueOf(cents, 2));
    }
}
