package com.completebytepos.web.catalogue.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Money;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    private static final Label SUGAR = new Label("Sugar 1 kg", "SUG-1000", "6169991500075", Money.of("185.00"));

    @ParameterizedTest
    @CsvSource({"3x8, 24, 1", "3x8, 25, 2", "2x7, 15, 2", "5x13, 65, 1", "3x7, 0, 1"})
    void fillsSheetAfterSheet(String layout, int labels, int pages) throws IOException {
        var out = new ByteArrayOutputStream();
        LabelSheet.write(out, LabelLayout.of(layout), Collections.nCopies(labels, SUGAR), true);
        var reader = new PdfReader(out.toByteArray());
        assertEquals(pages, reader.getNumberOfPages());
        if (labels > 0) assertTrue(new PdfTextExtractor(reader).getTextFromPage(pages).contains("KES 185.00"));
    }

    @ParameterizedTest
    @CsvSource({"Хлеб ржаной, Хлеб ржаной", "Soda 😀, Soda □", "Sukari nyeupe, Sukari nyeupe"})
    void theNameIsOnTheLabelInWhicheverScript(String name, String printed) throws IOException {
        var out = new ByteArrayOutputStream();
        LabelSheet.write(out, LabelLayout.of("3x8"), List.of(new Label(name, "A-1", "6169991500075", Money.of("185.00"))), true);
        var text = new PdfTextExtractor(new PdfReader(out.toByteArray())).getTextFromPage(1);
        assertTrue(text.contains(printed) && text.contains("KES 185.00"), text);
    }

    @Test
    void aUpcAIsPrintedAsOne() {
        var zpl = LabelZpl.of(List.of(new Label("Soda", "S-1", "012345678905", Money.of("50.00"))), true);
        assertTrue(zpl.contains("^BUN,70,Y,N,Y^FH_^FD01234567890^FS"), zpl);
    }

    @ParameterizedTest
    @CsvSource({"SUG-1000, ^FO40 ^BY2", "12345678901234567890, ^FO40 ^BY2", "SUGAR-BROWN-1000-XL, ^FO78 ^BY1", "SUGAR-BROWN-UNREFINED-1000-XL-FAIR-TRADE, ^FO16 ^A0N"})
    void longCodesStayOnTheLabel(String code, String drawn) {
        var zpl = LabelZpl.of(List.of(new Label("Sugar", code, null, Money.of("185.00"))), true);
        var last = zpl.lines().filter(line -> line.contains(code)).findFirst().orElseThrow();
        assertEquals(drawn, last.split(",")[0] + " " + last.replaceFirst(".*?,124(\\^BY\\d|\\^A0N).*", "$1"), last);
    }

    @Test
    void aPackWithoutACodeOfItsOwnHasNoBars() throws IOException {
        var dozen = new Label("DZ 12 · Soda", null, null, Money.of("600.00"));
        assertFalse(LabelZpl.of(List.of(dozen), true).contains("^BY"));
        var out = new ByteArrayOutputStream();
        LabelSheet.write(out, LabelLayout.of("5x13"), List.of(dozen), true);
        var text = new PdfTextExtractor(new PdfReader(out.toByteArray())).getTextFromPage(1);
        assertTrue(text.contains("DZ 12 · Soda") && text.contains("KES 600.00"), text);
    }

    @Test
    void everyLayoutStaysOnThePaper() {
        for (var layout : LabelLayout.values()) {
            assertTrue(layout.x(layout.onAPage() - 1) + layout.width() <= 596, layout.word);
            assertTrue(layout.y(layout.onAPage() - 1) + layout.height() <= 843, layout.word);
        }
    }

    @Test
    void aNameCannotCommandThePrinter() {
        var zpl = LabelZpl.of(List.of(new Label("^XZ~JA_ Soda", "S-1", null, Money.of("50.00"))), true);
        assertTrue(zpl.contains("_5EXZ_7EJA_5F Soda"));
        assertEquals(1, zpl.split("\\^XZ", -1).length - 1);
        assertTrue(zpl.contains("^BCN,70,Y,N,N,A^FH_^FDS-1^FS"));
        assertFalse(LabelZpl.of(List.of(SUGAR), false).contains("KES"));
    }
}
