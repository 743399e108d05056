package com.completebytepos.web.catalogue.labels;

import com.completebytepos.web.faces.MoneyText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Labels on the roll of a receipt printer (ESC/POS): name, price, price of a kilogram or litre, bars, each cut off. Text in Windows-1252; a sign the printer has not becomes a question mark. */
final class LabelEscPos {
    private static final Charset PRINTER = Charset.forName("windows-1252");
    private static final int MODULE = 2;
    private static final int MOST_LINES = 3;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Roll roll;

    /** How wide the paper is: signs in a line and dots of the head. */
    enum Roll {
        MM58("58", 32, 384), MM80("80", 48, 576);

        final String word;
        private final int columns;
        private final int dots;

        Roll(String word, int columns, int dots) {
            this.word = word;
            this.columns = columns;
            this.dots = dots;
        }

        static Roll of(String word) {
            return MM58.word.equals(word) ? MM58 : MM80;
        }
    }

    private LabelEscPos(Roll roll) {
        this.roll = roll;
    }

    static byte[] of(List<Label> labels, boolean withPrice, Roll roll) {
        var printer = new LabelEscPos(roll);
        labels.forEach(label -> printer.draw(label, withPrice));
        return printer.out.toByteArray();
    }

    /** Begun anew each time: a label that is printed alone, or after a cut cable, looks the same. */
    private void draw(Label label, boolean withPrice) {
        order(0x1b, 0x40, 0x1b, 0x74, 16, 0x1b, 0x61, 1, 0x1b, 0x45, 1);
        wrapped(label.name(), roll.columns).forEach(this::line);
        if (withPrice && label.price() != null) {
            order(0x1d, 0x21, 0x11);
            line("KES " + MoneyText.of(label.price()));
            order(0x1d, 0x21, 0x00);
        }
        order(0x1b, 0x45, 0);
        if (withPrice && label.per() != null) line(label.per().text());
        if (label.hasBars()) bars(label);
        order(0x1b, 0x64, 3, 0x1d, 0x56, 66, 0);
    }

    /** Bars that are wider than the head printers leave out: then the code in letters. */
    private void bars(Label label) {
        var code = label.bars();
        boolean retail = label.isEan13() || label.isUpcA() || label.isEan8();
        if (!retail && (!code.matches("[\\x20-\\x7e]+") || (11 * (code.length() + 2) + 13) * MODULE > roll.dots)) {
            line(code);
            return;
        }
        order(0x1d, 0x48, 2, 0x1d, 0x68, 70, 0x1d, 0x77, MODULE);
        var told = (retail ? code : "{B" + code.replace("{", "{{")).getBytes(PRINTER);
        order(0x1d, 0x6b, label.isEan13() ? 67 : label.isUpcA() ? 65 : label.isEan8() ? 68 : 73, told.length);
        out.writeBytes(told);
        order(0x0a);
    }

    private void line(String text) {
        out.writeBytes(text.replaceAll("\\p{Cntrl}", " ").getBytes(PRINTER));
        order(0x0a);
    }

    private void order(int... bytes) {
        for (int one : bytes) out.write(one);
    }

    /** At most three lines; a word that is longer is broken. */
    private static List<String> wrapped(String name, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : name.strip().split("\\s+")) {
            var rest = word;
            while (rest.length() > columns) {
                if (!line.isEmpty()) lines.add(line.toString());
                lines.add(rest.substring(0, columns));
                rest = rest.substring(columns);
                line.setLength(0);
            }
            if (!line.isEmpty() && line.length() + 1 + rest.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty()) lines.add(line.toString());
        return lines.subList(0, Math.min(MOST_LINES, lines.size()));
    }
}
