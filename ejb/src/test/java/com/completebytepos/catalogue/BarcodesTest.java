package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
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
}
