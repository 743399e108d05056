package com.completebytepos.pricing;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is left of a price: {@code profit} in shillings of one unit, {@code percent} of the price without VAT, one decimal. */
public record Margin(BigDecimal profit, BigDecimal percent) implements Serializable {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    /**
     * @param price VAT inclusive
     * @param rate  hundredths of a percent; 0 where the shop charges no VAT
     * @param cost  without the VAT the shop reclaims
     * @return null while price or cost are not known
     */
    public static Margin of(Money price, long rate, BigDecimal cost) {
        if (price == null || price.cents() <= 0 || cost == null) return null;
        var net = price.toBigDecimal().multiply(WHOLE).divide(WHOLE.add(BigDecimal.valueOf(rate)), 8, RoundingMode.HALF_UP);
        var profit = net.subtract(cost);
        return new Margin(profit.setScale(2, RoundingMode.HALF_UP), profit.movePointRight(2).divide(net, 1, RoundingMode.HALF_UP));
    }

    public boolean isLoss() {
        return profit.signum() < 0;
    }
}
