package com.completebytepos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final String OLD = "old:" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW = "new:" + Base64.getEncoder().encodeToString(Hashes.sha256("x"));
    private final Seal seal = Seal.with(OLD);

    @AfterEach
    void forgetTheSettings() {
        System.clearProperty("CBPOS_SECRET_KEYS");
        System.clearProperty("CBPOS_DEMO");
    }

    @Test
    void opensWhatItClosed() {
        var sealed = seal.close("pass-key äö", "duka", "payments.passkey");
        assertEquals("pass-key äö", seal.open(sealed, "duka", "payments.passkey"));
        assertFalse(sealed.stored().contains("pass-key"));
        assertEquals("(sealed)", sealed.toString());
    }

    @Test
    void neverClosesTheSameSecretTwiceAlike() {
        assertNotEquals(seal.close("a", "duka", "f"), seal.close("a", "duka", "f"));
    }

    @Test
    void doesNotOpenForAnotherShopOrField() {
        var sealed = seal.close("a", "duka", "f");
        assertThrows(IllegalStateException.class, () -> seal.open(sealed, "soko", "f"));
        assertThrows(IllegalStateException.class, () -> seal.open(sealed, "duka", "g"));
    }

    @Test
    void doesNotOpenWhatWasChangedOrCutShort() {
        var stored = seal.close("a", "duka", "f").stored();
        var changed = stored.substring(0, stored.length() - 2) + (stored.endsWith("AA") ? "BB" : "AA");
        for (var bad : new String[] {changed, "old.AAAA", "old.", "old.%%%"}) {
            assertThrows(IllegalStateException.class, () -> seal.open(new SealedText(bad), "duka", "f"), bad);
        }
    }

    @Test
    void aNewKeyInFrontOpensTheOldAndClosesWithItself() {
        var sealed = seal.close("a", "duka", "f");
        var turned = Seal.with(NEW + "," + OLD);
        assertEquals("a", turned.open(sealed, "duka", "f"));
        assertTrue(turned.isOld(sealed));
        assertFalse(turned.isOld(turned.close("a", "duka", "f")));
        assertThrows(IllegalStateException.class, () -> Seal.with(NEW).open(sealed, "duka", "f"));
    }

    @Test
    void outsideTheDemoThereIsNoSealWithoutAKey() {
        System.setProperty("CBPOS_DEMO", "false");
        assertFalse(Seal.isReady());
        assertThrows(IllegalStateException.class, Seal::ofTheHouse);
        System.setProperty("CBPOS_DEMO", "true");
        assertTrue(Seal.isReady());
        var sealed = Seal.ofTheHouse().close("a", "duka", "f");
        System.setProperty("CBPOS_SECRET_KEYS", NEW);
        assertThrows(IllegalStateException.class, () -> Seal.ofTheHouse().open(sealed, "duka", "f"));
    }

    @Test
    void refusesKeysThatAreNone() {
        for (var bad : new String[] {"nokey", "a:short", "a:AAAA", ":" + NEW.substring(4), "a b:" + NEW.substring(4)}) {
            assertThrows(IllegalStateException.class, () -> Seal.with(bad), bad);
        }
    }
}
