package com.completebytepos.web.selling;

import static com.completebytepos.web.selling.PaperLines.law;
import static com.completebytepos.web.selling.PaperLines.swahili;

import com.completebytepos.fiscal.FiscalEnvironment;
import com.completebytepos.kernel.BaseUnit;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.ReceiptPaper;
import com.completebytepos.reporting.SaleSheet;
import com.completebytepos.web.faces.MoneyText;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The paper line by line in KRA's order (TIS specification for OSCU/VSCU, layouts of invoice and credit note); what only a stamp gives stands on a fiscal one.
 * What the law names stays English, Swahili stands beside it.
 */
final class ReceiptText {
    static final int WIDTH = PaperLines.WIDTH;
    private static final String EXCHANGE = "EXCHANGE";
    private static final String DEPOSIT = "DEPOSIT";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(HouseClock.NAIROBI);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(HouseClock.NAIROBI);

    /** One line of the paper; a title is printed large and in the middle, a warning twice as high as amounts. {@code qr} instead of a text is a code. */
    record Line(String text, boolean title, boolean warning, String qr) {
    }

    private final ReceiptPaper paper;
    private final PaperLines lines = new PaperLines();
    private final CreditNoteText note;

    private ReceiptText(ReceiptPaper paper) {
        this.paper = paper;
        this.note = paper.isNote() ? new CreditNoteText(paper, lines) : null;
    }

    static List<Line> of(ReceiptPaper paper) {
        var text = new ReceiptText(paper);
        text.head();
        text.goods();
        if (text.note != null) text.note.sums();
        else text.settled();
        if (paper.isFiscal()) text.stamp();
        text.foot();
        return text.lines.all();
    }

    private void head() {
        var place = paper.sale().head().place();
        lines.title(paper.business().tradeName());
        lines.centred(place.branch());
        lines.centred(place.address());
        lines.centred(place.phone());
        var pin = paper.isFiscal() ? paper.fiscal().stamp().pin() : paper.business().kraPin();
        if (pin != null) lines.centred(law("receipt.pin") + " " + pin);
        lines.rule();
        if (note != null) note.title();
        else if (paper.isFiscal()) lines.title(law("receipt.tax-invoice"));
        else {
            lines.title(law("receipt.not-a-tax-invoice"));
            lines.centred(swahili("receipt.not-a-tax-invoice"));
        }
        if (paper.isFiscal()) declared();
        lines.centred(paper.business().headerMessage());
        lines.rule();
    }

    private void declared() {
        if (paper.isCopy()) copy();
        if (paper.fiscal().stamp().environment() != FiscalEnvironment.LIVE) lines.centred(law("receipt.test-world"));
        if (note != null) note.original();
        if (paper.fiscal().buyerPin() != null) lines.centred(law("receipt.buyer-pin") + " " + paper.fiscal().buyerPin());
    }

    private void copy() {
        lines.warning(law("receipt.copy"));
        lines.warning(law("receipt.not-official"));
    }

    /** The control unit's own time, not the till's; the counters are its too. A copy carries those of its original. */
    private void stamp() {
        var signed = paper.fiscal().stamp().signed();
        lines.line(law("receipt.scu"));
        if (signed.at() != null) {
            lines.spread(law("receipt.date"), DATE.format(signed.at()));
            lines.spread(law("receipt.time"), TIME.format(signed.at()));
        }
        lines.spread(law("receipt.scu-id"), signed.sdcId());
        lines.spread(law("receipt.cu-invoice"), signed.sdcId() + "/" + signed.counter() + (note == null ? "" : " " + paper.label()));
        lines.spread(law("receipt.counter"), signed.counter() + "/" + signed.total() + " " + paper.label());
        lines.wrapped(law("receipt.internal-data"));
        lines.centred(dashed(signed.internalData()));
        lines.wrapped(law("receipt.signature"));
        lines.centred(dashed(signed.signature()));
        lines.code(paper.fiscal().check());
        lines.rule();
    }

    /** Four by four, as KRA prints them. */
    private static String dashed(String code) {
        return code == null ? "" : code.replaceAll("(.{4})(?=.)", "$1-");
    }

    private void goods() {
        for (var line : paper.sale().lines()) {
            lines.wrapped(line.name());
            lines.wrapped(line.note());
            if (line.collectAt() != null) lines.spread(law("receipt.collect-at"), line.collectAt());
            lines.spread(MoneyText.of(line.unitPrice()) + " x " + line.quantity() + BaseUnit.behind(line.unit()), MoneyText.of(line.supply()) + mark(line));
            reasons(line);
        }
        lines.rule();
    }

