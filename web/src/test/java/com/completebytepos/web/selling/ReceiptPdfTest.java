package com.completebytepos.web.selling;

import static com.completebytepos.web.selling.SamplePapers.paper;
import static com.completebytepos.web.selling.SamplePapers.stamped;
import static com.completebytepos.web.selling.SamplePapers.textOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.reporting.ReceiptPaper;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ReceiptPdfTest {

    @Test
    void saysItIsNoTaxInvoiceInBothLanguagesAndThatTheFiscalReceiptFollows() throws IOException {
        var text = textOf(paper(true));
        assertTrue(text.contains("NOT A TAX INVOICE"), text);
        assertTrue(text.contains("HII SI ANKARA YA KODI"), text);
        assertTrue(text.contains("will follow"), text);
        assertTrue(text.contains("itafuata"), text);
        assertFalse(text.contains("SCU"), text);
    }

    @Test
    void namesOfEveryScriptAreOnThePaperAndColumnsKeepTheirPlace() throws IOException {
        var lines = List.of(plain("Хлеб ржаной".concat(" ".repeat(20)) + "50.00B"), plain("خبز عربي".concat(" ".repeat(20)) + "60.00B"), plain("Soda 😀 500 ml".concat(" ".repeat(20)) + "70.00B"));
        var text = new PdfTextExtractor(new PdfReader(ReceiptPdf.of("T", lines, null))).getTextFromPage(1);
        for (var part : List.of("Хлеб ржаной", "50.00B", "60.00B", "Soda □ 500 ml", "70.00B")) assertTrue(text.contains(part), part + " in " + text);
        assertFalse(text.contains("?"), text);
    }

    @Test
    void theLogoStandsAboveTheTextAndMakesThePaperLongerNoWider() throws IOException {
        var lines = List.of(plain("Duka la Asha"));
        var without = new PdfReader(ReceiptPdf.of("T", lines, null));
        for (var size : List.of(new int[] {600, 40}, new int[] {20, 600}, new int[] {1, 1})) {
            var drawn = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_ARGB), "png", drawn);
            var with = new PdfReader(ReceiptPdf.of("T", lines, drawn.toByteArray()));
            assertEquals(without.getPageSize(1).getWidth(), with.getPageSize(1).getWidth());
            float more = with.getPageSize(1).getHeight() - without.getPageSize(1).getHeight();
            assertTrue(more > 10 && more < 80, size[0] + " x " + size[1] + ": " + more);
            assertNotNull(with.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.XOBJECT));
            assertTrue(new PdfTextExtractor(with).getTextFromPage(1).contains("Duka la Asha"));
        }
    }

    private static ReceiptText.Line plain(String text) {
        return new ReceiptText.Line(text, false, false, null);
    }

    @Test
    void printsHeadLinesAndSumsInKrasOrder() throws IOException {
        var text = textOf(paper(true));
        var order = List.of("Duka la Asha", "Moi Avenue", "P051234567X", "NOT A TAX INVOICE", "Karibu", "Brookside milk", "65.00 x 2", "130.00C", "Sukari", "Tamu kumi 8.11%", "(15.00)", "DISCOUNT 1.89%", "(3.50)",
                "TOTAL BEFORE DISCOUNT", "315.00", "TOTAL DISCOUNT AWARDED", "SUB TOTAL", "273.53", "VAT", "22.97", "TOTAL", "296.50", "ROUNDING", "0.50", "CASH", "500.00", "CHANGE", "203.00",
                "ITEMS NUMBER", "EX", "16%", "143.53", "0%", "130.00", "Non-VAT", "8%", "TIS INFORMATION", "MA-02-000017", "25/11/2026", "00:30:00", "Wanjiku", "Asante");
        int at = 0;
        for (var word : order) {
            int found = text.indexOf(word, at);
            assertTrue(found >= 0, word + " is not after " + text.substring(0, at) + " in " + text);
            at = found + word.length();
        }
    }

    @Test
    void showsNoVatWhenTheShopIsNotRegistered() throws IOException {
        var text = textOf(paper(false));
        assertFalse(text.contains("VAT"), text);
        assertFalse(text.contains("SUB TOTAL"), text);
        assertFalse(text.contains("16%"), text);
        assertFalse(text.contains("130.00C"), text);
        assertTrue(text.contains("296.50"), text);
    }

    @Test
    void theOriginalCarriesTheControlUnitsBlockInKrasOrder() throws IOException {
        var text = textOf(paper(true, ReceiptPaper.ORIGINAL, stamped()));
        int at = 0;
        for (var word : List.of("PIN: A000000001D", "TAX INVOICE", "TOTAL", "296.50", "EX", "16%", "0%", "Non-VAT", "8%", "SCU INFORMATION", "26/11/2026", "09:15:30", "KRACU9900000001",
                "KRACU9900000001/17", "17/20 NS", "EAHS-AV6E-CUUX-SY6P-CCJY-AUP6-MI", "QUII-27MA-TATS-HFRB", "TIS INFORMATION", "MA-02-000017")) {
            int found = text.indexOf(word, at);
            assertTrue(found >= 0, word + " is not after " + text.substring(0, at) + " in " + text);
            at = found + word.length();
        }
        assertFalse(text.contains("NOT A TAX INVOICE"), text);
        assertFalse(text.contains("COPY"), text);
        assertFalse(text.contains("will follow"), text);
        assertFalse(text.contains("TRIAL"), text);
    }

    @Test
    void saysWhyItCostWhatItDidAndWhatItEarned() throws IOException {
        var text = textOf(paper(true)).replaceAll("\\s+", " ");
        int at = 0;
        for (var word : List.of("Tamu kumi 8.11% (15.00)", "DISCOUNT 1.89% (3.50)", "POINTS EARNED 29", "POINTS BALANCE 134")) {
            assertTrue(text.indexOf(word, at) >= at, word + " in " + text);
            at = text.indexOf(word, at) + word.length();
        }
    }

    @Test
    void everyFurtherPaperSaysThatItIsACopy() throws IOException {
        var text = textOf(paper(true, ReceiptPaper.COPY, stamped()));
        assertTrue(text.contains("COPY"), text);
        assertTrue(text.replaceAll("\\s+", " ").contains("THIS IS NOT AN OFFICIAL RECEIPT"), text);
        assertTrue(text.contains("QUII-27MA-TATS-HFRB"), text);
        assertTrue(text.contains("17/20 CS"), text);
    }

    @Test
    void copyLiesUnderTheWholeOfACopyAndUnderNothingElse() throws IOException {
        assertEquals(0, marks(paper(true, ReceiptPaper.ORIGINAL, stamped())));
        assertEquals(0, marks(paper(true)));
        assertTrue(marks(paper(true, ReceiptPaper.COPY, stamped())) >= 3);
    }

    /** Words set askew. */
    private static int marks(ReceiptPaper paper) throws IOException {
        var page = new String(new PdfReader(ReceiptPdf.of(paper, null)).getPageContent(1), StandardCharsets.ISO_8859_1);
        return page.split("0?\\.81915\\d* 0?\\.57358\\d* -0?\\.57358\\d* 0?\\.81915", -1).length - 1;
    }

    @Test
    void theCodeOnTheOriginalLeadsToKrasReceiptCheck() throws Exception {
        var reader = new PdfReader(ReceiptPdf.of(paper(true, ReceiptPaper.ORIGINAL, stamped()), null));
        var pictures = (PdfDictionary) PdfReader.getPdfObject(((PdfDictionary) PdfReader.getPdfObject(reader.getPageN(1).get(PdfName.RESOURCES))).get(PdfName.XOBJECT));
        var picture = (PRStream) PdfReader.getPdfObject(pictures.get(pictures.getKeys().iterator().next()));
        var bits = PdfReader.getStreamBytes(picture);
        int width = picture.getAsNumber(PdfName.WIDTH).intValue();
        int height = picture.getAsNumber(PdfName.HEIGHT).intValue();
        var pixels = new int[16 * width * height];
        for (int y = 0; y < 4 * height; y++) {
            for (int x = 0; x < 4 * width; x++) pixels[y * 4 * width + x] = bits[y / 4 * width + x / 4] == 0 ? 0 : 0xffffff;
        }
        var code = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(4 * width, 4 * height, pixels))));
        assertEquals("https://etims.kra.go.ke/common/link/etims/receipt/indexEtimsReceiptData?Data=A000000001D00QUII27MATATSHFRB", code.getText());
    }

    @Test
    void isOnePageOfEightyMillimetres() throws IOException {
        var reader = new PdfReader(ReceiptPdf.of(paper(true), null));
        assertEquals(1, reader.getNumberOfPages());
        assertEquals(226.8f, reader.getPageSize(1).getWidth(), 0.1f);
    }

    @Test
    void noLineIsWiderThanThePaper() {
        for (var line : ReceiptText.of(paper(true))) assertTrue(line.text().length() <= ReceiptText.WIDTH, line.text());
    }
}
