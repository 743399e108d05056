package com.completebytepos.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A list of another program with columns of ours behind its own. Since they are there from the first reading on, whoever brings it in sees what was made of it,
 * may say they mean nothing, and finds them in the report of faults: a corrected row needs none of its neighbours any more.
 */
final class ProgramRows implements FileRows {
    private static final List<String> YES = List.of("y", "yes", "true", "1");
    private final FileRows theirs;
    private final ProgramHeads heads;
    private final List<ImportColumn> added;
    private final Map<String, Family> families = new HashMap<>();
    private FileRow ahead;
    private boolean headed;

    /** The first of a family: by its code the others are its variants, and they have its options where they name none. */
    private record Family(String code, List<String> options) {
    }

    private ProgramRows(FileRows theirs, ProgramHeads heads, FileRow head) {
        this.theirs = theirs;
        this.heads = heads;
        this.added = heads.added();
        this.ahead = head;
    }

    /** The rows as they are, where the file is written as ours are. */
    static FileRows of(FileRows rows) throws IOException {
        var head = rows.next();
        var heads = head == null ? null : ProgramHeads.of(head.texts()).orElse(null);
        return heads == null ? new Again(rows, head) : new ProgramRows(rows, heads, head);
    }

    @Override
    public FileRow next() throws IOException {
        var row = ahead;
        if (row == null) return null;
        ahead = theirs.next();
        if (!headed) {
            headed = true;
            return with(row, added.stream().map(ImportColumn::title).toList());
        }
        var parts = new LinkedHashMap<String, String>();
        part(row, parts);
        while (ahead != null && isPartOf(row, ahead)) {
            part(ahead, parts);
            ahead = theirs.next();
        }
        return translated(row, parts);
    }

    /** A row that only names one more thing a set consists of. */
    private boolean isPartOf(FileRow set, FileRow row) {
        return heads.part >= 0 && !text(row, heads.part).isEmpty() && heads.family(row).equals(heads.family(set)) && text(row, heads.of(ImportColumn.CODE)).isEmpty()
                && text(row, heads.of(ImportColumn.NAME)).isEmpty();
    }

    private void part(FileRow row, Map<String, String> parts) {
        var code = text(row, heads.part);
        if (!code.isEmpty()) parts.put(code, text(row, heads.parts).isEmpty() ? "1" : text(row, heads.parts));
    }

    private FileRow translated(FileRow row, Map<String, String> parts) {
        var own = new ArrayList<>(row.cells());
        while (own.size() < heads.width) own.add(FileRow.Cell.EMPTY);
        var variant = variant(row);
        var family = variant.isEmpty() ? null : families.get(heads.family(row));
        if (!variant.isEmpty() && family == null) families.put(heads.family(row), new Family(code(row), List.copyOf(variant.keySet())));
        if (heads.sold.size() > 1) change(own, ImportColumn.ACTIVE, heads.sold.values().stream().anyMatch(i -> isYes(text(row, i))) ? "yes" : "no");
        if (text(row, heads.of(ImportColumn.PRICE)).equalsIgnoreCase("variable")) change(own, ImportColumn.PRICE, "");
        var category = text(row, heads.of(ImportColumn.CATEGORY));
        if (category.matches("(?i)all\\s*/.+")) change(own, ImportColumn.CATEGORY, category.replaceFirst("(?i)^all\\s*/\\s*", ""));
        return with(new FileRow(row.line(), own), added.stream().map(column -> switch (column) {
            case VARIANT_OF -> family == null ? "" : family.code();
            case VARIANT -> variant.isEmpty() ? "" : CellLists.pairs(variant);
            case KIND -> parts.isEmpty() ? "" : "kit";
            case PARTS -> parts.entrySet().stream().map(p -> p.getValue() + " x " + p.getKey()).collect(Collectors.joining("; "));
            case BRANCH_PRICES -> pairs(row, heads.prices, this::price);
            case BRANCH_OFFERS -> pairs(row, heads.sold, (of, told) -> isYes(told) ? "yes" : "no");
            case REORDER_LEVELS -> pairs(row, heads.low, (of, told) -> told);
            case TAX -> heads.taxes.entrySet().stream().filter(t -> isYes(text(row, t.getValue()))).map(t -> t.getKey() + "%").findFirst().orElse("");
            default -> "";
        }).toList());
    }

    /** A branch that asks for what the whole shop asks for has no price of its own. */
    private String price(FileRow row, String told) {
        if (told.equalsIgnoreCase("variable")) return "";
        return told.equals(text(row, heads.of(ImportColumn.PRICE))) ? "-" : told;
    }

    private static String pairs(FileRow row, Map<String, Integer> places, java.util.function.BiFunction<FileRow, String, String> value) {
        var told = new LinkedHashMap<String, String>();
        places.forEach((branch, place) -> {
            var said = text(row, place).isEmpty() ? "" : value.apply(row, text(row, place));
            if (!said.isEmpty()) told.put(branch, said);
        });
        return told.isEmpty() ? "" : CellLists.pairs(told);
    }

    private Map<String, String> variant(FileRow row) {
        var variant = new LinkedHashMap<String, String>();
        var known = families.get(heads.family(row));
        int number = 0;
        for (var option : heads.options.entrySet()) {
            var value = text(row, option.getValue());
            var name = text(row, option.getKey());
            if (name.isEmpty() && known != null && number < known.options().size()) name = known.options().get(number);
            if (!value.isEmpty() && !name.isEmpty()) variant.put(name, value);
            number++;
        }
        for (var told : text(row, heads.values).split(",")) {
            var pair = told.split(":", 2);
            if (pair.length == 2 && !pair[0].isBlank() && !pair[1].isBlank()) variant.put(pair[0].strip(), pair[1].strip());
        }
        return variant;
    }

    /** As the sorter calls goods: by their code, else by their first barcode. */
    private String code(FileRow row) {
        var code = text(row, heads.of(ImportColumn.CODE));
        return code.isEmpty() ? text(row, heads.of(ImportColumn.BARCODES)).split("[ ;,|]+")[0] : code;
    }

    private void change(List<FileRow.Cell> cells, ImportColumn column, String text) {
        if (heads.of(column) >= 0) cells.set(heads.of(column), new FileRow.Cell(text, FileRow.Oddity.NONE));
    }

    private static FileRow with(FileRow row, List<String> texts) {
        var cells = new ArrayList<>(row.cells());
        texts.forEach(text -> cells.add(new FileRow.Cell(text, FileRow.Oddity.NONE)));
        return new FileRow(row.line(), cells);
    }

    private static String text(FileRow row, int place) {
        return row.cell(place).text().strip();
    }

    private static boolean isYes(String text) {
        return YES.contains(text.toLowerCase(Locale.ROOT));
    }

    @Override
    public String charset() {
        return theirs.charset();
    }

    @Override
    public void close() throws IOException {
        theirs.close();
    }

    /** Rows whose head was looked at. */
    private static final class Again implements FileRows {
        private final FileRows rows;
        private FileRow head;

        Again(FileRows rows, FileRow head) {
            this.rows = rows;
            this.head = head;
        }

        @Override
        public FileRow next() throws IOException {
            var row = head == null ? rows.next() : head;
            head = null;
            return row;
        }

        @Override
        public String charset() {
            return rows.charset();
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
