package com.completebytepos.sandbox.etims.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keys and signatures derived from what they belong to, so that a test can work them out again. */
public final class Secrets {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Secrets() {}

    /** The first characters of the base32 form of the SHA-256 of the parts joined by "|"; at most 51. */
    public static String base32(int length, String... parts) {
        byte[] hash = sha256(parts);
        StringBuilder text = new StringBuilder(length);
        for (int bit = 0; text.length() < length; bit += 5) {
            int window = (hash[bit / 8] & 0xff) << 8 | (hash[bit / 8 + 1] & 0xff);
            text.append(BASE32.charAt(window >> 11 - bit % 8 & 31));
        }
        return text.toString();
    }

    /** 52 upper-case hex digits, the length of real keys. */
    public static String key(String... parts) {
        return HexFormat.of().withUpperCase().formatHex(sha256(parts)).substring(0, 52);
    }

    /** Decimal digits, the first one not zero. */
    public static String digits(int length, String... parts) {
        byte[] hash = sha256(parts);
        StringBuilder text = new StringBuilder().append(1 + (hash[0] & 0xff) % 9);
        for (int i = 1; i < length; i++) {
            text.append((hash[i] & 0xff) % 10);
        }
        return text.toString();
    }

    private static byte[] sha256(String... parts) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException noSuchRuntime) {
            throw new IllegalStateException(noSuchRuntime);
        }
    }
}
