package com.completebytepos.web.selling;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.ReceiptPaper;
import com.completebytepos.reporting.SaleSheet;
import com.completebytepos.web.faces.MoneyText;
import com.completebytepos.web.http.Texts;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The provisional paper line by line in KRA's order (TIS specification for OSCU/VSCU, invoice layout), without what only a
 * stamp gives. What the law names stays English, Swahili stands beside it.
 */
final class ReceiptText {
    static final int WIDTH = 42;
    private static final Locale SWAHILI = Locale.forLanguageTag("sw");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(HouseClock.NAIROBI);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(HouseClock.NAIROBI);

    /** One line of the paper; a title is printed large and in the middle. */
    record Line(String text, boolean title) {
    }

    private final ReceiptPaper paper;
    private final List<Line> lines = new ArrayList<>();

    private ReceiptText(ReceiptPaper paper) {
        this.paper = paper;
    }

    static List<Line> of(ReceiptPaper paper) {
        var text = new ReceiptText(paper);
        text.head();
        text.goods();
        text.totals();
        text.tenders();
        if (paper.vatRegistered()) text.taxTable();
        text.foot();
        return text.lines;
    }

    private void head() {
        var place = paper.sale().head().place();
        title(paper.business().tradeName());
        centred(place.branch());
        centred(place.address());
        centred(place.phone());
        if (paper.business().kraPin() != null) centred(law("receipt.pin") + " " + paper.business().kraPin());
        rule();
        title(law("receipt.not-a-tax-invoice"));
        centred(swahili("receipt.not-a-tax-invoice"));
        centred(paper.business().headerMessage());
        rule();
    }

    private void goods() {
        for (var line : paper.sale().lines()) {
            wrapped(line.name());
            wrapped(line.note());
            spread(MoneyText.of(line.unitPrice()) + " x " + line.quantity() + unit(line.unit()), MoneyText.of(line.supply()) + mark(line));
            if (line.discount().cents() != 0) spread(law("receipt.discount"), "(" + MoneyText.of(line.discount()) + ")");
        }
        rule();
    }

    /** Pieces need no unit on paper. */
    private static String unit(String unit) {
        return "EA".equals(unit) ? "" : " " + ("KG".equals(unit) ? "kg" : unit);
    }

    private String mark(SaleSheet.Line line) {
        if (!paper.vatRegistered()) return "";
        return "A".equals(line.taxLetter()) ? "A-EX" : line.taxLetter();
    }

    private void totals() {
        var sums = paper.sale().amounts();
        amount("receipt.before-discount", sums.beforeDiscount());
        spread(law("receipt.discount-awarded"), "(" + MoneyText.of(sums.discount()) + ")");
        if (paper.vatRegistered()) {
            amount("receipt.sub-total", sums.taxable());
            amount("receipt.vat", sums.tax());
        }
        amount("receipt.total", sums.total());
        if (sums.rounding().cents() != 0) amount("receipt.rounding", sums.rounding());
        rule();
    }

    private void tenders() {
        for (var tender : paper.sale().tenders()) {
            spread(SaleWords.word(Locale.ENGLISH, "receipt.tender", tender.kind()).toUpperCase(Locale.ROOT), MoneyText.of(tender.given()));
            if (tender.change().cents() != 0) amount("receipt.change", tender.change());
        }
        spread(law("receipt.items"), String.valueOf(paper.sale().lines().size()));
        rule();
    }

    private void taxTable() {
        columns(law("receipt.rate"), law("receipt.taxable"), law("receipt.vat"));
        for (var tax : paper.taxes()) columns(label(tax), MoneyText.of(tax.sums().taxable()), MoneyText.of(tax.sums().tax()));
        rule();
    }

    private static String label(ReceiptPaper.TaxLine tax) {
        return switch (tax.letter()) {
            case "A" -> law("receipt.rate-exempt");
            case "D" -> law("receipt.rate-outside");
            default -> java.math.BigDecimal.valueOf(tax.rate(), 2).stripTrailingZeros().toPlainString() + "%";
        };
    }

    private void foot() {
        var head = paper.sale().head();
        line(law("receipt.tis"));
        spread(law("receipt.number"), head.receiptNumber());
        spread(law("receipt.date"), DATE.format(head.completedAt()));
        spread(law("receipt.time"), TIME.format(head.completedAt()));
        if (head.cashier() != null) spread(law("receipt.cashier"), head.cashier());
        rule();
        wrapped(law("receipt.follows"));
        wrapped(swahili("receipt.follows"));
        centred(paper.business().footerMessage());
    }

    private static String law(String key) {
        return Texts.text(Locale.ENGLISH, key);
    }

    private static String swahili(String key) {
        return Texts.text(SWAHILI, key);
    }

    private void amount(String key, Money amount) {
        spread(law(key), MoneyText.of(amount));
    }

    private void title(String text) {
        PaperLines.wrap(text, WIDTH * 2 / 3).forEach(part -> lines.add(new Line(part, true)));
    }

    private void centred(String text) {
        PaperLines.wrap(text, WIDTH).forEach(part -> line(" ".repeat((WIDTH - part.length()) / 2) + part));
    }

    private void wrapped(String text) {
        PaperLines.wrap(text, WIDTH).forEach(this::line);
    }

    private void spread(String left, String right) {
        PaperLines.spread(left, right, WIDTH).forEach(this::line);
    }

    private void columns(String first, String second, String third) {
        line(String.format(Locale.ROOT, "%-10s%16s%16s", first, second, third));
    }

    private void rule() {
        line("-".repeat(WIDTH));
    }

    private void line(String text) {
        lines.add(new Line(text, false));
    }
}
