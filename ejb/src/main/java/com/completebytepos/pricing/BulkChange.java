package com.completebytepos.pricing;

import com.completebytepos.catalogue.IntakeRow;
import com.completebytepos.catalogue.ProductHistory;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What many goods are to become; null leaves as it is. {@code percent} and {@code amount} (shillings) raise or, below zero, lower the
 * price; the new one is rounded to whole multiples of {@code step}, half up. {@code at}: what one branch is to do.
 */
public record BulkChange(BigDecimal percent, BigDecimal amount, Money step, IntakeRow.Change goods, BranchWishes.Wish at) implements Serializable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final long MOST_LEAST = 999_999_999;

    boolean touchesPrices() {
        return percent != null || amount != null;
    }

    boolean touchesGoods() {
        return goods.says();
    }

    boolean touchesBranch() {
        return at.says();
    }

    /** @throws com.completebytepos.kernel.Rejection when it says nothing, or too much */
    void check() {
        if (!touchesPrices() && !touchesGoods() && !touchesBranch()) throw PricingRejection.BULK_NOTHING.at("percent");
        if (percent != null && amount != null) throw PricingRejection.BULK_EITHER.at("amount");
        if (percent != null && (percent.compareTo(BigDecimal.valueOf(-99)) < 0 || percent.compareTo(BigDecimal.valueOf(1000)) > 0 || percent.stripTrailingZeros().scale() > 2)) throw PricingRejection.BULK_PERCENT.at("percent");
        if (amount != null && (amount.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0 || amount.stripTrailingZeros().scale() > 2)) throw PricingRejection.BULK_AMOUNT.at("amount");
        if (goods.taxCategory() != null && !goods.taxCategory().matches("[A-E]")) throw PricingRejection.BULK_TAX.at("taxCategory");
        goods.check();
        if (touchesBranch() && at.branchId() == null) throw PricingRejection.BULK_BRANCH.at("branch");
        if (at.least() != null && (at.least().thousandths() < 0 || at.least().thousandths() > MOST_LEAST)) throw PricingRejection.BULK_LEAST.at("least");
    }

    /** @return the price it would be, which may be none a product can have */
    Money of(Money price) {
        if (price == null || !touchesPrices()) return price;
        var raised = percent != null ? price.toBigDecimal().multiply(HUNDRED.add(percent)).divide(HUNDRED, 6, RoundingMode.HALF_UP) : price.toBigDecimal().add(amount);
        var steps = raised.divide(step == null ? new BigDecimal("0.01") : step.toBigDecimal(), 0, RoundingMode.HALF_UP);
        return Money.of(steps.multiply(step == null ? new BigDecimal("0.01") : step.toBigDecimal()));
    }

    /** As the history keeps it: its fields are put into words where it is shown. */
    String kept() {
        var fields = new LinkedHashMap<>(goods.words());
        if (at.offer() != null) fields.put(ProductHistory.BRANCH_OFFER, at.offer());
        if (at.least() != null) fields.put(ProductHistory.REORDER_LEVEL, at.least().toString());
        var becomes = fields.entrySet().stream().filter(field -> field.getValue() != null).map(field -> Detail.field(field.getKey(), field.getValue()));
        return Stream.concat(Stream.of(prices()), becomes).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    /** As the audit tells it. */
    String words() {
        var words = new StringBuilder(prices());
        if (touchesGoods()) words.append(' ').append(goods);
        if (at.offer() != null) words.append(" offer ").append(at.offer());
        if (at.least() != null) words.append(" reorder ").append(at.least());
        return words.toString().strip();
    }

    private String prices() {
        var change = percent != null ? percent.toPlainString() + " %" : amount != null ? amount.toPlainString() : "";
        return touchesPrices() && step != null ? change + " /" + step : change;
    }
}
