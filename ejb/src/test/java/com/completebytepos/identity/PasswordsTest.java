package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    @Test
    void nobodyMakesHashesQuickOutsideTheDemo() {
        assertEquals(210_000, Passwords.iterations(1_000, false));
        assertEquals(300_000, Passwords.iterations(300_000, false));
        assertEquals(1_000, Passwords.iterations(1_000, true));
    }

    @Test
    void aHashTellsHowSlowItIs() {
        var stored = Passwords.hash("mgeni wa leo");
        assertTrue(stored.startsWith("pbkdf2-sha512:210000:"), stored);
        assertTrue(Passwords.matches("mgeni wa leo", stored));
        assertFalse(Passwords.matches("mgeni wa jana", stored));
    }
}
