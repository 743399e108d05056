package com.completebytepos.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180, UTF-8 with the mark spreadsheets need to see that it is. Numbers with a point and without thousands. */
final class CsvTable implements TableFile {
    private final Writer writer;
    private final CSVPrinter printer;

    CsvTable(OutputStream out, List<String> titles) throws IOException {
        writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        row(titles);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(c -> CellText.isNumber(c) ? CellText.of(c) : FormulaGuard.neutral(CellText.of(c))).toList());
    }

    @Override
    public void sums(List<?> cells) throws IOException {
        row(cells);
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
