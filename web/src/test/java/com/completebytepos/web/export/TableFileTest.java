package com.completebytepos.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Money;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class TableFileTest {
    private static final Instant AT = Instant.parse("2026-11-24T21:30:00Z");

    @Test
    void writesCsvWithBareNumbersQuotedTextAndNairobiTime() throws IOException {
        var text = new String(written(ExportFormat.CSV, 1), StandardCharsets.UTF_8);
        assertEquals("\uFEFFName,Amount,At\r\n\"'=cmd|' , \"\"x\"\"\",-12.50,2026-11-25 00:30:00\r\nSum,-12.50,\r\n", text);
    }

    @Test
    void writesXlsxWithTypedAmountsAndNeutralText() throws IOException {
        var parts = unzipped(written(ExportFormat.XLSX, 1));
        assertTrue(parts.contains("<v>-12.5"), parts);
        assertTrue(parts.contains("=cmd|"), parts);
        assertFalse(parts.contains("<f>"), parts);
        assertTrue(parts.replace("&apos;", "'").replace("&#39;", "'").contains("'=cmd|"), parts);
    }

    @Test
    void writesManyRowsOfXlsxWithoutLosingOne() throws IOException {
        var parts = unzipped(written(ExportFormat.XLSX, 1_234));
        assertEquals(1_234 + 2, parts.split("<row ", -1).length - 1);
    }

    @Test
    void writesPdfWithTitlesOnEveryPageAndEveryRow() throws IOException {
        var reader = new PdfReader(written(ExportFormat.PDF, 250));
        assertTrue(reader.getNumberOfPages() > 3);
        int rows = 0;
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            var text = new PdfTextExtractor(reader).getTextFromPage(page);
            assertTrue(text.contains("Amount"), text);
            rows += text.split("=cmd", -1).length - 1;
        }
        assertEquals(250, rows);
    }

    private static byte[] written(ExportFormat format, int rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = format.open(out, "Sales [2026]", List.of("Name", "Amount", "At"))) {
            for (int i = 0; i < rows; i++) file.row(List.of("=cmd|' , \"x\"", Money.ofCents(-1250), AT));
            file.sums(Arrays.asList("Sum", Money.ofCents(-1250L * rows), null));
        }
        return out.toByteArray();
    }

    private static String unzipped(byte[] file) throws IOException {
        var text = new StringBuilder();
        var kept = Files.write(Files.createTempFile("table", ".xlsx"), file);
        try (var zip = new ZipFile(kept.toFile())) {
            for (var name : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) text.append(new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            Files.delete(kept);
        }
        return text.toString();
    }
}
