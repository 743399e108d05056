package com.completebytepos.sandbox.daraja.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;

/**
 * Opens an initiator's password: RSA with PKCS#1 v1.5 padding under the simulator's certificate, base64 (Daraja 3.0, security credentials).
 * The pair is made at the simulator's start and kept in memory alone.
 */
public final class SecurityCredential {
    private static final int KEY_BITS = 2048;

    private final PrivateKey key;
    private final byte[] certificate;

    /** @param from when the certificate begins to be good; it is for ten years */
    public SecurityCredential(Instant from) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            KeyPair pair = generator.generateKeyPair();
            key = pair.getPrivate();
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(SelfSignedCertificate.of(pair, "Daraja simulator, not Safaricom", from));
            certificate = ("-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n").getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the simulator could not make its key", broken);
        }
    }

    /** The certificate to encrypt for, X.509 in PEM, as Safaricom gives its own out. */
    public byte[] certificate() {
        return certificate.clone();
    }

    /** @return the plain password; nothing when it was encrypted for somebody else, or not at all */
    public Optional<String> open(String credential) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.DECRYPT_MODE, key);
            return Optional.of(new String(cipher.doFinal(Base64.getDecoder().decode(credential)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
