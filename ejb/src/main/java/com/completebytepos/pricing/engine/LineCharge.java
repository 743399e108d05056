package com.completebytepos.pricing.engine;

import java.util.List;

/** Supply and own discount of one line, with what is wrong about it. */
final class LineCharge {
    private final BasketLine line;
    private final List<PricingFinding> findings;

    LineCharge(BasketLine line, List<PricingFinding> findings) {
        this.line = line;
        this.findings = findings;
    }

    ChargedLine on(String letter) {
        if (!isInRange()) {
            return new ChargedLine(line, letter, 0, 0, 0, false);
        }
        long supply = supply();
        if (!Limits.within(supply, 0, Limits.TOTAL)) {
            found(PricingFinding.LINE_TOTAL_OUT_OF_RANGE);
            return new ChargedLine(line, letter, 0, 0, 0, false);
        }
        return discounted(letter, supply);
    }

    private boolean isInRange() {
        boolean quantity = Limits.within(line.quantity(), 1, Limits.QUANTITY);
        boolean price = Limits.within(line.unitPrice(), 0, Limits.UNIT_PRICE);
        if (!quantity) {
            found(PricingFinding.QUANTITY_OUT_OF_RANGE);
        }
        if (!price) {
            found(PricingFinding.UNIT_PRICE_OUT_OF_RANGE);
        }
        return quantity && price;
    }

    private boolean hasFixedTotal() {
        return line.fixedTotal() != BasketLine.NO_FIXED_TOTAL;
    }

    private long supply() {
        return hasFixedTotal() ? line.fixedTotal() : Rounding.halfUp(line.unitPrice() * line.quantity(), 1000);
    }

    private ChargedLine discounted(String letter, long supply) {
        long percent = notNegative(line.discountPercent());
        long amount = notNegative(line.discountAmount());
        long byPercent = percentOf(supply, Math.min(percent, Limits.HUNDRED_PERCENT));
        if (percent > Limits.HUNDRED_PERCENT || amount > supply - byPercent) {
            found(PricingFinding.DISCOUNT_EXCEEDS_LINE);
            return new ChargedLine(line, letter, supply, supply, ChargedLine.NET, true);
        }
        long wholePercent = amount == 0 && percent % 100 == 0 ? percent / 100 : ChargedLine.NET;
        return new ChargedLine(line, letter, supply, byPercent + amount, wholePercent, true);
    }

    /** KRA rounds price * quantity * percent once, not the percentage of a rounded supply. */
    private long percentOf(long supply, long percent) {
        return hasFixedTotal()
                ? Rounding.share(supply, percent, Limits.HUNDRED_PERCENT)
                : Rounding.share(line.unitPrice() * line.quantity(), percent, 1000 * Limits.HUNDRED_PERCENT);
    }

    private long notNegative(long discount) {
        if (discount < 0) {
            found(PricingFinding.DISCOUNT_OUT_OF_RANGE);
        }
        return Math.max(0, discount);
    }

    private void found(String code) {
        findings.add(new PricingFinding(line.line(), code));
    }
}
