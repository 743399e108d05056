package com.completebytepos.web.pricing;

import com.completebytepos.pricing.engine.FiscalLine;
import com.completebytepos.pricing.engine.PricedBasket;
import com.completebytepos.pricing.engine.PricedLine;
import com.completebytepos.pricing.engine.PricingFinding;
import com.completebytepos.pricing.engine.TaxRow;

/** The JSON of a priced basket: the fields of the engine's records under their names and in their order. */
final class PricedBasketJson {
    private final JsonWriter json = new JsonWriter();

    private PricedBasketJson() {
    }

    static String write(PricedBasket basket) {
        PricedBasketJson writer = new PricedBasketJson();
        writer.basket(basket);
        return writer.json.text();
    }

    private void basket(PricedBasket basket) {
        json.open('{').name("lines").open('[');
        basket.lines().forEach(this::line);
        json.close(']').name("fiscalLines").open('[');
        basket.fiscalLines().forEach(this::fiscalLine);
        json.close(']').name("taxes").open('[');
        basket.taxes().forEach(this::row);
        json.close(']')
                .field("totalBeforeDiscount", basket.totalBeforeDiscount()).field("discount", basket.discount())
                .field("total", basket.total()).field("taxable", basket.taxable()).field("tax", basket.tax())
                .name("findings").open('[');
        basket.findings().forEach(this::finding);
        json.close(']').close('}');
    }

    private void line(PricedLine line) {
        json.open('{').field("line", line.line()).field("sku", line.sku()).field("quantity", line.quantity())
                .field("unitPrice", line.unitPrice()).field("taxLetter", line.taxLetter())
                .field("supply", line.supply()).field("discount", line.discount()).field("total", line.total())
                .field("taxable", line.taxable()).field("tax", line.tax()).close('}');
    }

    private void fiscalLine(FiscalLine line) {
        json.open('{').field("line", line.line()).field("part", line.part()).field("sku", line.sku())
                .field("quantity", line.quantity()).field("unitPrice", line.unitPrice())
                .field("taxLetter", line.taxLetter()).field("supply", line.supply())
                .field("discountRate", line.discountRate()).field("discount", line.discount())
                .field("total", line.total()).field("taxable", line.taxable()).field("tax", line.tax()).close('}');
    }

    private void row(TaxRow row) {
        json.open('{').field("letter", row.letter()).field("rate", row.rate()).field("taxable", row.taxable())
                .field("tax", row.tax()).field("total", row.total()).close('}');
    }

    private void finding(PricingFinding finding) {
        json.open('{').field("line", finding.line()).field("code", finding.code()).close('}');
    }
}
