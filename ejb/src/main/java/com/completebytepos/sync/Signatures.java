package com.completebytepos.sync;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** ECDSA with P-256 and SHA-256 as browsers make it (IEEE P1363, 64 bytes). */
final class Signatures {

    private Signatures() {
    }

    /** @return the signature's bytes when it fits the text, else null */
    static byte[] verified(byte[] spki, String payload, String signature) {
        try {
            var bytes = Base64.getUrlDecoder().decode(signature == null ? "" : signature);
            var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifier.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki)));
            verifier.update(payload.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(bytes) ? bytes : null;
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return null;
        }
    }
}
