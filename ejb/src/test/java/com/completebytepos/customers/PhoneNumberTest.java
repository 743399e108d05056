package com.completebytepos.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhoneNumberTest {

    @Test
    void tenSpellingsAreOneNumber() {
        for (var typed : List.of("0712345678", "0712 345 678", "712345678", "+254712345678", "254712345678", "+254 712 345-678", "00254712345678", "+254 (0)712 345678", "2540712345678", "tel:+254-712-345-678", " 0712.345.678 ")) {
            assertEquals(Optional.of(new PhoneNumber("+254712345678")), PhoneNumber.read(typed), typed);
        }
    }

    @Test
    void foreignNumbersAndLandLinesAreNumbersToo() {
        assertEquals("+256772123456", PhoneNumber.read("+256 772 123456").orElseThrow().e164());
        assertEquals("+447911123456", PhoneNumber.read("0044 7911 123456").orElseThrow().e164());
        assertEquals("+254202345678", PhoneNumber.read("020 2345678").orElseThrow().e164());
        assertEquals("+254110123456", PhoneNumber.read("0110 123 456").orElseThrow().e164());
        assertEquals("0712 345 678", PhoneNumber.shown("+254712345678"));
    }

    @Test
    void whatIsNoNumberIsNone() {
        for (var typed : List.of("", "12345", "071234567890123", "07123456ab", "+0712345678", "Asha", "000000000", "254712")) assertTrue(PhoneNumber.read(typed).isEmpty(), typed);
    }
}
