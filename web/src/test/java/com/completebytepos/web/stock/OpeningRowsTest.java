package com.completebytepos.web.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.kernel.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {"SUG-1\t1,200\t95.50", "SUG-1;1,200;95.50", "SUG-1,1200,95.50", "SUG-1,\"1,200\",95.50", " SUG-1 ;1,200 ; 95.50;;", "code;quantity;cost\nSUG-1;1200;95.5"})
    void aThousandIsAThousandHoweverItIsParted(String text) {
        var read = OpeningRows.read(text);
        assertEquals(List.of(), read.faults());
        var row = read.rows().get(0);
        assertEquals("SUG-1", row.code());
        assertEquals(Quantity.ofThousandths(1_200_000), row.quantity());
        assertEquals(0, new BigDecimal("95.5").compareTo(row.cost()));
        assertEquals(List.of(), row.rest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUG-1;10,5;100", "SUG-1\t10,5\t100", "SUG-1;10;95,50", "SUG-1;-3;100", "SUG-1;3;-100", "SUG-1;1.2345;100", "SUG-1;1;1.23456", "SUG-1;1", "SUG-1", "SUG-1;;5", "\"SUG-1;3;5", ";;"})
    void whatIsNoNumberIsNeverReadInPart(String text) {
        var read = OpeningRows.read((text.contains("\t") ? "A\t1\t2" : "A;1;2") + "\n\n" + text);
        assertEquals(List.of("3: " + text), read.faults());
        assertEquals(1, read.rows().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MILK\t5\t40\tM1\t2026-12-31", "MILK,5,40,M1,2026-12-31", "MILK;5;40;M1;2026-12-31"})
    void whatStandsBehindTheCostIsKept(String text) {
        assertEquals(List.of("M1", "2026-12-31"), OpeningRows.read(text).rows().get(0).rest());
    }

    @Test
    void aNumberPartedByTheSeparatorIsSeenAsAFieldTooMany() {
        var row = OpeningRows.read("A,2,3\nSUG-1,1,200,95.50").rows().get(1);
        assertEquals(List.of("95.50"), row.rest());
        assertEquals(2, row.line());
    }
}
