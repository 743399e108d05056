package com.completebytepos.web.stock;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.web.faces.CostConverter;
import com.completebytepos.web.faces.QuantityConverter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Rows out of a spreadsheet or a file: code, quantity, cost and, where pieces are told apart, what tells them. Parted by tabs where there are any, else by semicolons, else
 * by commas, so that a comma within a number stays there. {@code faults}: line and text of what cannot be read.
 */
record OpeningRows(List<Row> rows, List<String> faults) {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setTrim(true).get();
    private static final int COST = 2;

    /** {@code rest}: what stands behind the cost. */
    record Row(int line, String code, Quantity quantity, BigDecimal cost, List<String> rest) {
    }

    static OpeningRows read(String text) {
        var found = new OpeningRows(new ArrayList<>(), new ArrayList<>());
        if (text == null) return found;
        var format = FORMAT.builder().setDelimiter(text.contains("\t") ? '\t' : text.contains(";") ? ';' : ',').get();
        var lines = text.lines().toList();
        boolean first = true;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) continue;
            var fields = fields(lines.get(i), format);
            boolean titles = first && fields.size() > 1 && !fields.get(1).matches(".*\\d.*");
            first = false;
            if (titles) continue;
            var row = row(i + 1, fields);
            if (row == null) found.faults.add(i + 1 + ": " + lines.get(i).strip());
            else found.rows.add(row);
        }
        return found;
    }

    /** Empty cells at the end are none. @return nothing for what no spreadsheet writes */
    private static List<String> fields(String line, CSVFormat format) {
        try (var parser = CSVParser.parse(line, format)) {
            var fields = new ArrayList<>(parser.getRecords().get(0).toList());
            while (!fields.isEmpty() && fields.get(fields.size() - 1).isBlank()) fields.remove(fields.size() - 1);
            return fields;
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            return List.of();
        }
    }

    private static Row row(int line, List<String> fields) {
        if (fields.size() <= COST) return null;
        var quantity = QuantityConverter.read(fields.get(1)).filter(q -> q.thousandths() >= 0).orElse(null);
        var cost = CostConverter.read(fields.get(COST)).orElse(null);
        return quantity == null || cost == null ? null : new Row(line, fields.get(0), quantity, cost, fields.subList(COST + 1, fields.size()));
    }
}
