package com.completebytepos.pricing.engine.offers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lowest price any list in force asks for goods; a list never makes anything dearer. */
public final class ListPrices {
    private ListPrices() {
    }

    /** @param list null where the price is the goods' own */
    public record Found(long price, String list) {
    }

    /** @return by position what each line's unit costs; quantities count over all lines of a SKU */
    public static List<Found> of(List<Article> articles, List<PriceList> lists, Occasion occasion) {
        Map<String, Long> quantities = new HashMap<>();
        for (Article one : articles) {
            if (one.listed() && one.sku() != null) {
                quantities.merge(one.sku(), one.quantity(), Long::sum);
            }
        }
        List<Found> found = new ArrayList<>();
        for (Article one : articles) {
            found.add(one.listed() && !lists.isEmpty() && one.sku() != null
                    ? of(one.sku(), quantities.get(one.sku()), one.unitPrice(), lists, occasion) : new Found(one.unitPrice(), null));
        }
        return found;
    }

    /**
     * @param quantity of the SKU in the whole basket, thousandths
     * @param own      what one unit costs without a list
     */
    public static Found of(String sku, long quantity, long own, List<PriceList> lists, Occasion occasion) {
        Found best = new Found(own, null);
        for (PriceList list : lists) {
            List<PriceList.Step> steps = sku == null ? null : list.prices().get(sku);
            if (steps == null || !list.isFor(occasion)) {
                continue;
            }
            for (PriceList.Step step : steps) {
                boolean lower = step.price() < best.price() || step.price() == best.price() && best.list() != null && list.id().compareTo(best.list()) < 0;
                if (quantity >= step.from() && step.price() > 0 && lower) {
                    best = new Found(step.price(), list.id());
                }
            }
        }
        return best;
    }
}
