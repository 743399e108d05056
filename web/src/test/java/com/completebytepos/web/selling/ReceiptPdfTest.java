package com.completebytepos.web.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.AccountQueries;
import com.completebytepos.branches.BusinessDetails;
import com.completebytepos.fiscal.FiscalEnvironment;
import com.completebytepos.fiscal.FiscalStamps;
import com.completebytepos.fiscal.StampRow;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.PromotionUses;
import com.completebytepos.reporting.ReceiptPaper;
import com.completebytepos.reporting.SaleAmounts;
import com.completebytepos.reporting.SaleSheet;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    private static FiscalStamps.Paper stamped() {
        var signed = new StampRow.Signed("KRACU9900000001", "WIS00000001", 17L, 20L, "EAHSAV6ECUUXSY6PCCJYAUP6MI", "QUII27MATATSHFRB", Instant.parse("2026-11-26T06:15:30Z"));
        return new FiscalStamps.Paper(new StampRow(31, "A000000001D", "00", FiscalEnvironment.LIVE, signed),
                "https://etims.kra.go.ke/common/link/etims/receipt/indexEtimsReceiptData?Data=A000000001D00QUII27MATATSHFRB", "P000000012B", Instant.parse("2026-11-26T06:15:00Z"));
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

    private static String textOf(ReceiptPaper paper) throws IOException {
        return new PdfTextExtractor(new PdfReader(ReceiptPdf.of(paper, null))).getTextFromPage(1);
    }

    private static ReceiptPaper paper(boolean vat) {
        return paper(vat, ReceiptPaper.PROVISIONAL, null);
    }

    private static ReceiptPaper paper(boolean vat, String kind, FiscalStamps.Paper fiscal) {
        var place = new SaleSheet.Place(UUID.randomUUID(), "Moi Avenue", "Moi Avenue 12, Nairobi", "0700 000 000", UUID.randomUUID(), 2, "Counter", UUID.randomUUID(), "Till 2");
        var head = new SaleSheet.Head(UUID.randomUUID(), "MA-02-000017", "COMPLETED", LocalDate.of(2026, 11, 24), Instant.parse("2026-11-24T21:30:00Z"), Instant.parse("2026-11-24T21:30:01Z"),
                false, vat ? "VAT" : "NONE", place, UUID.randomUUID(), 4, UUID.randomUUID(), "Wanjiku");
        var lines = List.of(line(1, "Brookside milk 500 ml", 2_000, 65_00, "C", 130_00, 0), line(2, "Sukari nyeupe ya kilo moja kutoka Mumias, mfuko wa buluu", 1_000, 185_00, "B", 185_00, 18_50));
        var sums = List.of(tax("A", 0, 0, 0), tax("B", 1600, 143_53, 22_97), tax("C", 0, 130_00, 0), tax("D", 0, 0, 0), tax("E", 800, 0, 0));
        var taken = List.of(new SaleSheet.Taken("CASH", money(297_00), money(500_00), money(203_00)));
        var sale = new SaleSheet(head, new SaleAmounts(money(315_00), money(18_50), money(273_53), money(22_97), money(296_50), money(50)), lines,
                sums.stream().map(ReceiptPaper.TaxLine::sums).toList(), taken, List.of(), List.of(), "PENDING");
        return new ReceiptPaper(new BusinessDetails("Duka la Asha", "P051234567X", "Karibu", "Asante, karibu tena."), sale, vat, sums, kind, fiscal, null,
                new ReceiptPaper.Beside(List.of(new PromotionUses.Reason(2, "Tamu kumi", money(15_00))), new AccountQueries.Collected(29, 134)));
    }

    private static SaleSheet.Line line(int number, String name, long quantity, long price, String letter, long supply, long discount) {
        return new SaleSheet.Line(number, null, null, name, "EA", Quantity.ofThousandths(quantity), money(price), letter, money(supply), money(discount), money(supply - discount), money(0), money(0), null, null, null, null);
    }

    private static ReceiptPaper.TaxLine tax(String letter, long rate, long taxable, long tax) {
        return new ReceiptPaper.TaxLine(letter, rate, new SaleSheet.Tax(letter, BigDecimal.valueOf(rate, 2), money(taxable), money(tax), money(taxable + tax)));
    }

    private static Money money(long cents) {
        return Money.ofCents(cents);
    }
}
