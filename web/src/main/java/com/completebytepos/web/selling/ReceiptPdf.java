package com.completebytepos.web.selling;

import com.completebytepos.reporting.ReceiptPaper;
import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;

/** The paper as a PDF of one page, 80 mm wide and as long as it needs, in a type every reader has. */
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
    private static final Charset TYPE = Charset.forName("windows-1252");

    private ReceiptPdf() {
    }

    static byte[] of(ReceiptPaper paper) {
        var lines = ReceiptText.of(paper);
        var out = new ByteArrayOutputStream();
        var document = new Document(new Rectangle(PAPER, 2 * EDGE + height(lines)));
        var writer = PdfWriter.getInstance(document, out);
        document.addTitle(paper.sale().head().receiptNumber());
        document.open();
        try {
            draw(writer.getDirectContent(), lines);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        document.close();
        return out.toByteArray();
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

    private static void draw(PdfContentByte page, List<ReceiptText.Line> lines) throws IOException {
        var plain = BaseFont.createFont(BaseFont.COURIER, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED);
        var bold = BaseFont.createFont(BaseFont.COURIER_BOLD, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED);
        float left = (PAPER - ReceiptText.WIDTH * SIZE * 0.6f) / 2;
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
            boolean large = line.title() || line.warning();
            page.beginText();
            page.setFontAndSize(large ? bold : plain, line.warning() ? WARNING_SIZE : line.title() ? TITLE_SIZE : SIZE);
            page.showTextAligned(large ? PdfContentByte.ALIGN_CENTER : PdfContentByte.ALIGN_LEFT, printable(line.text()), large ? PAPER / 2 : left, y, 0);
            page.endText();
        }
    }

    /** A sign the type does not have becomes a question mark instead of a hole. */
    private static String printable(String text) {
        return new String(text.getBytes(TYPE), TYPE);
    }
}
