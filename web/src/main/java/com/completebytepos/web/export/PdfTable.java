package com.completebytepos.web.export;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A4 across, titles on every page, pages written out as they fill. */
final class PdfTable implements TableFile {
    private static final int ROWS_IN_MEMORY = 100;
    private static final float HEAD = 13;
    private static final float SIZE = 7;

    private final Document document = new Document(PageSize.A4.rotate(), 28, 28, 28, 28);
    private final PdfPTable table;
    private int rows;

    PdfTable(OutputStream out, String title, List<String> titles) {
        PdfWriter.getInstance(document, out).setCloseStream(false);
        document.addTitle(title);
        document.open();
        document.add(new Paragraph(PaperType.SANS_BOLD.phrase(title, HEAD)));
        table = new PdfPTable(titles.size());
        table.setWidthPercentage(100);
        table.setSpacingBefore(8);
        table.setHeaderRows(1);
        table.setComplete(false);
        add(titles, PaperType.SANS_BOLD);
    }

    @Override
    public void row(List<?> cells) {
        add(cells, PaperType.SANS);
        if (++rows % ROWS_IN_MEMORY == 0) document.add(table);
    }

    @Override
    public void sums(List<?> cells) {
        add(cells, PaperType.SANS_BOLD);
    }

    private void add(List<?> cells, PaperType type) {
        for (var cell : cells) {
            var text = CellText.of(cell);
            var shown = new PdfPCell(type.phrase(text, SIZE));
            shown.setRunDirection(PaperType.direction(text));
            shown.setHorizontalAlignment(CellText.isNumber(cell) ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
            shown.setBorderWidth(0.3f);
            table.addCell(shown);
        }
    }

    @Override
    public void close() throws IOException {
        table.setComplete(true);
        document.add(table);
        document.close();
    }
}
