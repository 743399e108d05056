package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarcodesTest {

    /** Valid numbers of each length: EAN-8, UPC-A, EAN-13, GTIN-14. */
    @ParameterizedTest
    @ValueSource(strings = {"12345670", "123456789012", "6169991500075", "12345678901231"})
    void knowsAValidCheckDigitAndOneThatIsOff(String code) {
        assertTrue(Barcodes.hasCheckDigit(code) && Barcodes.isValid(code));
        int last = code.charAt(code.length() - 1) - '0';
        assertFalse(Barcodes.isValid(code.substring(0, code.length() - 1) + (last + 1) % 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "PLU-12345", "123456789", "123456789012345"})
    void codesOfOtherLengthsCarryNone(String code) {
        assertFalse(Barcodes.hasCheckDigit(code));
    }

    /** UPC-A, EAN-13 with a zero before it, GTIN-14 and UPC-E; EAN-8, other lengths and what has no valid digit stay as they are. */
    @ParameterizedTest
    @CsvSource({"012345678905, 0012345678905", "0012345678905, 0012345678905", "00012345678905, 0012345678905", "042100005264, 0042100005264", "04252614, 0042100005264", "01234565, 0012345000065",
            "96385074, 96385074", "6169991500075, 6169991500075", "06169991500075, 6169991500075", "16169991500072, 16169991500072", "123456789011, 123456789011", "PLU-12345, PLU-12345", "10101, 10101"})
    void spellingsOfOneNumberHaveOneForm(String code, String form) {
        assertEquals(form, Barcodes.form(code));
    }

    @Test
    void aPaperMayCarryAnySpelling() {
        assertEquals(List.of("04252614", "0042100005264", "042100005264"), Barcodes.spellings("04252614"));
        assertEquals(List.of("6169991500075"), Barcodes.spellings("6169991500075"));
    }
}
