package com.completebytepos.pricing.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Baskets nobody would think of, the same ones for the same seed everywhere: web/src/test/js/pricing.drift.js has the
 * same generator, draw for draw. A change here is a change there.
 */
public final class RandomBaskets {
    private static final String LETTERS = "ABBBBCDE";

    private final int seed;
    private int state;

    public RandomBaskets(int seed) {
        this.seed = seed;
    }

    public Basket basket(int index) {
        start(index);
        boolean registered = next(10) != 0;
        boolean reducedRate = next(4) == 0;
        TaxTable taxes = new TaxTable(registered, List.of(new TaxRate("A", 0, true), new TaxRate("B", 1600, true),
                new TaxRate("C", 0, true), new TaxRate("D", 0, true), new TaxRate("E", 800, reducedRate)));
        int count = 1 + next(8);
        List<BasketLine> lines = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            lines.add(line(number));
        }
        return new Basket(lines, basketDiscount(), taxes);
    }

    private void start(int index) {
        state = seed ^ (index + 1) * 0x9E3779B1;
        state = state == 0 ? 1 : state;
        for (int turn = 0; turn < 4; turn++) {
            next(2);
        }
    }

    /** Xorshift (Marsaglia 2003), 32 bits. */
    private int next(int bound) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return Integer.remainderUnsigned(state, bound);
    }

    private BasketLine line(int number) {
        String sku = next(20) == 0 ? "Chai \"é\"\t\\" + next(9) : "SKU-" + next(1000);
        String letter = LETTERS.substring(next(8)).substring(0, 1);
        long price = price();
        long fixedTotal = next(10) == 0 ? next(200_000) : BasketLine.NO_FIXED_TOTAL;
        long quantity = quantity(price, fixedTotal);
        int discount = next(10);
        long percent = discount < 2 ? 100L * (1 + next(50)) : discount == 2 ? 1 + next(3000) : 0;
        percent = discount == 3 && next(4) == 0 ? 10_000 : percent;
        long amount = discount == 4 ? 1 + next(5000) : 0;
        int slip = next(200);
        return new BasketLine(number, sku, slip == 0 ? -quantity : quantity, price, letter, percent,
                slip == 1 ? -5 : amount, fixedTotal);
    }

    private long price() {
        switch (next(8)) {
            case 0:
                return next(100);
            case 1:
                return 999_999_999 - next(1000);
            case 2:
            case 3:
                return 500L * (1 + next(400));
            default:
                return 1 + next(100_000);
        }
    }

    private long quantity(long price, long fixedTotal) {
        if (fixedTotal >= 0) {
            return price == 0 ? 1000 : Math.max(1, (fixedTotal * 1000 + price / 2) / price);
        }
        int kind = next(9);
        if (kind < 4) {
            return 1000L * (1 + next(12));
        }
        return kind < 8 ? 1 + next(5000) : 1 + next(999_999_999);
    }

    private long basketDiscount() {
        int kind = next(40);
        if (kind == 0) {
            return 1000L * next(2_000_000_000);
        }
        return kind < 10 ? 1 + next(100_000) : 0;
    }
}
