package com.completebytepos.web.selling;

import com.completebytepos.reporting.ReceiptPaper;
import com.completebytepos.web.export.PaperType;
import com.lowagie.text.Document;
import com.lowagie.text.Image;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** The paper as a PDF of one page, 80 mm wide and as long as it needs, under the shop's logo where it has one. */
final class ReceiptPdf {
    private static final float PAPER = 80 / 25.4f * 72;
    private static final float SIZE = 8;
    private static final float LEADING = 10;
    private static final float TITLE_SIZE = 12;
    private static final float TITLE_LEADING = 15;
    private static final float WARNING_SIZE = 2 * SIZE;
    private static final float WARNING_LEADING = 19;
    private static final float CODE = 100;
    private static final float EDGE = 12;
    private static final float LOGO_WIDTH = 48 / 25.4f * 72;
    private static final float LOGO_HEIGHT = 22 / 25.4f * 72;
    private static final float SIGN = SIZE * 0.6f;
    private static final float MARK_SIZE = 54;
    private static final float MARK_EVERY = 150;
    private static final float MARK_GRAY = 0.86f;
    private static final float MARK_ANGLE = 35;
    private static final Pattern COLUMN = Pattern.compile("\\S+(?: \\S+)*");

    private ReceiptPdf() {
    }

    /** @param logo null for none */
    static byte[] of(ReceiptPaper paper, byte[] logo) {
        return of(paper.sale().head().receiptNumber(), ReceiptText.of(paper), logo, paper.isCopy() ? PaperLines.law("receipt.copy") : null);
    }

    static byte[] of(String title, List<ReceiptText.Line> lines, byte[] logo) {
        return of(title, lines, logo, null);
    }

    /** @param mark a word that lies under the whole paper, or null */
    private static byte[] of(String title, List<ReceiptText.Line> lines, byte[] logo, String mark) {
        var above = logo == null ? null : image(logo);
        var out = new ByteArrayOutputStream();
        var document = new Document(new Rectangle(PAPER, 2 * EDGE + height(lines) + (above == null ? 0 : above.getScaledHeight() + LEADING)));
        var writer = PdfWriter.getInstance(document, out);
        document.addTitle(title);
        document.open();
        if (above != null) {
            above.setAbsolutePosition((PAPER - above.getScaledWidth()) / 2, EDGE + height(lines) + LEADING);
            writer.getDirectContent().addImage(above);
        }
        if (mark != null) mark(writer.getDirectContentUnder(), mark, height(lines));
        draw(writer.getDirectContent(), lines);
        document.close();
        return out.toByteArray();
    }

    /** As wide or as high as it may be, whichever is less. */
    private static Image image(byte[] logo) {
        try {
            var image = Image.getInstance(logo);
            image.scaleToFit(LOGO_WIDTH, LOGO_HEIGHT);
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException("the shop's logo was drawn by us", e);
        }
    }

    private static float height(List<ReceiptText.Line> lines) {
        float height = 0;
        for (var line : lines) height += leading(line);
        return height;
    }

    private static float leading(ReceiptText.Line line) {
        if (line.qr() != null) return CODE + LEADING;
        return line.warning() ? WARNING_LEADING : line.title() ? TITLE_LEADING : LEADING;
    }

    /** As often as the paper is long: a piece of it torn off is a piece of a copy. */
    private static void mark(PdfContentByte page, String word, float height) {
        page.saveState();
        page.setGrayFill(MARK_GRAY);
        page.beginText();
        page.setFontAndSize(PaperType.MONO_BOLD.of(word), MARK_SIZE);
        for (float y = EDGE + MARK_EVERY / 3; y < EDGE + height; y += MARK_EVERY) page.showTextAligned(PdfContentByte.ALIGN_CENTER, word, PAPER / 2 + MARK_SIZE / 4, y, MARK_ANGLE);
        page.endText();
        page.restoreState();
    }

    private static void draw(PdfContentByte page, List<ReceiptText.Line> lines) {
        float y = height(lines) + EDGE;
        for (var line : lines) {
            y -= leading(line);
            if (line.qr() != null) {
                var code = QrCode.of(line.qr());
                code.scaleAbsolute(CODE, CODE);
                code.setAbsolutePosition((PAPER - CODE) / 2, y + LEADING / 2);
                page.addImage(code);
                continue;
            }
            write(page, line, y);
        }
    }

    private static void write(PdfContentByte page, ReceiptText.Line line, float y) {
        float left = (PAPER - ReceiptText.WIDTH * SIGN) / 2;
        if (line.title() || line.warning()) {
            show(page, PdfContentByte.ALIGN_CENTER, PaperType.MONO_BOLD.phrase(line.text(), line.warning() ? WARNING_SIZE : TITLE_SIZE), PAPER / 2, y);
        } else if (!PaperType.isLatin(line.text())) {
            // column by column: neither the order nor the width of one may move the next
            COLUMN.matcher(line.text()).results().forEach(one -> show(page, PdfContentByte.ALIGN_LEFT, PaperType.MONO.phrase(one.group(), SIZE), left + one.start() * SIGN, y));
        } else {
            show(page, PdfContentByte.ALIGN_LEFT, PaperType.MONO.phrase(line.text(), SIZE), left, y);
        }
    }

    private static void show(PdfContentByte page, int align, Phrase text, float x, float y) {
        ColumnText.showTextAligned(page, align, text, x, y, 0, PaperType.direction(text.getContent()), 0);
    }
}
