package com.completebytepos.selling;

import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.engine.Basket;
import com.completebytepos.pricing.engine.BasketLine;
import com.completebytepos.pricing.engine.PricedBasket;
import com.completebytepos.pricing.engine.PricedLine;
import com.completebytepos.pricing.engine.PricingEngine;
import com.completebytepos.selling.goods.KnownGoods;
import com.completebytepos.selling.goods.ToldApart;
import com.completebytepos.selling.model.Sale;
import com.completebytepos.selling.model.SaleFiscalLine;
import com.completebytepos.selling.model.SaleLine;
import com.completebytepos.selling.model.SaleTax;
import com.completebytepos.selling.model.Tender;
import com.completebytepos.selling.tender.TakenTenders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is written of a told sale: its inputs priced by the engine, the till's own sums only compared. */
final class Booking {
    private final CompletedSale told;
    private final KnownGoods goods;
    private final List<Finding> findings;
    private final Map<Integer, CompletedSale.Line> linesByNumber = new HashMap<>();
    private final PricedBasket priced;

    Booking(CompletedSale told, KnownGoods goods, List<Finding> findings) {
        this.told = told;
        this.goods = goods;
        this.findings = findings;
        this.priced = PricingEngine.price(new Basket(basketLines(), told.basketDiscount(), goods.taxes().table()));
        priced.findings().forEach(f -> findings.add(new Finding(f.code(), f.line(), null)));
        priced.lines().forEach(this::compare);
        compareTotals();
    }

    Sale.Amounts amounts() {
        return new Sale.Amounts(cents(priced.totalBeforeDiscount()), cents(priced.discount()), cents(priced.total()), cents(priced.taxable()), cents(priced.tax()));
    }

    List<SaleLine> lines() {
        return priced.lines().stream().map(this::line).toList();
    }

    List<SaleFiscalLine> fiscalLines() {
        return priced.fiscalLines().stream().map(f -> new SaleFiscalLine(f.line(), f.part(), BigDecimal.valueOf(f.quantity(), 2), cents(f.unitPrice()), f.taxLetter(),
                cents(f.supply()), (int) f.discountRate(), cents(f.discount()), cents(f.total()), cents(f.taxable()), cents(f.tax()))).toList();
    }

    List<SaleTax> taxes() {
        return priced.taxes().stream().filter(row -> row.total() != 0)
                .map(row -> new SaleTax(row.letter(), BigDecimal.valueOf(row.rate(), 2), cents(row.taxable()), cents(row.tax()), cents(row.total()))).toList();
    }

    List<SaleCompleted.Goods> goods() {
        return SoldGoods.of(priced.lines(), linesByNumber, goods);
    }

    /** What pays towards goods set aside, at what it cost in this sale, under the letter the till told. */
    List<SaleCompleted.Instalment> instalments() {
        return priced.lines().stream().filter(line -> linesByNumber.get(line.line()).agreed().layaway() != null)
                .map(line -> new SaleCompleted.Instalment(line.line(), linesByNumber.get(line.line()).agreed().layaway(), letter(line.line()), cents(line.total()))).toList();
    }

    private String letter(int number) {
        var told = linesByNumber.get(number).taxLetter();
        return told.matches("[A-E]") ? told : "B";
    }

    List<Tender> tenders() {
        return TakenTenders.of(told.tenders(), priced.total(), told.exchange(), findings);
    }

    private List<BasketLine> basketLines() {
        var lines = new ArrayList<BasketLine>();
        for (var line : told.lines()) {
            int number = lines.size() + 1;
            if (line.line() != number) findings.add(new Finding("line-number-invalid", number, Detail.of("told-as", line.line())));
            linesByNumber.put(number, line);
            lines.add(new BasketLine(number, String.valueOf(line.sku()), line.quantity(), line.unitPrice(), letter(number, line), line.discountPercent(), line.discountAmount() + told.offered().off(number), line.fixedTotal()));
        }
        return lines;
    }

    /** A letter the law does not have becomes the goods' own, else the standard rate. */
    private String letter(int number, CompletedSale.Line line) {
        if (line.taxLetter().matches("[A-E]")) return line.taxLetter();
        findings.add(new Finding("unknown-tax-letter", number, line.taxLetter()));
        var known = goods.facts().get(line.sku());
        return known == null ? "B" : known.taxCategory();
    }

    private void compare(PricedLine line) {
        var source = linesByNumber.get(line.line());
        var known = goods.facts().get(source.sku());
        if (known == null) {
            if (source.sku() != null) findings.add(new Finding("product-unknown", line.line(), source.name()));
        } else {
            new ToldApart(findings).check(line, source, known);
            if (!known.active()) findings.add(new Finding("product-inactive", line.line(), source.name()));
            if (goods.taxes().table().vatRegistered() && !known.taxCategory().equals(source.taxLetter())) {
                findings.add(new Finding("tax-category-differs", line.line(), Detail.of("told", known.taxCategory(), source.taxLetter())));
            }
        }
        var collect = source.agreed().collect();
        if (collect != null && goods.collected(source) == null) findings.add(new Finding("collect-not-possible", line.line(), collect.branchId().toString()));
        comparePrice(line, source);
        if (line.total() != source.total()) findings.add(new Finding("line-total-differs", line.line(), Detail.of("told", cents(line.total()), cents(source.total()))));
    }

    /** A price that changed after the sale says nothing about the sale; where another price was agreed, it is the list price that must be right. */
    private void comparePrice(PricedLine line, CompletedSale.Line source) {
        var price = goods.priceOf(line.line(), source);
        if (price == null && source.agreed().priceList() != null) findings.add(new Finding("price-list-unknown", line.line(), source.agreed().priceList().toString()));
        long list = source.agreed().listPrice() == null ? source.unitPrice() : source.agreed().listPrice();
        if (price != null && price.since().isBefore(told.completedAt()) && price.amount().cents() != list) {
            findings.add(new Finding("price-differs", line.line(), Detail.of("told", price.amount(), cents(list))));
        }
    }

    private void compareTotals() {
        if (priced.total() != told.total()) findings.add(Finding.of("total-differs", Detail.of("told", cents(priced.total()), cents(told.total()))));
        if (priced.tax() != told.tax()) findings.add(Finding.of("tax-differs", Detail.of("told", cents(priced.tax()), cents(told.tax()))));
    }

    private SaleLine line(PricedLine line) {
        var source = linesByNumber.get(line.line());
        var sku = goods.facts().containsKey(source.sku()) ? source.sku() : null;
        return new SaleLine(line.line(), sku, source.barcode(), source.name(), source.unit(), Quantity.ofThousandths(line.quantity()), cents(line.unitPrice()), line.taxLetter(),
                cents(line.supply()), cents(line.discount()), cents(line.total()), cents(line.taxable()), cents(line.tax()),
                source.agreed().listPrice() == null ? null : cents(source.agreed().listPrice()), source.agreed().priceReason(), source.agreed().note(), source.agreed().chargeKept(),
                goods.collected(source) == null ? null : goods.collected(source).branchId());
    }

    private static Money cents(long cents) {
        return Money.ofCents(cents);
    }
}
