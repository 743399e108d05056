package com.completebytepos.payments.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MsisdnTest {

    @ParameterizedTest
    @ValueSource(strings = {"0712345678", "712345678", "+254712345678", "254 0712 345-678", "(0712) 345 678", "254712345678", " 0712.345.678 "})
    void readsEverySpellingOfANumber(String typed) {
        assertEquals("254712345678", Msisdn.read(typed).orElseThrow().digits());
    }

    @Test
    void readsTheNewerRange() {
        assertEquals("254110345678", Msisdn.read("0110 345 678").orElseThrow().digits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "07123456", "07123456789", "0812345678", "+255712345678", "256712345678", "letters", "0712345678; drop", "２５４７１２３４５６７８", "2547123456789012345678901234567890123456"})
    void refusesWhatIsNoKenyanMobileNumber(String typed) {
        assertTrue(Msisdn.read(typed).isEmpty(), typed);
    }

    @Test
    void aMaskFitsTheNumberItHides() {
        assertTrue(Msisdn.fits("2547 ***** 678", "254712345678"));
        assertTrue(Msisdn.fits("25471****678", "254712345678"));
        assertTrue(Msisdn.fits("3f5b1c".repeat(10), "254712345678"), "a hash says nothing");
        assertFalse(Msisdn.fits("2547 ***** 679", "254712345678"));
        assertFalse(Msisdn.fits("254711345678", "254712345678"));
    }

    @Test
    void aMaskTellsSomethingAndAHashNothing() {
        assertTrue(Msisdn.tells("2547 ***** 678"));
        assertTrue(Msisdn.tells("254712345678"));
        assertFalse(Msisdn.tells("3f5b1c".repeat(10)));
        assertFalse(Msisdn.tells(null));
    }

    @Test
    void shownItIsMasked() {
        assertEquals("0712 *** 678", Msisdn.read("0712345678").orElseThrow().toString());
    }
}
