package com.completebytepos.selling.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SaleRowsTest {
    /** What an entity gains and its statement does not is lost without a word. */
    @Test
    void everyFieldOfWhatBelongsToASaleIsWritten() {
        assertEquals(fields(SaleLine.class), columns(SaleRows.LINES));
        assertEquals(fields(SaleFiscalLine.class), columns(SaleRows.FISCAL_LINES));
        assertEquals(fields(SaleTax.class), columns(SaleRows.TAXES));
        assertEquals(fields(Tender.class), columns(SaleRows.TENDERS));
        assertEquals(fields(SaleFinding.class), columns(SaleRows.FINDINGS));
    }

    private static Set<String> fields(Class<?> part) {
        return Arrays.stream(part.getDeclaredFields()).filter(f -> !Modifier.isStatic(f.getModifiers())).map(f -> f.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> columns(String written) {
        var columns = new TreeSet<>(Arrays.asList(written.split(",\\s*")));
        columns.remove("sale_id");
        return columns;
    }
}
