package com.completebytepos.sandbox.etims.world;

import com.completebytepos.sandbox.etims.control.Settings;
import com.completebytepos.sandbox.etims.control.Switch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Tax letters and the one rounding rule: half up, per line, out of the total that includes the tax. */
public final class Letters {

    public static final List<String> ALL = List.of("A", "B", "C", "D", "E");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Letters() {}

    public static boolean inUse(String letter, Settings settings) {
        return ALL.contains(letter) && (!letter.equals("E") || settings.is(Switch.LETTER_E, "Y"));
    }

    /** Percent; 0 for a letter that is not in use. */
    public static BigDecimal rate(String letter, Settings settings) {
        if (letter.equals("B")) {
            return BigDecimal.valueOf(16);
        }
        return letter.equals("E") && inUse(letter, settings) ? BigDecimal.valueOf(8) : BigDecimal.ZERO;
    }

    /** The part of a tax-inclusive amount that is not tax, in shillings with two decimals. */
    public static BigDecimal taxable(BigDecimal total, BigDecimal rate) {
        return total.multiply(HUNDRED).divide(HUNDRED.add(rate), 2, RoundingMode.HALF_UP);
    }

    public static BigDecimal round(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
