package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductRulesTest {

    @Test
    void takesAProductWithSeveralBarcodesAndCodesOfTheShopsOwn() {
        assertDoesNotThrow(() -> ProductRules.check(edit("Milk", "Maziwa", "EA", "C", "6169991500075", "PLU-7"), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"'', EA, C, catalogue.name-missing, name", "Milk, TON, C, catalogue.unit, unit", "Milk, , C, catalogue.unit, unit", "Milk, EA, F, catalogue.tax-category, taxCategory",
        "Milk, EA, b, catalogue.tax-category, taxCategory", "Milk, EA, , catalogue.tax-category, taxCategory"})
    void saysAtWhichFieldItIsWrong(String name, String unit, String tax, String code, String field) {
        refused(edit(name, null, unit, tax), code, field);
    }

    @Test
    void refusesNamesNoReceiptCanHold() {
        refused(edit("x".repeat(121), null, "EA", "B"), "catalogue.name-too-long", "name");
        refused(edit("x", "x".repeat(121), "EA", "B"), "catalogue.name-too-long", "nameSw");
        assertDoesNotThrow(() -> ProductRules.check(edit("x".repeat(120) + " ", null, "EA", "B"), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6169991500076", "12345671", "123456789013"})
    void refusesABarcodeWhoseCheckDigitIsWrong(String barcode) {
        refused(edit("Milk", null, "EA", "B", barcode), "catalogue.barcode-check-digit", "barcode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "two words", "maziwa-ñ", "line\nbreak"})
    void refusesABarcodeNoScannerReads(String barcode) {
        refused(edit("Milk", null, "EA", "B", barcode), "catalogue.barcode-shape", "barcode");
    }

    @Test
    void refusesOneBarcodeTwice() {
        refused(edit("Milk", null, "EA", "B", "PLU-7", "PLU-7"), "catalogue.barcode-twice", "barcode");
    }

    private static EditProduct edit(String name, String nameSw, String unit, String tax, String... barcodes) {
        return new EditProduct(Ids.next(), 0, name, nameSw, null, unit, tax, false, List.of(barcodes));
    }

    private static void refused(EditProduct product, String code, String field) {
        var refusal = assertThrows(Rejection.class, () -> ProductRules.check(product, List.of()));
        assertEquals(code + " at " + field, refusal.code() + " at " + refusal.field());
    }
}
