package com.completebytepos.pricing;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What the shop says of prices below cost, and what is left of one; {@code rates} by letter in hundredths of a percent, none where no VAT is charged. */
public record CostRule(BelowCost rule, Map<String, Long> rates, Function<UUID, CostRule.Goods> goods) {

    /** {@code cost} of one unit, null while nobody knows it. */
    public record Goods(String taxLetter, BigDecimal cost) {
        static final Goods AS_IT_IS = new Goods(null, null);
    }

    public Margin margin(UUID skuId, Money price) {
        return margin(goods.apply(skuId), price);
    }

    private Margin margin(Goods one, Money price) {
        return Margin.of(price, rates.getOrDefault(one.taxLetter(), 0L), one.cost());
    }

    /** @return whether the price is below cost and the shop only wants to be told @throws com.completebytepos.kernel.Rejection at that field where it does not allow it */
    public boolean check(UUID skuId, Money price, String field) {
        return rule != BelowCost.OFF && check(goods.apply(skuId), price, field);
    }

    /** For goods whose cost or tax is about to be another; null members: as the SKU has them. @param skuId null for new goods */
    public boolean check(UUID skuId, Goods told, Money price, String field) {
        return rule != BelowCost.OFF && check(whole(skuId, told), price, field);
    }

    /** A pack costs what its units cost. @param told as above, of one unit */
    public boolean checkPack(UUID skuId, Goods told, Quantity units, Money price, String field) {
        if (rule == BelowCost.OFF) return false;
        var one = whole(skuId, told);
        return check(new Goods(one.taxLetter(), one.cost() == null ? null : one.cost().multiply(units.toBigDecimal())), price, field);
    }

    private Goods whole(UUID skuId, Goods told) {
        if (skuId == null || told.taxLetter() != null && told.cost() != null) return told;
        var known = goods.apply(skuId);
        return new Goods(told.taxLetter() == null ? known.taxLetter() : told.taxLetter(), told.cost() == null ? known.cost() : told.cost());
    }

    private boolean check(Goods one, Money price, String field) {
        var margin = margin(one, price);
        boolean loss = margin != null && margin.isLoss();
        if (loss && rule == BelowCost.BLOCK) throw PricingRejection.BELOW_COST.at(field, margin.profit().negate().toPlainString());
        return loss;
    }

    /** Where many are changed at once, those that may not be are left as they are. */
    boolean forbids(UUID skuId, Money price) {
        if (rule != BelowCost.BLOCK || price == null) return false;
        var margin = margin(skuId, price);
        return margin != null && margin.isLoss();
    }
}
