package com.completebytepos.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.pricing.engine.TaxTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaxesOfDayTest {
    private static List<String> soldAs(TaxProfileKind kind) {
        var taxes = new TaxesOfDay(kind, new TaxTable(kind == TaxProfileKind.VAT, List.of()));
        return Stream.of("A", "B", "C", "D", "E").map(taxes::letterOf).toList();
    }

    @Test
    void aVatShopSellsGoodsAsTheyAreListed() {
        assertEquals(List.of("A", "B", "C", "D", "E"), soldAs(TaxProfileKind.VAT));
    }

    @ParameterizedTest
    @EnumSource(names = "VAT", mode = EnumSource.Mode.EXCLUDE)
    void aShopWithoutVatSellsEverythingOutsideIt(TaxProfileKind kind) {
        assertEquals(List.of("D", "D", "D", "D", "D"), soldAs(kind));
    }
}
