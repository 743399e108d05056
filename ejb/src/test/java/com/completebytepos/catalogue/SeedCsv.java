package com.completebytepos.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the files of sql/seed strictly: RFC 4180 quoting, UTF-8, lines ended by LF; anything else is an error. */
final class SeedCsv {

    private final String text;
    private int at;

    private SeedCsv(String text) {
        this.text = text;
    }

    /** Rows below the header line, each keyed by column name. */
    static List<Map<String, String>> table(String file) throws IOException {
        List<List<String>> rows = records(file);
        List<String> header = rows.get(0);
        List<Map<String, String>> table = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() != header.size()) {
                throw new IOException(file + ": " + row.size() + " cells instead of " + header.size() + " in " + row);
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < row.size(); column++) {
                cells.put(header.get(column), row.get(column));
            }
            table.add(cells);
        }
        return table;
    }

    /** All lines as cells, for files without a header whose lines differ in length. */
    static List<List<String>> records(String file) throws IOException {
        SeedCsv csv = new SeedCsv(Files.readString(seedFolder().resolve(file), StandardCharsets.UTF_8));
        List<List<String>> records = new ArrayList<>();
        while (csv.at < csv.text.length()) {
            records.add(csv.record());
        }
        return records;
    }

    private static Path seedFolder() throws IOException {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path seed = folder.resolve("sql").resolve("seed");
            if (Files.isRegularFile(seed.resolve("goods.csv"))) {
                return seed;
            }
        }
        throw new IOException("no sql/seed/goods.csv in " + start + " or above it");
    }

    private List<String> record() throws IOException {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (next() == ',') {
            at++;
            cells.add(cell());
        }
        if (next() != '\n') {
            throw broken("a line not ended by LF");
        }
        at++;
        return cells;
    }

    private String cell() throws IOException {
        if (next() == '"') {
            return quoted();
        }
        int start = at;
        while (",\n".indexOf(next()) < 0) {
            if ("\"\r\uFEFF".indexOf(next()) >= 0) {
                throw broken("a quote, carriage return or byte order mark in a plain cell");
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws IOException {
        StringBuilder cell = new StringBuilder();
        for (at++; ; at++) {
            if (next() == '"') {
                at++;
                if (at == text.length() || next() != '"') {
                    return cell.toString();
                }
            }
            cell.append(next());
        }
    }

    private char next() throws IOException {
        if (at == text.length()) {
            throw broken("an end of file inside a line");
        }
        return text.charAt(at);
    }

    private IOException broken(String what) {
        long line = 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
        return new IOException(what + " in line " + line);
    }
}
