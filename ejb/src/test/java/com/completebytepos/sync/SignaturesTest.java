package com.completebytepos.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Signed by the platform's own implementation, as far from the one that checks as a browser's is. */
class SignaturesTest {
    private static final String TEXT = "{\"format\":1,\"kind\":\"sale\",\"name\":\"Maziwa ya mtindi \uD83D\uDE42\"}";
    private final KeyPair pair = pair("secp256r1");

    @Test
    void aSignatureOfTheKeyFits() throws GeneralSecurityException {
        for (int i = 0; i < 200; i++) {
            var signature = sign(pair, TEXT + i);
            assertArrayEquals(signature, Signatures.verified(pair.getPublic().getEncoded(), TEXT + i, text(signature)));
        }
    }

    @Test
    void anotherTextAnotherKeyOrAnotherBitDoesNot() throws GeneralSecurityException {
        var signature = sign(pair, TEXT);
        assertNull(Signatures.verified(pair.getPublic().getEncoded(), TEXT + " ", text(signature)));
        assertNull(Signatures.verified(pair("secp256r1").getPublic().getEncoded(), TEXT, text(signature)));
        for (int bit = 0; bit < 512; bit += 37) {
            var bent = signature.clone();
            bent[bit / 8] ^= (byte) (1 << bit % 8);
            assertNull(Signatures.verified(pair.getPublic().getEncoded(), TEXT, text(bent)));
        }
    }

    @Test
    void whatIsNoSignatureDoesNot() throws GeneralSecurityException {
        var key = pair.getPublic().getEncoded();
        for (var odd : new String[] {null, "", "*", "AA", text(new byte[64]), text(new byte[65]), text(Arrays.copyOf(sign(pair, TEXT), 63))}) assertNull(Signatures.verified(key, TEXT, odd));
        var all = new byte[64];
        Arrays.fill(all, (byte) 0xFF);
        assertNull(Signatures.verified(key, TEXT, text(all)));
        assertNull(Signatures.verified(new byte[] {1, 2, 3}, TEXT, text(sign(pair, TEXT))));
    }

    private static byte[] sign(KeyPair by, String text) throws GeneralSecurityException {
        var signer = Signature.getInstance("SHA256withECDSAinP1363Format");
        signer.initSign(by.getPrivate());
        signer.update(text.getBytes(StandardCharsets.UTF_8));
        return signer.sign();
    }

    private static String text(byte[] signature) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static KeyPair pair(String curve) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
