package com.completebytepos.web.selling;

import static com.completebytepos.web.selling.PaperLines.law;
import static com.completebytepos.web.selling.PaperLines.swahili;

import com.completebytepos.reporting.ReceiptPaper;
import com.completebytepos.web.faces.MoneyText;
import java.util.Locale;

/** What a credit note says otherwise than an invoice: KRA's TIS specification, credit note layout. Every amount is below zero. */
final class CreditNoteText {
    private final ReceiptPaper paper;
    private final PaperLines lines;

    CreditNoteText(ReceiptPaper paper, PaperLines lines) {
        this.paper = paper;
        this.lines = lines;
    }

    void title() {
        if (paper.isFiscal()) lines.title(law("receipt.credit-note"));
        else {
            lines.title(law("receipt.goods-returned"));
            lines.centred(law("receipt.not-a-credit-note"));
            lines.centred(swahili("receipt.not-a-credit-note"));
        }
    }

    /** By the number KRA's unit gave the invoice; our own says nothing to KRA. */
    void original() {
        var original = paper.fiscal().credited().original().signed();
        lines.spread(law("receipt.original-cu-invoice"), original.sdcId() + "/" + original.counter());
        lines.wrapped(law("receipt.note-approved"));
    }

    void sums() {
        lines.amount("receipt.total", paper.sale().amounts().total());
        if (paper.vatRegistered()) taxes();
        lines.rule();
        if (!isWhole()) givenBack();
        lines.spread(law("receipt.items"), String.valueOf(paper.sale().lines().size()));
        lines.rule();
    }

    /** Of an invoice that another one took the place of: goods and money stay where they are. */
    private boolean isWhole() {
        return paper.isFiscal() && paper.fiscal().credited().whole();
    }

    private void givenBack() {
        for (var tender : paper.sale().tenders()) {
            lines.spread(law("receipt.given-back") + " " + SaleWords.word(Locale.ENGLISH, "receipt.tender", tender.kind()).toUpperCase(Locale.ROOT), MoneyText.of(tender.amount()));
        }
    }

    private void taxes() {
        for (var tax : paper.taxes()) {
            if (tax.sums().total().cents() == 0) continue;
            lines.spread(law("receipt.total") + " " + tax.letter() + "-" + rate(tax), MoneyText.of(tax.sums().total()));
            if (tax.rate() > 0) lines.spread(law("receipt.total-tax") + " " + tax.letter(), MoneyText.of(tax.sums().tax()));
        }
        lines.amount("receipt.total-tax", paper.sale().amounts().tax());
    }

    private static String rate(ReceiptPaper.TaxLine tax) {
        return switch (tax.letter()) {
            case "A" -> law("receipt.rate-exempt");
            case "D" -> law("receipt.rate-outside");
            default -> String.format(Locale.ROOT, "%d.%02d%%", tax.rate() / 100, tax.rate() % 100);
        };
    }

    void whatOf() {
        if (paper.takesBack().receiptNumber() != null) lines.spread(law("receipt.original-number"), paper.takesBack().receiptNumber());
        lines.spread(law("receipt.reason"), SaleWords.word(Locale.ENGLISH, "return-reason", paper.takesBack().reason()));
    }

    /** Without a document for KRA no note comes. */
    void follows() {
        var key = paper.sale().fiscalState() == null ? "receipt.no-note" : "receipt.note-follows";
        lines.wrapped(law(key));
        lines.wrapped(swahili(key));
    }
}
