package com.completebytepos.pricing.engine;

import java.util.stream.Collectors;

/** A basket as the JSON text a till hands to the compiled engine, keys in the order of the records. */
public final class BasketText {
    private BasketText() {
    }

    public static String json(Basket basket) {
        return "{\"lines\":[" + basket.lines().stream().map(BasketText::json).collect(Collectors.joining(","))
                + "],\"basketDiscount\":" + basket.basketDiscount()
                + ",\"taxes\":{\"vatRegistered\":" + basket.taxes().vatRegistered()
                + ",\"rates\":[" + basket.taxes().rates().stream().map(BasketText::json).collect(Collectors.joining(","))
                + "]}}";
    }

    private static String json(BasketLine line) {
        return "{\"line\":" + line.line() + ",\"sku\":" + quoted(line.sku()) + ",\"quantity\":" + line.quantity()
                + ",\"unitPrice\":" + line.unitPrice() + ",\"taxLetter\":" + quoted(line.taxLetter())
                + ",\"discountPercent\":" + line.discountPercent() + ",\"discountAmount\":" + line.discountAmount()
                + ",\"fixedTotal\":" + line.fixedTotal() + "}";
    }

    private static String json(TaxRate rate) {
        return "{\"letter\":" + quoted(rate.letter()) + ",\"rate\":" + rate.rate() + ",\"inUse\":" + rate.inUse() + "}";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
    }
}
