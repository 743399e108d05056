package com.completebytepos.pricing.engine;

import java.util.List;

/** KRA's five letters with the rates of one tax table. */
final class TaxLetters {
    static final String ALL = "ABCDE";
    private static final String OUTSIDE_VAT = "D";

    private final boolean vatRegistered;
    private final TaxRate[] rates = new TaxRate[ALL.length()];

    TaxLetters(TaxTable table, List<PricingFinding> findings) {
        vatRegistered = table.vatRegistered();
        for (TaxRate rate : table.rates()) {
            int at = indexOf(rate.letter());
            if (at < 0 || rates[at] != null) {
                continue;
            }
            boolean inRange = Limits.within(rate.rate(), 0, Limits.HUNDRED_PERCENT);
            if (!inRange) {
                findings.add(new PricingFinding(0, PricingFinding.TAX_RATE_OUT_OF_RANGE));
            }
            rates[at] = inRange ? rate : new TaxRate(rate.letter(), 0, rate.inUse());
        }
    }

    /** Position among A to E, -1 for anything else. */
    static int indexOf(String letter) {
        return letter != null && letter.length() == 1 ? ALL.indexOf(letter.charAt(0)) : -1;
    }

    /** The letter a line is taxed on. */
    String letterOf(BasketLine line, List<PricingFinding> findings) {
        if (!vatRegistered) {
            return OUTSIDE_VAT;
        }
        int at = indexOf(line.taxLetter());
        if (at < 0 || rates[at] == null) {
            findings.add(new PricingFinding(line.line(), PricingFinding.UNKNOWN_TAX_LETTER));
        } else if (!rates[at].inUse()) {
            findings.add(new PricingFinding(line.line(), PricingFinding.TAX_LETTER_NOT_IN_USE));
        }
        return line.taxLetter();
    }

    /** Hundredths of a percent; 0 for a letter that is unknown or not in use. */
    long rateOf(String letter) {
        int at = indexOf(letter);
        return at >= 0 && rates[at] != null && rates[at].inUse() ? rates[at].rate() : 0;
    }

    /** The part of a VAT-inclusive total that is not tax (KRA's line rule, HALF_UP). */
    long taxableOf(String letter, long total) {
        long rate = rateOf(letter);
        return rate == 0 ? total : Rounding.share(total, Limits.HUNDRED_PERCENT, Limits.HUNDRED_PERCENT + rate);
    }
}
