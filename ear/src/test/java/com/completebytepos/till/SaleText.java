package com.completebytepos.till;

import com.completebytepos.pricing.engine.Basket;
import com.completebytepos.pricing.engine.BasketLine;
import com.completebytepos.pricing.engine.PricedBasket;
import com.completebytepos.pricing.engine.PricingEngine;
import com.completebytepos.pricing.engine.TaxTable;
import com.completebytepos.pricing.engine.TenderRounding;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a till says of a sale: an honest one by {@link #of}, a wrong one by its with-methods on the JSON. */
public record SaleText(List<Sold> lines, PricedBasket priced, long basketDiscount, List<JsonObject> tenders, String customer, String buyerPin) {

    public static SaleText of(List<Sold> lines, TaxTable taxes) {
        return of(lines, taxes, 0);
    }

    /** @param basketDiscount cents off the whole sale */
    public static SaleText of(List<Sold> lines, TaxTable taxes, long basketDiscount) {
        var basket = new ArrayList<BasketLine>();
        for (var line : lines) {
            basket.add(new BasketLine(basket.size() + 1, line.goods().id(), line.quantity(), line.goods().price(), line.goods().taxLetter(), 0, 0, BasketLine.NO_FIXED_TOTAL));
        }
        return new SaleText(lines, PricingEngine.price(new Basket(basket, basketDiscount, taxes)), basketDiscount, null, null, null);
    }

    /** Settled by these and not by cash. */
    public SaleText paidBy(JsonObject... told) {
        return new SaleText(lines, priced, basketDiscount, List.of(told), customer, buyerPin);
    }

    /** Sold to somebody known. */
    public SaleText to(String customer) {
        return new SaleText(lines, priced, basketDiscount, tenders, customer, buyerPin);
    }

    /** To somebody who claims the tax. */
    public SaleText boughtBy(String pin) {
        return new SaleText(lines, priced, basketDiscount, tenders, customer, pin);
    }

    public long due() {
        return TenderRounding.roundedDue(priced.total(), 100);
    }

    /** As a till writes it. */
    public JsonObject json(String receiptNumber, LocalDate businessDay) {
        var rows = Json.createArrayBuilder();
        for (var line : priced.lines()) {
            var goods = lines.get(line.line() - 1).goods();
            var row = Json.createObjectBuilder().add("line", line.line()).add("sku", goods.id() == null ? JsonValue.NULL : Json.createValue(goods.id()));
            if (goods.barcode() == null) row.addNull("barcode");
            else row.add("barcode", goods.barcode());
            lines.get(line.line() - 1).more().forEach(row::add);
            rows.add(row.add("name", goods.name()).add("unit", goods.unit()).add("quantity", line.quantity()).add("unitPrice", line.unitPrice()).add("tax", goods.taxLetter())
                    .add("discountPercent", 0).add("discountAmount", 0).add("fixedTotal", -1).add("supply", line.supply()).add("discount", line.discount()).add("total", line.total()));
        }
        var taxes = Json.createArrayBuilder();
        priced.taxes().forEach(t -> taxes.add(Json.createObjectBuilder().add("letter", t.letter()).add("rate", t.rate()).add("taxable", t.taxable()).add("tax", t.tax()).add("total", t.total())));
        var tender = Json.createObjectBuilder().add("kind", "CASH").add("amount", due()).add("given", due() + 5_000).add("change", 5_000).build();
        var told = Json.createArrayBuilder();
        (tenders == null ? List.of(tender) : tenders).forEach(told::add);
        var sale = Json.createObjectBuilder().add("receiptNumber", receiptNumber).add("businessDay", businessDay.toString()).add("offline", false).add("customer", customer == null ? JsonValue.NULL : Json.createValue(customer))
                .add("lines", rows).add("basketDiscount", basketDiscount).add("taxes", taxes).add("total", priced.total()).add("tax", priced.tax())
                .add("tenders", told).add("rounding", due() - priced.total());
        return (buyerPin == null ? sale : sale.add("buyerPin", buyerPin)).build();
    }
}
