package com.completebytepos.identity;

import com.completebytepos.kernel.Setting;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Slow hashes of passwords: PBKDF2 with HMAC-SHA512, the iteration count kept beside the hash so that it can be raised later. */
public final class Passwords {
    /** OWASP's figure for this hash. */
    private static final int LEAST = 210_000;
    private static final int ITERATIONS = iterations(Setting.number("CBPOS_PASSWORD_ITERATIONS", LEAST), Setting.on("CBPOS_DEMO"));
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Checked against when there is no such user, so that the answer takes as long. */
    public static final String NOBODYS = hash("nobody's password");

    private Passwords() {
    }

    /** Fewer only where passwords are published anyway. */
    static int iterations(int asked, boolean demo) {
        return demo ? Math.max(1, asked) : Math.max(LEAST, asked);
    }

    public static String hash(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return "pbkdf2-sha512:" + ITERATIONS + ":" + encoder.encodeToString(salt) + ":" + encoder.encodeToString(derive("PBKDF2WithHmacSHA512", password, salt, ITERATIONS, 64));
    }

    /** Passwords of the demo, published in its documents: refused everywhere else. */
    public static boolean isDemo(String password) {
        return password != null && password.startsWith("demo-");
    }

    public static boolean matches(String password, String stored) {
        var parts = stored.split(":");
        var decoder = Base64.getDecoder();
        var expected = decoder.decode(parts[3]);
        var actual = derive("PBKDF2WithHmacSHA512", password, decoder.decode(parts[2]), Integer.parseInt(parts[1]), expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** What a till checks a PIN against: PBKDF2 with HMAC-SHA256, 32 bytes; the till wraps it with a key of its own. */
    public static byte[] pinVerifier(String pin, byte[] salt, int iterations) {
        return derive("PBKDF2WithHmacSHA256", pin, salt, iterations, 32);
    }

    private static byte[] derive(String algorithm, String secret, byte[] salt, int iterations, int bytes) {
        try {
            var spec = new PBEKeySpec(secret.toCharArray(), salt, iterations, bytes * 8);
            return SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
