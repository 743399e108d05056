package com.completebytepos.web.pricing;

import com.completebytepos.catalogue.ProductDetails;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.BaseUnit;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.PricingRejection;
import com.completebytepos.pricing.PromotionDraft;
import com.completebytepos.pricing.PromotionPlanner;
import com.completebytepos.pricing.engine.offers.Article;
import com.completebytepos.pricing.engine.offers.Hint;
import com.completebytepos.pricing.engine.offers.Occasion;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A basket to try a promotion on: one product a line, "code quantity". */
@Dependent
public class PreviewBasket implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject ProductQueries products;
    @Inject PriceBook prices;
    @Inject PromotionPlanner promotions;
    @Inject Clock clock;

    /** {@code off} and {@code total} in money; {@code hint} null or what is missing. */
    public record Line(String name, String quantity, Money price, Money before, Money off, Money total) implements Serializable {
    }

    public record Result(List<Line> lines, Money before, Money off, Money total, String hint, Object missing) implements Serializable {
    }

    private record Wanted(ProductDetails product, Quantity quantity, Money price) {
    }

    /** A basket on which it should show: two more of everything than it asks for. */
    String sample(PromotionDraft draft) {
        var lines = new ArrayList<String>();
        var rules = draft.rules();
        var skus = new ArrayList<>(rules.goods().skus());
        rules.deal().parts().forEach(part -> part.goods().skus().stream().sorted().limit(1).forEach(skus::add));
        if (rules.deal().gets() != null) skus.addAll(rules.deal().gets().skus());
        int pieces = Math.max(1, rules.deal().buy() + (rules.deal().gets() == null ? rules.deal().get() : 0));
        skus.stream().sorted().limit(4).forEach(sku -> lines.add(products.details(java.util.UUID.fromString(sku)).code() + " " + pieces));
        return String.join("\n", lines);
    }

    /** As if it were given today, to somebody it is for. */
    Result tried(String typed, PromotionDraft draft) {
        var wanted = read(typed);
        var vat = prices.taxesOn(LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI)).table().vatRegistered();
        var articles = new ArrayList<Article>();
        for (var one : wanted) {
            articles.add(new Article(articles.size() + 1, one.product().id().toString(), one.product().categoryId() == null ? null : one.product().categoryId().toString(), vat ? one.product().taxCategory() : "D",
                    one.quantity().thousandths(), one.price().cents(), -1, !BaseUnit.isMeasured(one.product().unit()), true, false));
        }
        var offered = promotions.preview(draft, articles, occasion(draft));
        var lines = new ArrayList<Line>();
        var before = Money.ZERO;
        var off = Money.ZERO;
        for (int at = 0; at < wanted.size(); at++) {
            var one = wanted.get(at);
            var supply = one.quantity().times(one.price());
            var less = Money.ofCents(offered.off(at + 1));
            lines.add(new Line(one.product().name(), one.quantity().toString(), one.price(), supply, less, supply.minus(less)));
            before = before.plus(supply);
            off = off.plus(less);
        }
        var hint = offered.hints().isEmpty() ? null : offered.hints().get(0);
        return new Result(List.copyOf(lines), before, off, before.minus(off), hint == null ? null : hint.what(), hint == null ? null : hint.what().equals(Hint.SPEND) ? Money.ofCents(hint.missing()) : (Object) hint.missing());
    }

    private List<Wanted> read(String typed) {
        var wanted = new ArrayList<Wanted>();
        for (var line : FormText.isBlank(typed) ? new String[0] : typed.strip().split("\\R")) {
            if (line.isBlank()) continue;
            var cut = line.strip().split("\\s+");
            var id = products.idOf(cut[0]).orElseThrow(() -> PricingRejection.PROMOTION_CODE.at("basket", cut[0]));
            var price = prices.prices(List.of(id)).get(id);
            if (price == null || wanted.size() > 40) throw PricingRejection.PROMOTION_BASKET.at("basket", cut[0]);
            wanted.add(new Wanted(products.details(id), quantity(cut), price));
        }
        return wanted;
    }

    private static Quantity quantity(String[] cut) {
        try {
            var quantity = Quantity.of(new BigDecimal(cut.length > 1 ? cut[1] : "1"));
            if (quantity.thousandths() > 0 && quantity.thousandths() < 1_000_000) return quantity;
        } catch (ArithmeticException | NumberFormatException noQuantity) {
            throw PricingRejection.PROMOTION_BASKET.at("basket", cut[0]);
        }
        throw PricingRejection.PROMOTION_BASKET.at("basket", cut[0]);
    }

    private Occasion occasion(PromotionDraft draft) {
        var buyers = draft.rules().buyers();
        var period = draft.rules().period();
        long at = Math.max(clock.instant().toEpochMilli(), period.from());
        if (period.to() > 0) at = Math.min(at, period.to() - 1);
        var when = Instant.ofEpochMilli(at).atZone(HouseClock.NAIROBI);
        int weekday = when.getDayOfWeek().getValue();
        if (period.weekdays() != 0) while ((period.weekdays() >> weekday - 1 & 1) == 0) weekday = weekday % 7 + 1;
        int minute = period.fromMinute() == period.toMinute() ? when.getHour() * 60 + when.getMinute() : period.fromMinute();
        return new Occasion(at, weekday, minute, first(buyers.branches()), buyers.customers().isEmpty() ? "?" : first(buyers.customers()), first(buyers.groups()), new HashSet<>(List.of(draft.rules().id())), Set.of());
    }

    private static String first(Set<String> some) {
        return some.stream().sorted().findFirst().orElse(null);
    }
}
