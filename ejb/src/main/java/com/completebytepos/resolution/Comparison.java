package com.completebytepos.resolution;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.reporting.SaleSheet;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

/** The till's own text beside what the shop has. The text is a stranger's: whatever is missing or mistyped is left out. */
final class Comparison {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int MOST_LINES = 200;

    private final JsonObject told;
    private final List<Compared> rows = new ArrayList<>();

    Comparison(String payload) {
        told = payload == null ? JsonObject.EMPTY_JSON_OBJECT : read(payload);
    }

    List<Compared> withSale(SaleSheet sale) {
        boolean back = told.containsKey("return") && (!told.containsKey("sale") || sale.amounts().total().isNegative());
        var document = object(told, back ? "return" : "sale");
        row("receipt", null, text(document, "receiptNumber"), sale.head().receiptNumber());
        row("time", null, text(told, "at"), sale.head().completedAt().toString());
        row("business-day", null, text(document, "businessDay"), sale.head().businessDay().toString());
        var lines = document.get("lines") instanceof jakarta.json.JsonArray array ? array : JsonObject.EMPTY_JSON_ARRAY;
        for (var line : sale.lines()) {
            if (line.line() > Math.min(lines.size(), MOST_LINES)) break;
            if (lines.get(line.line() - 1) instanceof JsonObject one) line(one, line, back);
        }
        row("total", null, money(document, "total"), size(sale.amounts().total(), back));
        if (!back) row("tax", null, money(document, "tax"), sale.amounts().tax().toString());
        return rows;
    }

    /** @param hashAt the hash of the shop's entry of a number */
    List<Compared> withChain(LongFunction<Optional<String>> hashAt) {
        if (!(told.get("counter") instanceof JsonNumber counter)) return rows;
        long number = counter.longValue();
        row("entry", null, String.valueOf(number), null);
        row("time", null, text(told, "at"), null);
        row("entry-before", null, text(told, "previous"), number > 1 ? hashAt.apply(number - 1).orElse(null) : null);
        return rows;
    }

    private void line(JsonObject one, SaleSheet.Line line, boolean back) {
        row("quantity", line.name(), quantity(one), back ? line.quantity().toString().replace("-", "") : line.quantity().toString());
        row("unit-price", line.name(), money(one, "unitPrice"), line.unitPrice().toString());
        row("line-total", line.name(), money(one, "total"), size(line.total(), back));
        row("tax-letter", line.name(), text(one, "tax"), line.taxLetter());
    }

    private void row(String what, String name, String toldText, String expected) {
        if (toldText != null || expected != null) rows.add(new Compared(what, name, toldText, expected));
    }

    private static String size(Money amount, boolean back) {
        return (back ? amount.negated() : amount).toString();
    }

    private static String quantity(JsonObject from) {
        return number(from, "quantity", n -> Quantity.ofThousandths(n).toString());
    }

    private static String money(JsonObject from, String name) {
        return number(from, name, n -> Money.ofCents(n).toString());
    }

    private static String number(JsonObject from, String name, Function<Long, String> shown) {
        if (!(from.get(name) instanceof JsonNumber number) || !number.isIntegral()) return null;
        return number.bigIntegerValue().bitLength() > 50 ? number.toString() : shown.apply(number.longValue());
    }

    private static String text(JsonObject from, String name) {
        return from.get(name) instanceof JsonString text ? text.getString() : null;
    }

    private static JsonObject object(JsonObject from, String name) {
        return from.get(name) instanceof JsonObject inner ? inner : JsonObject.EMPTY_JSON_OBJECT;
    }

    private static JsonObject read(String payload) {
        try (var reader = JSON.createReader(new StringReader(payload))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException notAnObject) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
    }
}
