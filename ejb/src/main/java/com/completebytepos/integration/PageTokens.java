package com.completebytepos.integration;

import com.completebytepos.integration.model.PageSecret;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Promises that a list goes on exactly where this shop's server said it ended, under the filter it began with, and nowhere else. */
@Stateless
public class PageTokens {
    private static final int SIGNATURE = 16;
    private static final int LONGEST = 600;

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** @param list which list under which filter; {@code place} the key of the last row that was told */
    @OpenToAll("a page of a list that was allowed")
    public String next(String list, String place) {
        var plain = place.getBytes(StandardCharsets.UTF_8);
        var both = Arrays.copyOf(sign(list, plain), SIGNATURE + plain.length);
        System.arraycopy(plain, 0, both, SIGNATURE, plain.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** @return the place; null when there is no token. @throws com.completebytepos.kernel.Rejection when it is another list's, another shop's or no token of ours */
    @OpenToAll("a page of a list that was allowed")
    public String place(String list, String token) {
        if (token == null || token.isEmpty()) return null;
        var both = decoded(token);
        if (both.length <= SIGNATURE) throw IntegrationRejection.PAGE_TOKEN.at("page");
        var plain = Arrays.copyOfRange(both, SIGNATURE, both.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(both, SIGNATURE), sign(list, plain))) throw IntegrationRejection.PAGE_TOKEN.at("page");
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String token) {
        try {
            if (token.length() <= LONGEST) return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException unreadable) {
            throw IntegrationRejection.PAGE_TOKEN.at("page");
        }
        throw IntegrationRejection.PAGE_TOKEN.at("page");
    }

    private byte[] sign(String list, byte[] place) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(em.find(PageSecret.class, PageSecret.THE_ONE).secret(), "HmacSHA256"));
            mac.update(Hashes.sha256(CurrentShop.require().value() + "|" + list));
            return Arrays.copyOf(mac.doFinal(place), SIGNATURE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", impossible);
        }
    }
}
