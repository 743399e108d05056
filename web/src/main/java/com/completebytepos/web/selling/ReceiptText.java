package com.completebytepos.web.selling;

import com.completebytepos.fiscal.FiscalEnvironment;
import com.completebytepos.kernel.BaseUnit;
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
 * The paper line by line in KRA's order (TIS specification for OSCU/VSCU, invoice layout); what only a stamp gives stands on a fiscal one.
 * What the law names stays English, Swahili stands beside it.
 */
final class ReceiptText {
    static final int WIDTH = 42;
    private static final String EXCHANGE = "EXCHANGE";
    private static final Locale SWAHILI = Locale.forLanguageTag("sw");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(HouseClock.NAIROBI);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(HouseClock.NAIROBI);

    /** One line of the paper; a title is printed large and in the middle, a warning twice as high as amounts. {@code qr} instead of a text is a code. */
    record Line(String text, boolean title, boolean warning, String qr) {
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
        if (paper.exchanged() != null) text.exchanged(paper.exchanged());
        if (paper.vatRegistered()) text.taxTable();
        if (paper.isFiscal()) text.stamp();
        text.foot();
        return text.lines;
    }

    private void head() {
        var place = paper.sale().head().place();
        title(paper.business().tradeName());
        centred(place.branch());
        centred(place.address());
        centred(place.phone());
        var pin = paper.isFiscal() ? paper.fiscal().stamp().pin() : paper.business().kraPin();
        if (pin != null) centred(law("receipt.pin") + " " + pin);
        rule();
        if (paper.isFiscal()) {
            title(law("receipt.tax-invoice"));
            if (paper.isCopy()) copy();
            if (paper.fiscal().stamp().environment() != FiscalEnvironment.LIVE) centred(law("receipt.test-world"));
        } else {
            title(law("receipt.not-a-tax-invoice"));
            centred(swahili("receipt.not-a-tax-invoice"));
        }
        if (paper.isFiscal() && paper.fiscal().buyerPin() != null) centred(law("receipt.buyer-pin") + " " + paper.fiscal().buyerPin());
        centred(paper.business().headerMessage());
        rule();
    }

    private void copy() {
        warning(law("receipt.copy"));
        warning(law("receipt.not-official"));
    }

    /** The control unit's own time, not the till's; the counters are its too. */
    private void stamp() {
        var stamp = paper.fiscal().stamp();
        var signed = stamp.signed();
        line(law("receipt.scu"));
        if (signed.at() != null) {
            spread(law("receipt.date"), DATE.format(signed.at()));
            spread(law("receipt.time"), TIME.format(signed.at()));
        }
        spread(law("receipt.scu-id"), String.valueOf(signed.sdcId()));
        spread(law("receipt.cu-invoice"), signed.sdcId() + "/" + signed.counter());
        spread(law("receipt.counter"), signed.counter() + "/" + signed.total() + " NS");
        wrapped(law("receipt.internal-data"));
        centred(dashed(signed.internalData()));
        wrapped(law("receipt.signature"));
        centred(dashed(signed.signature()));
        lines.add(new Line("", false, false, paper.fiscal().check()));
        rule();
    }

    /** Four by four, as KRA prints them. */
    private static String dashed(String code) {
        return code == null ? "" : code.replaceAll("(.{4})(?=.)", "$1-");
    }

    private void goods() {
        for (var line : paper.sale().lines()) {
            wrapped(line.name());
            wrapped(line.note());
            if (line.collectAt() != null) spread(law("receipt.collect-at"), line.collectAt());
            spread(MoneyText.of(line.unitPrice()) + " x " + line.quantity() + BaseUnit.behind(line.unit()), MoneyText.of(line.supply()) + mark(line));
            reasons(line);
        }
        rule();
    }

    /** Why it cost what it did: another price agreed, promotions by their names, and what was taken off besides. */
    private void reasons(SaleSheet.Line line) {
        if (line.listPrice() != null && !line.listPrice().equals(line.unitPrice())) {
            spread(law("receipt.list-price"), MoneyText.of(line.listPrice()));
            wrapped(line.priceReason());
        }
        var rest = line.discount();
        for (var one : paper.beside().of(line.line())) {
            spread(one.promotion() + " " + MoneyText.share(one.amount(), line.supply()), "(" + MoneyText.of(one.amount()) + ")");
            rest = rest.minus(one.amount());
        }
        if (rest.cents() != 0) spread(law("receipt.discount") + " " + MoneyText.share(rest, line.supply()), "(" + MoneyText.of(rest) + ")");
    }

    /** Pieces need no unit on paper. */
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
            spread(word(tender), MoneyText.of(tender.given()));
            if (tender.change().cents() != 0) amount("receipt.change", tender.change());
        }
        spread(law("receipt.items"), String.valueOf(paper.sale().lines().size()));
        var points = paper.beside().points();
        if (points != null) {
            spread(law("receipt.points-earned"), String.valueOf(points.points()));
            spread(law("receipt.points-balance"), String.valueOf(points.balance()));
        }
        rule();
    }

    /** The credit note for it is a paper of its own. */
    private void exchanged(SaleSheet back) {
        spread(law("receipt.exchanged"), back.head().receiptNumber());
        for (var line : back.lines()) spread(line.name() + " " + line.quantity() + BaseUnit.behind(line.unit()), MoneyText.of(line.total()));
        amount("receipt.total", back.amounts().total());
        for (var tender : back.tenders()) {
            if (!tender.kind().equals(EXCHANGE)) spread(law("receipt.given-back") + " " + word(tender), MoneyText.of(tender.amount()));
        }
        rule();
    }

    private static String word(SaleSheet.Taken tender) {
        return SaleWords.word(Locale.ENGLISH, "receipt.tender", tender.kind()).toUpperCase(Locale.ROOT);
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
        if (!paper.isFiscal()) {
            wrapped(law("receipt.follows"));
            wrapped(swahili("receipt.follows"));
        }
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
        PaperLines.wrap(text, WIDTH * 2 / 3).forEach(part -> lines.add(new Line(part, true, false, null)));
    }

    private void warning(String text) {
        PaperLines.wrap(text, WIDTH / 2 - 2).forEach(part -> lines.add(new Line(part, false, true, null)));
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
        lines.add(new Line(text, false, false, null));
    }
}