    /** Why it cost what it did: another price agreed, promotions by their names, and what was taken off besides. */
    private void reasons(SaleSheet.Line line) {
        if (line.listPrice() != null && !line.listPrice().equals(line.unitPrice())) {
            lines.spread(law("receipt.list-price"), MoneyText.of(line.listPrice()));
            lines.wrapped(line.priceReason());
        }
        var rest = line.discount();
        for (var one : paper.beside().of(line.line())) {
            lines.spread(one.promotion() + " " + MoneyText.share(one.amount(), line.supply()), "(" + MoneyText.of(one.amount()) + ")");
            rest = rest.minus(one.amount());
        }
        if (rest.cents() != 0) lines.spread(law("receipt.discount") + " " + MoneyText.share(rest, line.supply()), "(" + MoneyText.of(rest) + ")");
    }

    /** Pieces need no unit on paper. */
    private String mark(SaleSheet.Line line) {
        if (!paper.vatRegistered()) return "";
        return "A".equals(line.taxLetter()) ? "A-EX" : line.taxLetter();
    }

    private void settled() {
        totals();
        deposits();
        tenders();
        if (paper.exchanged() != null) exchanged(paper.exchanged());
        if (paper.vatRegistered()) taxTable();
    }

    private void totals() {
        var sums = paper.sale().amounts();
        lines.amount("receipt.before-discount", sums.beforeDiscount());
        lines.spread(law("receipt.discount-awarded"), "(" + MoneyText.of(sums.discount()) + ")");
        if (paper.vatRegistered()) {
            lines.amount("receipt.sub-total", sums.taxable());
            lines.amount("receipt.vat", sums.tax());
        }
        lines.amount("receipt.total", sums.total());
        if (sums.rounding().cents() != 0) lines.amount("receipt.rounding", sums.rounding());
        lines.rule();
    }

    /** Money of the customer's in the shop's hands: beside the sale, under its total. */
    private void deposits() {
        if (paper.beside().deposits().isEmpty()) return;
        lines.wrapped(law("receipt.deposits"));
        for (var one : paper.beside().deposits()) {
            lines.spread((one.pieces() < 0 ? law("receipt.empties") + " " : "") + one.name() + " " + Math.abs(one.pieces()) + " x " + MoneyText.of(one.each()), MoneyText.of(one.amount()));
        }
        lines.amount("receipt.with-deposits", paper.sale().tenders().stream().filter(one -> !one.kind().equals(DEPOSIT)).map(SaleSheet.Taken::amount).reduce(Money.ZERO, Money::plus));
        lines.rule();
    }

    private void tenders() {
        for (var tender : paper.sale().tenders()) {
            if (tender.kind().equals(DEPOSIT)) continue;
            lines.spread(word(tender), MoneyText.of(tender.given()));
            if (tender.change().cents() != 0) lines.amount("receipt.change", tender.change());
        }
        lines.spread(law("receipt.items"), String.valueOf(paper.sale().lines().size()));
        var points = paper.beside().points();
        if (points != null) {
            lines.spread(law("receipt.points-earned"), String.valueOf(points.points()));
            lines.spread(law("receipt.points-balance"), String.valueOf(points.balance()));
        }
        lines.rule();
    }

    /** The credit note for it is a paper of its own. */
    private void exchanged(SaleSheet back) {
        lines.spread(law("receipt.exchanged"), back.head().receiptNumber());
        for (var line : back.lines()) lines.spread(line.name() + " " + line.quantity() + BaseUnit.behind(line.unit()), MoneyText.of(line.total()));
        lines.amount("receipt.total", back.amounts().total());
        for (var tender : back.tenders()) {
            if (!tender.kind().equals(EXCHANGE)) lines.spread(law("receipt.given-back") + " " + word(tender), MoneyText.of(tender.amount()));
        }
        lines.rule();
    }

    private static String word(SaleSheet.Taken tender) {
        return SaleWords.word(Locale.ENGLISH, "receipt.tender", tender.kind()).toUpperCase(Locale.ROOT);
    }

    private void taxTable() {
        lines.columns(law("receipt.rate"), law("receipt.taxable"), law("receipt.vat"));
        for (var tax : paper.taxes()) lines.columns(label(tax), MoneyText.of(tax.sums().taxable()), MoneyText.of(tax.sums().tax()));
        lines.rule();
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
        lines.line(law("receipt.tis"));
        lines.spread(law("receipt.number"), head.receiptNumber());
        if (note != null) note.whatOf();
        lines.spread(law("receipt.date"), DATE.format(head.completedAt()));
        lines.spread(law("receipt.time"), TIME.format(head.completedAt()));
        if (head.cashier() != null) lines.spread(law("receipt.cashier"), head.cashier());
        lines.rule();
        if (!paper.isFiscal()) follows();
        lines.centred(paper.business().footerMessage());
    }

    private void follows() {
        if (note != null) {
            note.follows();
            return;
        }
        lines.wrapped(law("receipt.follows"));
        lines.wrapped(swahili("receipt.follows"));
    }
}
