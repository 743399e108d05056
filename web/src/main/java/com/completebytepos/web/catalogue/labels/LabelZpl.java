package com.completebytepos.web.catalogue.labels;

import com.completebytepos.web.faces.MoneyText;
import java.util.List;

/** Labels of 50 by 30 mm for a label printer of 203 dots an inch (Zebra Programming Guide, ZPL II); text is UTF-8. */
final class LabelZpl {
    private static final int WIDTH = 400;
    private static final int ROOM = WIDTH - 60; // bars need some white before and behind them

    private LabelZpl() {
    }

    static String of(List<Label> labels, boolean withPrice) {
        var zpl = new StringBuilder();
        for (var label : labels) {
            zpl.append("^XA^CI28^PW400^LL240\n^FO16,12^A0N,24,24^FB368,2,0,L^FH_^FD").append(escaped(label.name())).append("^FS\n");
            if (withPrice && label.price() != null) zpl.append("^FO16,68^A0N,48,48^FB368,1,0,R^FDKES ").append(MoneyText.of(label.price())).append("^FS\n");
            boolean compared = withPrice && label.per() != null;
            if (compared) zpl.append("^FO16,112^A0N,20,20^FB368,1,0,R^FD").append(label.per().text()).append("^FS\n");
            if (label.hasBars()) zpl.append(code(label, compared ? 138 : withPrice ? 124 : 80, compared ? 60 : withPrice ? 70 : 110));
            zpl.append("^XZ\n");
        }
        return zpl.toString();
    }

    /** Bars that would not be whole on the label are read by nobody: narrow ones, else the code in letters. */
    private static String code(Label label, int top, int height) {
        int narrow = modules(label) * 2 <= ROOM ? 2 : 1;
        if (modules(label) > ROOM) return "^FO16," + top + "^A0N,24,24^FB368,3,0,L^FH_^FD" + escaped(label.bars()) + "^FS\n";
        return "^FO" + (narrow == 2 ? 40 : (WIDTH - modules(label)) / 2) + "," + top + "^BY" + narrow + bars(label, height) + "^FH_^FD" + value(label) + "^FS\n";
    }

    /** How wide it is: an EAN or UPC is 95, Code 128 has 11 for each sign, its start and its check, and 13 for its stop; two digits share one. */
    private static int modules(Label label) {
        if (label.isEan13() || label.isUpcA() || label.isEan8()) return 95;
        int length = label.bars().length();
        return 11 * ((label.bars().matches("\\d+") ? length / 2 + length % 2 * 2 : length) + 2) + 13;
    }

    private static String bars(Label label, int height) {
        if (label.isEan13()) return "^BEN," + height + ",Y,N";
        if (label.isUpcA()) return "^BUN," + height + ",Y,N,Y";
        return label.isEan8() ? "^B8N," + height + ",Y,N" : "^BCN," + height + ",Y,N,N,A";
    }

    /** The printer adds the check digit itself where there is one. */
    private static String value(Label label) {
        return label.isEan13() || label.isEan8() || label.isUpcA() ? label.bars().substring(0, label.bars().length() - 1) : escaped(label.bars());
    }

    /** What would begin a command is told by its number. */
    private static String escaped(String text) {
        return text.replace("_", "_5F").replace("^", "_5E").replace("~", "_7E").replaceAll("[\\r\\n]+", " ");
    }
}
