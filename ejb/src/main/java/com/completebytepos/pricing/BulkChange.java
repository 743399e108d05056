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
 * price; the new one is rounded to whole multiples of {@code step}, half up. {@code at}: what one branch is to do, {@code own}: what it is to ask.
 */
public record BulkChange(BigDecimal percent, BigDecimal amount, Money step, IntakeRow.Change goods, BranchWishes.Wish at, BulkChange.Own own) implements Serializable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final long MOST_LEAST = 999_999_999;

    /** The price of a branch's own: {@code set} for all (nothing: the shop's price again), or {@code percent} more or less than it asks now. */
    public record Own(Money set, BigDecimal percent) implements Serializable {
        boolean says() {
            return set != null || percent != null;
        }

        void check() {
            if (set != null && percent != null) throw PricingRejection.BULK_OWN_EITHER.at("ownPercent");
            if (percent != null && isFar(percent)) throw PricingRejection.BULK_PERCENT.at("ownPercent");
            if (set != null && !set.equals(Money.ZERO)) PriceRules.check(set, "ownPrice");
        }
    }

    boolean touchesPrices() {
        return percent != null || amount != null;
    }

    boolean touchesGoods() {
        return goods.says();
    }

    boolean touchesBranch() {
        return at.says();
    }

    boolean touchesOwn() {
        return own.says();
    }

    /** @throws com.completebytepos.kernel.Rejection when it says nothing, or too much */
    void check() {
        if (!touchesPrices() && !touchesGoods() && !touchesBranch() && !touchesOwn()) throw PricingRejection.BULK_NOTHING.at("percent");
        if (percent != null && amount != null) throw PricingRejection.BULK_EITHER.at("amount");
        if (percent != null && isFar(percent)) throw PricingRejection.BULK_PERCENT.at("percent");
        if (amount != null && (amount.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0 || amount.stripTrailingZeros().scale() > 2)) throw PricingRejection.BULK_AMOUNT.at("amount");
        if (goods.taxCategory() != null && !goods.taxCategory().matches("[A-E]")) throw PricingRejection.BULK_TAX.at("taxCategory");
        goods.check();
        own.check();
        if ((touchesBranch() || touchesOwn()) && at.branchId() == null) throw PricingRejection.BULK_BRANCH.at("branch");
        if (at.least() != null && (at.least().thousandths() < 0 || at.least().thousandths() > MOST_LEAST)) throw PricingRejection.BULK_LEAST.at("least");
    }

    private static boolean isFar(BigDecimal percent) {
        return percent.compareTo(BigDecimal.valueOf(-99)) < 0 || percent.compareTo(BigDecimal.valueOf(1000)) > 0 || percent.stripTrailingZeros().scale() > 2;
    }

    /** @return the price it would be, which may be none a product can have */
    Money of(Money price) {
        if (price == null || !touchesPrices()) return price;
        return stepped(percent != null ? raised(price, percent) : price.toBigDecimal().add(amount));
    }

    /** @param standing the branch's own price, null for none; {@code shops} what it asks then @return its own price as it would be, null for none */
    Money ownOf(Money standing, Money shops) {
        if (own.set() != null) return own.set().equals(Money.ZERO) ? null : own.set();
        var asked = standing == null ? shops : standing;
        if (own.percent() == null || asked == null) return standing;
        var wanted = stepped(raised(asked, own.percent()));
        return wanted.equals(asked) ? standing : wanted;
    }

    private static BigDecimal raised(Money price, BigDecimal percent) {
        return price.toBigDecimal().multiply(HUNDRED.add(percent)).divide(HUNDRED, 6, RoundingMode.HALF_UP);
    }

    private Money stepped(BigDecimal price) {
        var whole = step == null ? new BigDecimal("0.01") : step.toBigDecimal();
        return Money.of(price.divide(whole, 0, RoundingMode.HALF_UP).multiply(whole));
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
        if (own.set() != null) words.append(" own price ").append(own.set());
        if (own.percent() != null) words.append(" own price ").append(own.percent().toPlainString()).append(" %");
        if (own.percent() != null && !touchesPrices() && step != null) words.append(" /").append(step);
        return words.toString().strip();
    }

    private String prices() {
        var change = percent != null ? percent.toPlainString() + " %" : amount != null ? amount.toPlainString() : "";
        return touchesPrices() && step != null ? change + " /" + step : change;
    }
}
