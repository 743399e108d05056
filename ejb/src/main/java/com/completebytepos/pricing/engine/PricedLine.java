package com.completebytepos.pricing.engine;

/**
 * A basket line with its amounts in cents, as the receipt prints it: {@code total = supply - discount = taxable + tax}.
 * {@code discount} holds the line's own and its share of the basket's; {@code taxLetter} is the letter it is taxed on;
 * taxable and tax are the sums over its fiscal lines.
 */
public record PricedLine(int line, String sku, long quantity, long unitPrice, String taxLetter,
                         long supply, long discount, long total, long taxable, long tax) {
}
