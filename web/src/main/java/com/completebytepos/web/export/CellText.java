package com.completebytepos.web.export;

import com.completebytepos.kernel.HouseClock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** A cell as text: the same in every format that has no types, and on the pages. */
public final class CellText {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(HouseClock.NAIROBI);

    private CellText() {
    }

    static String of(Object cell) {
        if (cell == null) return "";
        return cell instanceof Instant at ? stamp(at) : cell instanceof java.math.BigDecimal number ? number.toPlainString() : cell.toString();
    }

    public static String stamp(Instant at) {
        return STAMP.format(at);
    }

    static boolean isNumber(Object cell) {
        return cell instanceof Number || cell instanceof com.completebytepos.kernel.Money || cell instanceof com.completebytepos.kernel.Quantity;
    }
}
