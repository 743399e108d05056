package com.completebytepos.imports;

import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV file in any usual encoding, separated by comma, semicolon, tab or bar: whichever its first line has most of. */
final class CsvRows implements FileRows {
    private final String charset;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long ended;
    private int read;

    CsvRows(byte[] file) {
        var encoding = TextEncoding.of(file);
        charset = encoding.name();
        var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(encoding.text())).setIgnoreEmptyLines(false).get();
        try {
            parser = CSVParser.parse(new StringReader(encoding.text()), format);
        } catch (IOException broken) {
            throw ImportsRejection.FILE_BROKEN.at("file");
        }
        records = parser.iterator();
    }

    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        var first = (end < 0 ? text : text.substring(0, end)).replaceAll("\"[^\"]*\"", "");
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            long count = first.chars().filter(c -> c == candidate).count();
            if (count <= most) continue;
            best = candidate;
            most = count;
        }
        return best;
    }

    @Override
    public FileRow next() {
        while (hasNext()) {
            int line = (int) ended + 1;
            var record = records.next();
            ended = parser.getCurrentLineNumber();
            var row = new FileRow(line, record.stream().limit(MOST_COLUMNS).map(CsvRows::cell).toList());
            if (row.isEmpty()) continue;
            if (++read > MOST_ROWS) throw ImportsRejection.TOO_MANY_ROWS.at("file", MOST_ROWS);
            return row;
        }
        return null;
    }

    /** An apostrophe our own exports put before what a spreadsheet would run is not part of the text. */
    private static FileRow.Cell cell(String text) {
        return new FileRow.Cell(text.matches("(?s)'\\s*[=+\\-@\\t\\r\\n|%].*") ? text.substring(1) : text, FileRow.Oddity.NONE);
    }

    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (java.io.UncheckedIOException | IllegalStateException quoting) {
            throw ImportsRejection.FILE_BROKEN.at("file", ended + 1);
        }
    }

    @Override
    public String charset() {
        return charset;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
