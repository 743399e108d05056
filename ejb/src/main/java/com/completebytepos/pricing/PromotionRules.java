package com.completebytepos.pricing;

import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.engine.offers.Deal;
import com.completebytepos.pricing.engine.offers.Goods;
import com.completebytepos.pricing.engine.offers.Period;
import com.completebytepos.pricing.engine.offers.Promotion;
import com.completebytepos.pricing.engine.offers.PromotionKind;

/** What a promotion may be. Each refusal names the field of the editor it is about. */
final class PromotionRules {
    private static final long MOST = 999_999_999L;
    private static final int MOST_GOODS = 500;
    private static final int MOST_BUYERS = 200;
    private static final int MOST_PIECES = 99;

    private PromotionRules() {
    }

    static void check(PromotionDraft draft) {
        if (draft.name() == null || draft.name().isBlank() || draft.name().strip().length() > 80) throw PricingRejection.PROMOTION_NAME.at("name");
        if (draft.nameSw() != null && draft.nameSw().strip().length() > 80) throw PricingRejection.PROMOTION_NAME.at("nameSw");
        if (draft.budget() != null && draft.budget().compareTo(Money.ZERO) <= 0) throw PricingRejection.PROMOTION_AMOUNT.at("budget");
        var rules = draft.rules();
        goods(rules.goods(), "goods");
        if (rules.buyers().customers().size() > MOST_BUYERS) throw PricingRejection.BUYERS_MANY.at("customer", MOST_BUYERS);
        terms(rules);
        period(rules.period());
        switch (rules.kind()) {
            case PERCENT -> percent(rules.deal().value(), 9_999);
            case AMOUNT -> amount(rules.deal().value(), "value");
            case THRESHOLD -> threshold(rules);
            case MIX -> mix(rules);
            case BUNDLE -> bundle(rules.deal());
            case BUY_GET -> buyGet(rules);
            default -> gift(rules);
        }
        if (rules.deal().times() < 0 || rules.deal().times() > MOST_PIECES) throw PricingRejection.PROMOTION_PIECES.at("times", MOST_PIECES);
    }

    private static void terms(Promotion rules) {
        var terms = rules.terms();
        if (terms.rank() < 1 || terms.rank() > 9) throw PricingRejection.PROMOTION_RANK.at("rank");
        if (terms.minimum() < 0 || terms.minimum() > MOST) throw PricingRejection.PROMOTION_AMOUNT.at("minimum");
        if (terms.most() < 0 || terms.most() > MOST) throw PricingRejection.PROMOTION_AMOUNT.at("most");
    }

    private static void period(Period period) {
        if (period.from() > 0 && period.to() > 0 && period.to() <= period.from()) throw PricingRejection.PROMOTION_PERIOD.at("to");
        if (period.fromMinute() < 0 || period.fromMinute() > 1439 || period.toMinute() < 0 || period.toMinute() > 1439) throw PricingRejection.PROMOTION_PERIOD.at("toTime");
    }

    private static void percent(long value, long most) {
        if (value < 1 || value > most) throw PricingRejection.PROMOTION_PERCENT.at("value");
    }

    private static void amount(long value, String field) {
        if (value < 1 || value > MOST) throw PricingRejection.PROMOTION_AMOUNT.at(field);
    }

    private static void pieces(int pieces, int least, String field) {
        if (pieces < least || pieces > MOST_PIECES) throw PricingRejection.PROMOTION_PIECES.at(field, MOST_PIECES);
    }

    private static void goods(Goods goods, String field) {
        if (goods.skus().size() + goods.categories().size() > MOST_GOODS) throw PricingRejection.PROMOTION_GOODS_MANY.at(field, MOST_GOODS);
    }

    private static void someGoods(Goods goods, String field) {
        if (goods == null || goods.isAll()) throw PricingRejection.PROMOTION_GOODS.at(field);
        goods(goods, field);
    }

    private static void threshold(Promotion rules) {
        amount(rules.terms().minimum(), "minimum");
        if (rules.deal().percent()) percent(rules.deal().value(), 9_999);
        else amount(rules.deal().value(), "value");
        if (!rules.deal().percent() && rules.deal().value() >= rules.terms().minimum()) throw PricingRejection.PROMOTION_ALL_OF_IT.at("value");
    }

    private static void mix(Promotion rules) {
        someGoods(rules.goods(), "goods");
        pieces(rules.deal().buy(), 2, "buy");
        amount(rules.deal().value(), "value");
    }

    private static void buyGet(Promotion rules) {
        var deal = rules.deal();
        someGoods(rules.goods(), "goods");
        pieces(deal.buy(), 1, "buy");
        pieces(deal.get(), 1, "get");
        percent(deal.value(), 10_000);
        if (deal.gets() != null) someGoods(deal.gets(), "gets");
    }

    private static void gift(Promotion rules) {
        amount(rules.terms().minimum(), "minimum");
        pieces(rules.deal().get(), 1, "get");
        someGoods(rules.deal().gets(), "gets");
    }

    private static void bundle(Deal deal) {
        if (deal.parts().size() < 2 || deal.parts().size() > 10) throw PricingRejection.PROMOTION_PARTS.at("parts");
        for (var part : deal.parts()) {
            someGoods(part.goods(), "parts");
            pieces(part.pieces(), 1, "parts");
        }
        amount(deal.value(), "value");
    }

    static boolean isPercent(PromotionKind kind) {
        return kind == PromotionKind.PERCENT || kind == PromotionKind.BUY_GET;
    }
}
