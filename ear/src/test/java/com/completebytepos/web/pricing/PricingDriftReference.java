package com.completebytepos.web.pricing;

import com.completebytepos.pricing.engine.BasketText;
import com.completebytepos.pricing.engine.RandomBaskets;

/**
 * What the JVM makes of the random baskets, for web/src/test/js/pricing.drift.js to hold the compiled engine against: the
 * FNV-1a digest (32 bits, over UTF-16 units) of every basket's JSON and of the JSON it is answered with.
 */
final class PricingDriftReference {
    static final int SEED = 20_261_101;
    static final int COUNT = 20_000;

    private PricingDriftReference() {
    }

    /** {@code {"seed":…,"count":…,"inputs":[…],"outputs":[…]}}, digests as unsigned numbers. */
    static String json(int seed, int count) {
        RandomBaskets baskets = new RandomBaskets(seed);
        JsonWriter inputs = new JsonWriter().open('[');
        JsonWriter outputs = new JsonWriter().open('[');
        for (int index = 0; index < count; index++) {
            String basket = BasketText.json(baskets.basket(index));
            inputs.value(digest(basket));
            outputs.value(digest(PricingExports.price(basket)));
        }
        return "{\"seed\":" + seed + ",\"count\":" + count + ",\"inputs\":" + inputs.close(']').text()
                + ",\"outputs\":" + outputs.close(']').text() + "}";
    }

    static long digest(String text) {
        int hash = 0x811c9dc5;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x01000193;
        }
        return Integer.toUnsignedLong(hash);
    }
}
