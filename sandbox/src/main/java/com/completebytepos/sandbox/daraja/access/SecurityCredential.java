package com.completebytepos.sandbox.daraja.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;

/** Opens an initiator's password: RSA with PKCS#1 v1.5 padding under the simulator's certificate, base64 (Daraja 3.0, security credentials). */
public final class SecurityCredential {
    private final PrivateKey key;

    public SecurityCredential() {
        try (InputStream pem = SecurityCredential.class.getResourceAsStream("/daraja/initiator-key.pem")) {
            String base64 = new String(pem.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
            key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the simulator's own key is unusable", broken);
        }
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
