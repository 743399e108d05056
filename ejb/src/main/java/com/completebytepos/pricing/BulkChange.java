package com.completebytepos.pricing;

import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What many goods are to become; null leaves as it is. {@code percent} and {@code amount} (shillings) raise or, below zero, lower the
 * price; the new one is rounded to whole multiples of {@code step}, half up. {@code category} is a name.
 */
public record BulkChange(BigDecimal percent, BigDecimal amount, Money step, String category, String taxCategory, Boolean active) implements Serializable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean touchesPrices() {
        return percent != null || amount != null;
    }

    boolean touchesGoods() {
        return category != null || taxCategory != null || active != null;
    }

    /** @throws com.completebytepos.kernel.Rejection when it says nothing, or too much */
    void check() {
        if (!touchesPrices() && !touchesGoods()) throw PricingRejection.BULK_NOTHING.at("percent");
        if (percent != null && amount != null) throw PricingRejection.BULK_EITHER.at("amount");
        if (percent != null && (percent.compareTo(BigDecimal.valueOf(-99)) < 0 || percent.compareTo(BigDecimal.valueOf(1000)) > 0 || percent.stripTrailingZeros().scale() > 2)) throw PricingRejection.BULK_PERCENT.at("percent");
        if (amount != null && (amount.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0 || amount.stripTrailingZeros().scale() > 2)) throw PricingRejection.BULK_AMOUNT.at("amount");
        if (taxCategory != null && !taxCategory.matches("[A-E]")) throw PricingRejection.BULK_TAX.at("taxCategory");
    }

    /** @return the price it would be, which may be none a product can have */
    Money of(Money price) {
        if (price == null || !touchesPrices()) return price;
        var raised = percent != null ? price.toBigDecimal().multiply(HUNDRED.add(percent)).divide(HUNDRED, 6, RoundingMode.HALF_UP) : price.toBigDecimal().add(amount);
        var steps = raised.divide(step == null ? new BigDecimal("0.01") : step.toBigDecimal(), 0, RoundingMode.HALF_UP);
        return Money.of(steps.multiply(step == null ? new BigDecimal("0.01") : step.toBigDecimal()));
    }

    BulkEdits.Becomes of(ProductSummary product) {
        return new BulkEdits.Becomes(category == null || category.equals(product.category()) ? null : category,
                taxCategory == null || taxCategory.equals(product.taxCategory()) ? null : taxCategory, active == null || active == product.active() ? null : active);
    }

    String words() {
        var words = new StringBuilder();
        if (percent != null) words.append(percent.toPlainString()).append(" %");
        if (amount != null) words.append(amount.toPlainString());
        if (touchesPrices() && step != null) words.append(" /").append(step);
        if (category != null) words.append(" category ").append(category);
        if (taxCategory != null) words.append(" tax ").append(taxCategory);
        if (active != null) words.append(active ? " sold" : " not sold");
        return words.toString().strip();
    }
}
