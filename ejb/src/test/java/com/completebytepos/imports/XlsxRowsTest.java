package com.completebytepos.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.imports.FileRow.Oddity;
import com.completebytepos.kernel.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class XlsxRowsTest {

    @Test
    void readsCodesAsTheyWereMeantAndTellsFormulasDatesAndMergedCells() throws IOException {
        try (var rows = FileRows.open(sheet())) {
            assertEquals("code", rows.next().cell(0).text());
            var row = rows.next();
            assertEquals(2, row.line());
            assertEquals("00123", row.cell(0).text());
            assertEquals("0000045678", row.cell(1).text());
            assertEquals("6169991500075", row.cell(2).text());
            assertEquals("185.1", row.cell(3).text());
            assertEquals(Oddity.NONE, row.cell(1).oddity());
            var odd = rows.next();
            assertEquals(Oddity.FORMULA, odd.cell(0).oddity());
            assertEquals(Oddity.DATE, odd.cell(1).oddity());
            assertEquals(Oddity.MERGED, odd.cell(2).oddity());
            assertEquals(Oddity.MERGED, odd.cell(3).oddity());
            var guarded = rows.next();
            assertEquals("=1+1", guarded.cell(0).text());
            assertEquals(5, guarded.line());
            assertNull(rows.next());
        }
    }

    @Test
    void refusesWhatIsCutOffAtTheFile() throws IOException {
        var whole = sheet();
        var refused = assertThrows(Rejection.class, () -> FileRows.open(Arrays.copyOf(whole, whole.length / 2)).next());
        assertEquals("file", refused.field());
    }

    private static byte[] sheet() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Goods");
            sheet.value(0, 0, "code");
            sheet.value(1, 0, "00123");
            sheet.value(1, 1, 45678);
            sheet.style(1, 1).format("0000000000").set();
            sheet.value(1, 2, new BigDecimal("6169991500075"));
            sheet.value(1, 3, new BigDecimal("185.09999999999999"));
            sheet.formula(2, 0, "SUM(1,2)");
            sheet.value(2, 1, LocalDate.of(2026, 11, 25));
            sheet.style(2, 1).format("yyyy-mm-dd").set();
            sheet.value(2, 2, "merged");
            sheet.range(2, 2, 2, 3).merge();
            sheet.value(2, 3, "");
            sheet.value(4, 0, "'=1+1");
        }
        return out.toByteArray();
    }
}
