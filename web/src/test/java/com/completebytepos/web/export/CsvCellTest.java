package com.completebytepos.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "-2+3+cmd|' /C calc'!A0"})
    void aTextThatASpreadsheetWouldRunGetsAnApostrophe(String text) {
        assertEquals("'" + text, CsvCell.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5.00", "+254", "0", "Moi Avenue", "a=b", "2026-11-25T08:00:00Z", "'quoted"})
    void numbersAndPlainTextStay(String text) {
        assertEquals(text, CsvCell.of(text));
    }

    @Test
    void nothingIsAnEmptyCellAndAmountsStayNumbers() throws IOException {
        var out = new StringBuilder();
        CsvDownload.write(out, List.of("Who", "Amount"), Stream.of(Arrays.asList("=x,\"y\"", new BigDecimal("-12.50")), Arrays.asList(null, 3L)));
        assertEquals("\ufeffWho,Amount\r\n\"'=x,\"\"y\"\"\",-12.50\r\n\"\",3\r\n", out.toString());
    }
}
