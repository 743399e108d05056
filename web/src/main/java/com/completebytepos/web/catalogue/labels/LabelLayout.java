package com.completebytepos.web.catalogue.labels;

import java.util.Arrays;

/** Sheets of labels as they are sold: columns and rows on A4, sizes and margins in tenths of a millimetre. */
enum LabelLayout {
    A4_3X8("3x8", 3, 8, 700, 371, 0, 0), A4_3X7("3x7", 3, 7, 635, 381, 72, 151), A4_2X7("2x7", 2, 7, 991, 381, 46, 151), A4_5X13("5x13", 5, 13, 381, 212, 97, 107);

    private static final int POINTS = 72;
    private static final int INCH = 254;

    final String word;
    final int columns;
    final int rows;
    private final int width;
    private final int height;
    private final int left;
    private final int top;

    LabelLayout(String word, int columns, int rows, int... measures) {
        this.word = word;
        this.columns = columns;
        this.rows = rows;
        this.width = measures[0];
        this.height = measures[1];
        this.left = measures[2];
        this.top = measures[3];
    }

    /** The one asked for, else three by eight. */
    static LabelLayout of(String word) {
        return Arrays.stream(values()).filter(l -> l.word.equals(word)).findFirst().orElse(A4_3X8);
    }

    int onAPage() {
        return columns * rows;
    }

    float width() {
        return points(width);
    }

    float height() {
        return points(height);
    }

    /** Of the label's left edge. */
    float x(int place) {
        return points(left + place % columns * width);
    }

    /** Of the label's upper edge, from the top of the page. */
    float y(int place) {
        return points(top + place / columns * height);
    }

    private static float points(int tenths) {
        return (float) tenths * POINTS / INCH;
    }
}
