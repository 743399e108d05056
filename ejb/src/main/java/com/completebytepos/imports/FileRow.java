package com.completebytepos.imports;

import java.util.List;

/** A row of a file; {@code line} as the program that wrote it numbers them, from 1. */
record FileRow(int line, List<Cell> cells) {

    /** What is in a cell beside its text. */
    enum Oddity { NONE, FORMULA, DATE, MERGED, ERROR }

    record Cell(String text, Oddity oddity) {
        static final Cell EMPTY = new Cell("", Oddity.NONE);
    }

    Cell cell(int column) {
        return column < 0 || column >= cells.size() || cells.get(column) == null ? Cell.EMPTY : cells.get(column);
    }

    boolean isEmpty() {
        return cells.stream().allMatch(c -> c == null || c.text().isBlank() && c.oddity() == Oddity.NONE);
    }

    List<String> texts() {
        return cells.stream().map(c -> c == null ? "" : c.text()).toList();
    }
}
