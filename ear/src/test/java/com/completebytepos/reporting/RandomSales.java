package com.completebytepos.reporting;

import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.util.ArrayList;
import java.util.Random;

/** Baskets as they come: one to eight lines, weighed goods by the gram, now and then a few shillings off. */
final class RandomSales {
    private final Random random;

    RandomSales(long seed) {
        random = new Random(seed);
    }

    SaleText next(TillClient till) {
        var lines = new ArrayList<Sold>();
        int wanted = 1 + random.nextInt(8);
        while (lines.size() < wanted) {
            var goods = till.goods(random.nextInt(169));
            lines.add(new Sold(goods, goods.unit().equals("KG") ? 50 + random.nextInt(3_000) : 1_000L * (1 + random.nextInt(5))));
        }
        return SaleText.of(lines, till.taxes(), random.nextInt(4) == 0 ? 1 + random.nextInt(1_500) : 0);
    }
}
