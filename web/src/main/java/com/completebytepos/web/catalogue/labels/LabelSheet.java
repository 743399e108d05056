package com.completebytepos.web.catalogue.labels;

import com.completebytepos.web.export.PaperType;
import com.completebytepos.web.faces.MoneyText;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.Barcode;
import com.lowagie.text.pdf.Barcode128;
import com.lowagie.text.pdf.BarcodeEAN;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.util.List;

/** Labels on A4 sheets: the name, the price as the largest thing, the bars. Written out page by page. */
final class LabelSheet {
    private static final float EDGE = 6;

    private LabelSheet() {
    }

    /** @param withPrice shelf labels; without it they are barcodes only, to be put on goods */
    static void write(OutputStream out, LabelLayout layout, List<Label> labels, boolean withPrice) {
        var document = new Document(PageSize.A4, 0, 0, 0, 0);
        var writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        document.open();
        if (labels.isEmpty()) writer.setPageEmpty(false);
        for (int i = 0; i < labels.size(); i++) {
            int place = i % layout.onAPage();
            if (i > 0 && place == 0) document.newPage();
            draw(writer.getDirectContent(), layout, place, labels.get(i), withPrice);
        }
        writer.setPageEmpty(false);
        document.close();
    }

    private static void draw(PdfContentByte page, LabelLayout layout, int place, Label label, boolean withPrice) {
        float left = layout.x(place) + EDGE;
        float right = layout.x(place) + layout.width() - EDGE;
        float top = PageSize.A4.getHeight() - layout.y(place) - EDGE;
        float bottom = PageSize.A4.getHeight() - layout.y(place) - layout.height() + EDGE;
        float size = Math.min(9, layout.height() / 11);
        write(page, PaperType.SANS.phrase(label.name(), size), new Rectangle(left, top - size * 2.6f, right, top), Element.ALIGN_LEFT);
        if (withPrice && label.price() != null) {
            float large = Math.min(20, layout.height() / 5);
            write(page, PaperType.SANS_BOLD.phrase("KES " + MoneyText.of(label.price()), large), new Rectangle(left, top - size * 2.6f - large * 1.3f, right, top - size * 2.4f), Element.ALIGN_RIGHT);
        }
        if (withPrice && label.per() != null) write(page, PaperType.SANS.phrase(label.per().text(), size * 0.7f), new Rectangle(left, top - size * 2.6f - size * 1.2f, right, top - size * 2.5f), Element.ALIGN_LEFT);
        if (label.hasBars()) bars(page, label, new Rectangle(left, bottom, right, bottom + layout.height() * (withPrice ? 0.36f : 0.6f)));
    }

    private static void write(PdfContentByte page, Phrase text, Rectangle box, int align) {
        var column = new ColumnText(page);
        column.setSimpleColumn(box.getLeft(), box.getBottom(), box.getRight(), box.getTop());
        column.setLeading(text.getFont().getSize() * 1.15f);
        column.setAlignment(align);
        column.setRunDirection(PaperType.direction(text.getContent()));
        column.addText(text);
        column.go();
    }

    private static void bars(PdfContentByte page, Label label, Rectangle box) {
        var code = barcode(label);
        code.setCode(label.bars());
        code.setSize(6);
        code.setBaseline(6);
        code.setBarHeight(box.getHeight() - 8);
        var drawn = code.createTemplateWithBarcode(page, null, null);
        float shrink = Math.min(1, box.getWidth() / drawn.getWidth());
        page.addTemplate(drawn, shrink, 0, 0, 1, box.getLeft() + (box.getWidth() - drawn.getWidth() * shrink) / 2, box.getBottom());
    }

    private static Barcode barcode(Label label) {
        if (!label.isEan13() && !label.isEan8() && !label.isUpcA()) return new Barcode128();
        var ean = new BarcodeEAN();
        ean.setCodeType(label.isUpcA() ? Barcode.UPCA : label.isEan13() ? Barcode.EAN13 : Barcode.EAN8);
        return ean;
    }
}
