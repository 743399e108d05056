package com.completebytepos.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperTypeTest {

    /** What is named on the left is printed as on the right. */
    @ParameterizedTest
    @CsvSource({"Brookside maziwa 500 ml, Brookside maziwa 500 ml", "Crème brûlée €5, Crème brûlée €5", "Хлеб ржаной, Хлеб ржаной", "Ψωμί, Ψωμί", "خبز عربي, خبز عربي", "לחם, לחם", "Soda 😀 500 ml, Soda □ 500 ml", "面包 bread, □□ bread",
            "Family 👨‍👩‍👧 pack, Family □□□ pack"})
    void whatNoTypeHasIsABoxAndAllElseItself(String name, String printed) {
        for (var type : PaperType.values()) assertEquals(printed, type.printable(name), type.name());
    }

    @Test
    void papersInLatinStayAsSmallAsTheyWere() {
        assertFalse(PaperType.SANS.of("Crème 5 €").isEmbedded());
        assertTrue(PaperType.SANS.of("Хлеб").isEmbedded());
    }

    @ParameterizedTest
    @CsvSource({"Хлеб ржаной, Хлеб ржаной", "Bread 😀, Bread □", "Ψωμί, Ψωμί"})
    void aTableHasTheNameInIt(String name, String printed) throws IOException {
        var text = table(name);
        assertTrue(text.contains(printed), text);
    }

    /** Joined and put in order by the signs' own forms, so that it is not read back letter by letter. */
    @Test
    void arabicIsJoinedAndRunsFromTheRight() throws IOException {
        var text = table("خبز");
        assertFalse(text.contains("□"), text);
        assertTrue(text.codePoints().anyMatch(c -> c >= 0xfe70 && c <= 0xfefc || c >= 0x600 && c <= 0x6ff), text);
        assertTrue(PaperType.isRightToLeft("خبز 5") && PaperType.isRightToLeft("לחם") && !PaperType.isRightToLeft("Хлеб 5"));
    }

    private static String table(String name) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = new PdfTable(out, "Products", List.of("Name"))) {
            table.row(List.of(name));
        }
        return new PdfTextExtractor(new PdfReader(out.toByteArray())).getTextFromPage(1);
    }
}
