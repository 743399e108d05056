package com.completebytepos.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A file as a table of texts, for lists that are no price lists: CSV in any usual writing, or XLSX. */
public final class PlainTable {
    private PlainTable() {
    }

    /** @return the rows with their numbers, the headings first @throws com.completebytepos.kernel.Rejection when it is no table we read, or has more rows than that */
    public static List<Line> read(byte[] file, int most) {
        if (file == null || file.length == 0) throw ImportsRejection.FILE_MISSING.at("file");
        var lines = new ArrayList<Line>();
        try (var rows = FileRows.open(file)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (lines.size() > most) throw ImportsRejection.FILE_TOO_LARGE.at("file");
                lines.add(new Line(row.line(), row.texts()));
            }
        } catch (IOException broken) {
            throw ImportsRejection.FILE_BROKEN.at("file", 1);
        }
        if (lines.size() < 2) throw ImportsRejection.FILE_EMPTY.at("file");
        return lines;
    }

    public record Line(int number, List<String> cells) {
        public String cell(int column) {
            return column < 0 || column >= cells.size() || cells.get(column) == null ? "" : cells.get(column);
        }
    }
}
