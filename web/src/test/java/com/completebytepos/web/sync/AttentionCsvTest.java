package com.completebytepos.web.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.sync.AttentionItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttentionCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1-1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "|cmd", "%x"})
    void noCellBeginsLikeAFormula(String text) {
        assertEquals("\"'" + text + "\"", AttentionCsv.cell(text));
    }

    @Test
    void quotesAreDoubledAndPlainTextStaysAsItIs() {
        assertEquals("\"65.00, told \"\"64\"\"\"", AttentionCsv.cell("65.00, told \"64\""));
        assertEquals("\"\"", AttentionCsv.cell(""));
    }

    @Test
    void aRowTellsWhenWhatWhereInNairobiTime() {
        var station = UUID.randomUUID();
        var item = new AttentionItem(AttentionItem.Source.FINDING, UUID.randomUUID(), 1, "price-differs", 2L, "=65", Instant.parse("2026-11-25T21:30:00Z"), station, UUID.randomUUID(), "MA-01-000007");
        var rows = AttentionCsv.of(List.of(item), Map.of(station, "MA-01 Front"), key -> "<" + key + ">", detail -> detail + ".00").split("\r\n");
        assertEquals("\"2026-11-26 00:30:00\",\"<finding.price-differs>\",\"price-differs\",\"MA-01-000007\",\"2\",\"MA-01 Front\",\"'=65.00\"", rows[1]);
        assertEquals(2, rows.length);
    }
}
