package com.completebytepos.pricing.engine;

import java.util.List;

/**
 * The one or two fiscal parts of a paid line: together they cost exactly what the line costs, and hold its quantity
 * rounded to KRA's two decimals. A whole percentage off goes as a discount on the list price, everything else as a net
 * price, because KRA's validator recomputes discounts with whole percentages only.
 */
final class FiscalSplit {
    private final long total;
    private final long quantity;
    private final FiscalPart listed;
    private final List<FiscalPart> parts;

    FiscalSplit(ChargedLine line) {
        total = line.total();
        quantity = Math.max(1, Rounding.halfUp(line.source().quantity(), 10));
        listed = line.wholePercent() == ChargedLine.NET
                ? null : new FiscalPart(quantity, line.source().unitPrice(), line.wholePercent());
        parts = split();
    }

    List<FiscalPart> parts() {
        return parts;
    }

    /** Less than a cent a unit is left and no price says so: some of the quantity had to go. */
    boolean reducesQuantity() {
        long kept = 0;
        for (FiscalPart part : parts) {
            kept += part.quantity();
        }
        return kept < quantity;
    }

    private List<FiscalPart> split() {
        if (listed != null && listed.total() == total) {
            return List.of(listed);
        }
        FiscalPart net = FiscalPart.netting(quantity, total);
        if (net.total() == total) {
            return List.of(net);
        }
        List<FiscalPart> atListPrice = listed == null ? List.of() : unitsAtListPrice();
        if (!atListPrice.isEmpty()) {
            return atListPrice;
        }
        return total * 100 < quantity ? List.of(new FiscalPart(total * 100, 1, 0)) : aCentApart();
    }

    /** Whole units at list price and a re-priced rest of at most one unit, which can cost any number of cents. */
    private List<FiscalPart> unitsAtListPrice() {
        long units = (quantity - 1) / 100 * 100;
        FiscalPart whole = new FiscalPart(units, listed.unitPrice(), listed.discountRate());
        long rest = total - whole.total();
        return whole.total() > 0 && rest > 0 ? List.of(whole, FiscalPart.netting(quantity - units, rest)) : List.of();
    }

    /**
     * Two prices one cent apart. Moving a whole unit to the dearer part adds exactly one cent, so the units needed are
     * what the cheaper price falls short by. There are always enough of them, else the dearer price alone would fit;
     * only a rest of less than half a unit at a few cents can be left with nothing, and then one unit goes at the
     * cheaper price instead.
     */
    private List<FiscalPart> aCentApart() {
        long price = total * 100 / quantity;
        long dearer = (total - new FiscalPart(quantity, price, 0).total()) * 100;
        FiscalPart cheap = new FiscalPart(quantity - dearer, price, 0);
        return cheap.total() > 0
                ? List.of(cheap, new FiscalPart(dearer, price + 1, 0))
                : List.of(new FiscalPart(100, price, 0), new FiscalPart(quantity - 100, price + 1, 0));
    }
}
