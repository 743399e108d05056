package com.completebytepos.selling.model;

import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.engine.Basket;
import com.completebytepos.pricing.engine.BasketLine;
import com.completebytepos.pricing.engine.PricedLine;
import com.completebytepos.pricing.engine.PricingEngine;
import com.completebytepos.pricing.engine.ReturnShare;
import com.completebytepos.pricing.engine.TaxTable;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.Returns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is written of a told return. A line that comes back whole and at once is undone exactly as it was sold; a part is its share of
 * the line, taxed by the engine as the authority reckons a line. Amounts are positive in here, the document's are below zero.
 */
public final class ReturnBooking {
    /** Thousandths the engine prices; beyond it nothing came back. */
    private static final long MOST_PIECES = 999_999_999;

    private final Sale original;
    private final TaxTable taxes;
    private final List<Finding> findings;
    private final Map<Integer, Long> before = new HashMap<>();
    private final List<Back> backs = new ArrayList<>();
    private final List<SaleLine> lines = new ArrayList<>();
    private final List<SaleFiscalLine> fiscal = new ArrayList<>();

    /** One line that came back; {@code before} and {@code sold} in thousandths, {@code source} null when nobody knows what was sold. */
    public record Back(int number, Returns.Line told, SaleLine source, long before, long amount) {
        boolean isWhole() {
            return source != null && before == 0 && told.quantity() == source.quantity().thousandths();
        }
    }

    /** @param original null when it is not known @param earlier lines of it that came back before */
    public ReturnBooking(Sale original, List<SaleReturnLine> earlier, List<Returns.Line> told, TaxTable taxes, List<Finding> findings) {
        this.original = original;
        this.taxes = taxes;
        this.findings = findings;
        earlier.forEach(line -> before.merge(line.originalLine(), line.quantity().thousandths(), Long::sum));
        told.forEach(this::take);
        write();
    }

    private void take(Returns.Line told) {
        int number = backs.size() + 1;
        if (told.quantity() <= 0 || told.quantity() > MOST_PIECES || told.total() < 0) {
            findings.add(new Finding("return-line-impossible", told.line(), Detail.of("for", told.quantity(), told.total())));
            return;
        }
        var source = original == null ? null : original.lines().stream().filter(l -> l.lineNo() == told.originalLine()).findFirst().orElse(null);
        if (original != null && source == null) findings.add(new Finding("return-line-unknown", told.line(), Detail.of("line", told.originalLine())));
        long earlier = source == null ? 0 : before.getOrDefault(told.originalLine(), 0L);
        long amount = amount(told, source, earlier);
        before.merge(told.originalLine(), told.quantity(), Long::sum);
        backs.add(new Back(number, told, source, earlier, amount));
    }

    private long amount(Returns.Line told, SaleLine source, long earlier) {
        if (source == null) return told.total();
        long sold = source.quantity().thousandths();
        if (earlier + told.quantity() > sold) {
            findings.add(new Finding("returned-beyond-sold", told.line(), Detail.of("sold-returned", source.name(), source.quantity(), Quantity.ofThousandths(earlier + told.quantity()))));
            return told.total();
        }
        long share = ReturnShare.of(source.total().cents(), sold, earlier, told.quantity());
        if (share != told.total()) findings.add(new Finding("return-amount-differs", told.line(), Detail.of("told", Money.ofCents(share), Money.ofCents(told.total()))));
        return share;
    }

    private void write() {
        var parts = backs.stream().filter(back -> !back.isWhole()).toList();
        var basket = parts.stream().map(b -> new BasketLine(b.number(), String.valueOf(b.told().sku()), b.told().quantity(), unitPrice(b), letter(b), 0, 0, b.amount())).toList();
        var priced = PricingEngine.price(new Basket(basket, 0, taxes));
        priced.findings().stream().filter(f -> !f.code().equals("fiscal-quantity-reduced")).forEach(f -> findings.add(new Finding(f.code(), f.line(), null)));
        var byNumber = new HashMap<Integer, PricedLine>();
        priced.lines().forEach(line -> byNumber.put(line.line(), line));
        for (var back : backs) {
            if (back.isWhole()) undo(back);
            else lines.add(line(back, byNumber.get(back.number())));
        }
        priced.fiscalLines().forEach(f -> fiscal.add(new SaleFiscalLine(f.line(), f.part(), BigDecimal.valueOf(-f.quantity(), 2), cents(f.unitPrice()), f.taxLetter(),
                cents(-f.supply()), (int) f.discountRate(), cents(-f.discount()), cents(-f.total()), cents(-f.taxable()), cents(-f.tax()))));
    }

    private void undo(Back back) {
        lines.add(back.source().undone(back.number()));
        original.fiscalLines().stream().filter(f -> f.lineNo() == back.source().lineNo()).forEach(f -> fiscal.add(f.undone(back.number())));
    }

    private static SaleLine line(Back back, PricedLine priced) {
        var told = back.told();
        var sold = back.source() == null ? SaleLine.told(told, priced.taxLetter()) : back.source();
        return sold.partly(back.number(), Quantity.ofThousandths(-told.quantity()), new SaleLine.Part(cents(-priced.total()), cents(-priced.taxable()), cents(-priced.tax())));
    }

    private static long unitPrice(Back back) {
        return back.source() == null ? Math.max(0, back.told().unitPrice()) : back.source().unitPrice().cents();
    }

    private static String letter(Back back) {
        if (back.source() != null) return back.source().taxLetter();
        return back.told().taxLetter().matches("[A-E]") ? back.told().taxLetter() : "B";
    }

    public List<Back> backs() {
        return backs;
    }

    public List<SaleLine> lines() {
        return lines;
    }

    public List<SaleFiscalLine> fiscalLines() {
        return fiscal;
    }

    /** By letter, with the rate of the day of the sale. */
    public List<SaleTax> taxRows() {
        var rows = new TreeMap<String, SaleTax>();
        for (var line : lines) {
            if (line.total().equals(Money.ZERO)) continue;
            rows.merge(line.taxLetter(), new SaleTax(line.taxLetter(), rate(line.taxLetter()), line.taxable(), line.tax(), line.total()),
                    (a, b) -> new SaleTax(a.letter(), a.rate(), a.taxable().plus(b.taxable()), a.tax().plus(b.tax()), a.total().plus(b.total())));
        }
        return List.copyOf(rows.values());
    }

    public Sale.Amounts amounts() {
        var sum = new Sale.Amounts(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        for (var line : lines) {
            sum = new Sale.Amounts(sum.beforeDiscount().plus(line.supply()), sum.discount().plus(line.discount()), sum.total().plus(line.total()), sum.taxable().plus(line.taxable()), sum.tax().plus(line.tax()));
        }
        return sum;
    }

    private BigDecimal rate(String letter) {
        return taxes.rates().stream().filter(r -> r.letter().equals(letter) && r.inUse()).findFirst().map(r -> BigDecimal.valueOf(r.rate(), 2)).orElse(BigDecimal.ZERO.setScale(2));
    }

    private static Money cents(long cents) {
        return Money.ofCents(cents);
    }
}
