package com.completebytepos.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes secrets before they are stored: AES-256-GCM, bound to the shop and the field they belong to, so that a sealed text copied into another
 * row or another shop does not open. Master keys come from CBPOS_SECRET_KEYS ({@code id:base64,...}, 32 bytes each): the first closes, all open,
 * so a new key is put in front and everything closed again before the old one goes.
 */
public final class Seal {
    private static final String SETTING = "CBPOS_SECRET_KEYS";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, byte[]> keys;
    private final String newest;

    private Seal(Map<String, byte[]> keys) {
        this.keys = keys;
        this.newest = keys.keySet().iterator().next();
    }

    /** @throws IllegalStateException when no key is set and this is no demo: a key everybody can read keeps no secret */
    public static Seal ofTheHouse() {
        var setting = Setting.text(SETTING, "");
        if (!setting.isEmpty()) return new Seal(keysOf(setting));
        if (!Setting.on("CBPOS_DEMO")) throw new IllegalStateException(SETTING + " is not set: secrets cannot be kept");
        return new Seal(Map.of("demo", Hashes.sha256("completebytepos demo: anybody can read this key")));
    }

    /** Whether secrets can be kept at all in this installation. */
    public static boolean isReady() {
        return !Setting.text(SETTING, "").isEmpty() || Setting.on("CBPOS_DEMO");
    }

    static Seal with(String keys) {
        return new Seal(keysOf(keys));
    }

    /** @param field what the secret is and whose, for example {@code payments.passkey.<account id>} */
    public SealedText close(String secret, String shop, String field) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var hidden = cipher(Cipher.ENCRYPT_MODE, keys.get(newest), nonce, shop, field).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var both = Arrays.copyOf(nonce, nonce.length + hidden.length);
            System.arraycopy(hidden, 0, both, nonce.length, hidden.length);
            return new SealedText(newest + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(both));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
    }

    /** @throws IllegalStateException when it was closed for another shop or field, with a key that is gone, or was tampered with */
    public String open(SealedText sealed, String shop, String field) {
        var key = keys.get(sealed.keyId());
        if (key == null) throw new IllegalStateException("no key " + sealed.keyId() + " in " + SETTING + " to open " + field);
        try {
            var both = Base64.getUrlDecoder().decode(sealed.body());
            if (both.length < NONCE_BYTES) throw new IllegalStateException(field + " is cut short");
            var cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(both, NONCE_BYTES), shop, field);
            return new String(cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            throw new IllegalStateException(field + " does not open: it belongs elsewhere or was changed", foreign);
        }
    }

    /** Whether it was closed with another key than the one in use now. */
    public boolean isOld(SealedText sealed) {
        return !sealed.keyId().equals(newest);
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String shop, String field) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((shop + "|" + field).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Map<String, byte[]> keysOf(String setting) {
        var keys = new LinkedHashMap<String, byte[]>();
        for (var part : setting.split(",")) {
            int colon = part.indexOf(':');
            var id = colon < 0 ? "" : part.substring(0, colon).strip();
            if (!id.matches("[A-Za-z0-9_-]{1,20}")) throw new IllegalStateException(SETTING + " must read id:base64,id:base64");
            keys.put(id, keyOf(id, part.substring(colon + 1).strip()));
        }
        return keys;
    }

    private static byte[] keyOf(String id, String base64) {
        try {
            var key = Base64.getDecoder().decode(base64);
            if (key.length == KEY_BYTES) return key;
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("the key " + id + " of " + SETTING + " is not base64", notBase64);
        }
        throw new IllegalStateException("the key " + id + " of " + SETTING + " must be 32 bytes");
    }
}
