package com.completebytepos.pricing.engine;

import java.util.ArrayList;
import java.util.List;

/** The fiscal lines of a sale as they grow, with the sums per tax letter. */
final class FiscalLines {
    private final TaxLetters letters;
    private final List<PricingFinding> findings;
    private final List<FiscalLine> lines = new ArrayList<>();
    private final long[] taxable = new long[TaxLetters.ALL.length()];
    private final long[] tax = new long[TaxLetters.ALL.length()];

    FiscalLines(TaxLetters letters, List<PricingFinding> findings) {
        this.letters = letters;
        this.findings = findings;
    }

    /** Adds the fiscal lines of a paid line and answers its priced line; a line of total 0 gets no fiscal line. */
    PricedLine add(ChargedLine line) {
        BasketLine source = line.source();
        long lineTaxable = 0;
        int number = 0;
        for (FiscalPart part : line.total() == 0 ? List.<FiscalPart>of() : partsOf(line)) {
            number++;
            lineTaxable += add(line, number, part);
        }
        return new PricedLine(source.line(), source.sku(), source.quantity(), source.unitPrice(), line.letter(),
                line.supply(), line.discount(), line.total(), lineTaxable, line.total() - lineTaxable);
    }

    private List<FiscalPart> partsOf(ChargedLine line) {
        FiscalSplit split = new FiscalSplit(line);
        if (split.reducesQuantity()) {
            findings.add(new PricingFinding(line.source().line(), PricingFinding.FISCAL_QUANTITY_REDUCED));
        }
        return split.parts();
    }

    private long add(ChargedLine line, int number, FiscalPart part) {
        long partTotal = part.total();
        long partTaxable = letters.taxableOf(line.letter(), partTotal);
        lines.add(new FiscalLine(line.source().line(), number, line.source().sku(), part.quantity(), part.unitPrice(),
                line.letter(), part.supply(), part.discountRate(), part.discount(), partTotal, partTaxable,
                partTotal - partTaxable));
        int at = TaxLetters.indexOf(line.letter());
        if (at >= 0) {
            taxable[at] += partTaxable;
            tax[at] += partTotal - partTaxable;
        }
        return partTaxable;
    }

    List<FiscalLine> all() {
        return lines;
    }

    List<TaxRow> rows() {
        List<TaxRow> rows = new ArrayList<>();
        for (int at = 0; at < taxable.length; at++) {
            String letter = TaxLetters.ALL.substring(at, at + 1);
            rows.add(new TaxRow(letter, letters.rateOf(letter), taxable[at], tax[at], taxable[at] + tax[at]));
        }
        return rows;
    }
}
