package com.completebytepos.pricing.engine;

/** One number for any amount of priced baskets: FNV-1a over every field in the order of the records. */
final class AnswerDigest {
    private long hash = 0xcbf29ce484222325L;

    void add(PricedBasket basket) {
        for (PricedLine line : basket.lines()) {
            add(line.line(), line.sku(), line.quantity(), line.unitPrice(), line.taxLetter(), line.supply(),
                    line.discount(), line.total(), line.taxable(), line.tax());
        }
        for (FiscalLine line : basket.fiscalLines()) {
            add(line.line(), line.part(), line.sku(), line.quantity(), line.unitPrice(), line.taxLetter(), line.supply(),
                    line.discountRate(), line.discount(), line.total(), line.taxable(), line.tax());
        }
        for (TaxRow row : basket.taxes()) {
            add(row.letter(), row.rate(), row.taxable(), row.tax(), row.total());
        }
        add(basket.totalBeforeDiscount(), basket.discount(), basket.total(), basket.taxable(), basket.tax());
        for (PricingFinding finding : basket.findings()) {
            add(finding.line(), finding.code());
        }
    }

    private void add(Object... fields) {
        for (Object field : fields) {
            String text = field + ";";
            for (int at = 0; at < text.length(); at++) {
                hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
            }
        }
    }

    String hex() {
        return Long.toHexString(hash);
    }
}
