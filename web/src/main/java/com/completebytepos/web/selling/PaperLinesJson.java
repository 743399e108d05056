package com.completebytepos.web.selling;

import com.completebytepos.reporting.ReceiptPaper;
import java.util.List;

/** A paper as a till prints it: {@code kind} is PROVISIONAL, ORIGINAL or COPY. docs/till-protocol.md. */
public record PaperLinesJson(String kind, String number, List<Line> lines) {

    /** {@code qr}: instead of a text the rows of a code, a 1 for every black module; else null. */
    public record Line(String text, boolean title, boolean warning, List<String> qr) {
    }

    static PaperLinesJson of(ReceiptPaper paper) {
        return new PaperLinesJson(paper.kind(), paper.sale().head().receiptNumber(), ReceiptText.of(paper).stream()
                .map(line -> new Line(line.text(), line.title(), line.warning(), line.qr() == null ? null : QrCode.rows(line.qr()))).toList());
    }
}
