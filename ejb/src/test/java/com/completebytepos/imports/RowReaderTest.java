package com.completebytepos.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Rejection;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices as shops write them. */
class RowReaderTest {
    private static final RowReader READER = new RowReader(List.of(ImportColumn.CODE, ImportColumn.NAME, ImportColumn.PRICE), "B");

    @ParameterizedTest
    @ValueSource(strings = {"1250.50", "1,250.50", "KES 1,250.50", "Ksh 1250.50", "Kshs 1,250.50", "KShs. 1,250.50", "Kshs.1250.50", "Sh 1250.50", "Shs. 1250.50", "1,250.50/=", "1250.50 /-", "1,250.50 Kshs", "1250.50 KES", "Ksh 1,250.50/="})
    void aPriceIsReadHoweverItsCurrencyIsWritten(String told) {
        assertEquals(Money.of("1250.50"), read(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD 5", "5 each", "Kshs", "/=", "1.250,50", "5//=", "K 5"})
    void whatIsNoPriceIsNone(String told) {
        assertEquals("imports.number", assertThrows(Rejection.class, () -> read(told)).code());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5_000, 200_000})
    void aCellOfAnyLengthIsReadOrRefused(int codes) {
        var reader = new RowReader(List.of(ImportColumn.CODE, ImportColumn.NAME, ImportColumn.PACKS), "B");
        var row = new FileRow(2, Arrays.asList(new FileRow.Cell("A-1", FileRow.Oddity.NONE), new FileRow.Cell("Cup", FileRow.Oddity.NONE), new FileRow.Cell("CTN=24@1150" + " a".repeat(codes), FileRow.Oddity.NONE)));
        assertEquals("catalogue.barcode-shape", assertThrows(Rejection.class, () -> reader.read(row)).code());
    }

    private static Money read(String price) {
        var cells = Arrays.stream(new String[] {"A-1", "Cup", price}).map(text -> new FileRow.Cell(text, FileRow.Oddity.NONE)).toList();
        return READER.read(new FileRow(2, cells)).prices().get("");
    }
}
