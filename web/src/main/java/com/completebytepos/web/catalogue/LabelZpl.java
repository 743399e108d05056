package com.completebytepos.web.catalogue;

import com.completebytepos.web.faces.MoneyText;
import java.util.List;

/** Labels of 50 by 30 mm for a label printer of 203 dots an inch (Zebra Programming Guide, ZPL II); text is UTF-8. */
final class LabelZpl {

    private LabelZpl() {
    }

    static String of(List<Label> labels, boolean withPrice) {
        var zpl = new StringBuilder();
        for (var label : labels) {
            zpl.append("^XA^CI28^PW400^LL240\n^FO16,12^A0N,24,24^FB368,2,0,L^FH_^FD").append(escaped(label.name())).append("^FS\n");
            if (withPrice && label.price() != null) zpl.append("^FO16,68^A0N,48,48^FB368,1,0,R^FDKES ").append(MoneyText.of(label.price())).append("^FS\n");
            if (label.hasBars()) zpl.append("^FO40,").append(withPrice ? 124 : 80).append("^BY2").append(bars(label, withPrice ? 70 : 110)).append("^FH_^FD").append(value(label)).append("^FS\n");
            zpl.append("^XZ\n");
        }
        return zpl.toString();
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
