package com.completebytepos.web.pricing;

import com.completebytepos.pricing.engine.Basket;
import com.completebytepos.pricing.engine.BasketLine;
import com.completebytepos.pricing.engine.TaxRate;
import com.completebytepos.pricing.engine.TaxTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON of a basket: the fields of the engine's records under their names, every field exactly once, in any order,
 * none besides.
 */
final class BasketJson {
    private static final String[] BASKET = {"lines", "basketDiscount", "taxes"};
    private static final String[] LINE = {"line", "sku", "quantity", "unitPrice", "taxLetter", "discountPercent",
        "discountAmount", "fixedTotal"};
    private static final String[] TABLE = {"vatRegistered", "rates"};
    private static final String[] RATE = {"letter", "rate", "inUse"};

    private final JsonReader json;

    private BasketJson(JsonReader json) {
        this.json = json;
    }

    static Basket read(String text) {
        JsonReader json = new JsonReader(text);
        Basket basket = new BasketJson(json).basket();
        json.end();
        return basket;
    }

    private Basket basket() {
        JsonFields fields = new JsonFields(json, BASKET);
        List<BasketLine> lines = null;
        long discount = 0;
        TaxTable taxes = null;
        while (fields.next()) {
            switch (fields.at()) {
                case 0 -> lines = lines();
                case 1 -> discount = json.integer();
                default -> taxes = taxes();
            }
        }
        return new Basket(lines, discount, taxes);
    }

    private List<BasketLine> lines() {
        List<BasketLine> lines = new ArrayList<>();
        json.take('[');
        while (json.another(lines.isEmpty(), ']')) {
            lines.add(line());
        }
        return lines;
    }

    private BasketLine line() {
        JsonFields fields = new JsonFields(json, LINE);
        long[] numbers = new long[LINE.length];
        String sku = null;
        String letter = null;
        while (fields.next()) {
            switch (fields.at()) {
                case 0 -> numbers[0] = json.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
                case 1 -> sku = json.string();
                case 4 -> letter = json.string();
                default -> numbers[fields.at()] = json.integer();
            }
        }
        return new BasketLine((int) numbers[0], sku, numbers[2], numbers[3], letter, numbers[5], numbers[6], numbers[7]);
    }

    private TaxTable taxes() {
        JsonFields fields = new JsonFields(json, TABLE);
        boolean registered = false;
        List<TaxRate> rates = new ArrayList<>();
        while (fields.next()) {
            if (fields.at() == 0) {
                registered = json.bool();
            } else {
                json.take('[');
                while (json.another(rates.isEmpty(), ']')) {
                    rates.add(rate());
                }
            }
        }
        return new TaxTable(registered, rates);
    }

    private TaxRate rate() {
        JsonFields fields = new JsonFields(json, RATE);
        String letter = null;
        long rate = 0;
        boolean inUse = false;
        while (fields.next()) {
            switch (fields.at()) {
                case 0 -> letter = json.string();
                case 1 -> rate = json.integer();
                default -> inUse = json.bool();
            }
        }
        return new TaxRate(letter, rate, inUse);
    }
}
