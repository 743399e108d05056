package com.completebytepos.pages;

import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The people of the demo keep their passwords; what the test database holds of them is hashed in few rounds. Every scripted till and every desk
 * signs in, and the slow hash of each would be most of what the server does in a test run.
 */
public final class DemoPeople {
    private static final Map<String, List<String>> PEOPLE = Map.of("duka", List.of("asha", "njeri", "otieno"), "soko", List.of("musa", "achieng", "kamau"));
    private static final Set<String> DONE = ConcurrentHashMap.newKeySet();
    private static final int ROUNDS = 1_000;
    private static final int BYTES = 64;
    private static final byte[] SALT = "sixteen of salt!".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private DemoPeople() {
    }

    /** Once for a shop, before somebody signs in there. */
    public static void known(String shop) {
        if (!PEOPLE.containsKey(shop) || !DONE.add(shop)) return;
        try {
            for (var name : PEOPLE.get(shop)) {
                Database.run("UPDATE cbpos_shop_" + shop + ".app_user SET password_hash = '" + hash("demo-" + name) + "' WHERE username = '" + name + "'");
            }
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String password) throws GeneralSecurityException {
        var made = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(new PBEKeySpec(password.toCharArray(), SALT, ROUNDS, BYTES * 8)).getEncoded();
        var text = Base64.getEncoder().withoutPadding();
        return "pbkdf2-sha512:" + ROUNDS + ":" + text.encodeToString(SALT) + ":" + text.encodeToString(made);
    }
}
