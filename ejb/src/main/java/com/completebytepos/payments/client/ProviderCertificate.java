package com.completebytepos.payments.client;

import com.completebytepos.kernel.Setting;
import com.completebytepos.payments.ProviderWorld;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import org.jboss.logging.Logger;

/**
 * Closes an initiator's password for the provider, with the certificate of its installation: a file of the portal for the real ones
 * ({@code CBPOS_MPESA_CERTIFICATE}, {@code CBPOS_MPESA_SANDBOX_CERTIFICATE}); the demo's simulator makes a new one at every start, so it is asked each time.
 */
@ApplicationScoped
public class ProviderCertificate {
    private static final Logger LOG = Logger.getLogger(ProviderCertificate.class);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Empty when the account has no initiator or the installation has no certificate. */
    Optional<String> seal(AccountKeys account) {
        var password = account.secrets().initiatorPassword();
        if (password == null || account.secrets().initiatorName() == null) return Optional.empty();
        try {
            var key = key(account.world());
            return key.isEmpty() ? Optional.empty() : Optional.of(seal(password, key.get()));
        } catch (GeneralSecurityException | IOException unusable) {
            LOG.warnf(unusable, "the certificate of %s cannot be used", account.world());
            return Optional.empty();
        }
    }

    static String seal(String password, PublicKey key) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return Base64.getEncoder().encodeToString(cipher.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<PublicKey> key(ProviderWorld world) throws GeneralSecurityException, IOException {
        var bytes = world == ProviderWorld.DEMO ? fetched(world.address() + "/certificate.cer") : fromFile(Setting.text(world == ProviderWorld.LIVE ? "CBPOS_MPESA_CERTIFICATE" : "CBPOS_MPESA_SANDBOX_CERTIFICATE", ""));
        if (bytes.length == 0) return Optional.empty();
        return Optional.of(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes)).getPublicKey());
    }

    private static byte[] fromFile(String file) throws IOException {
        return file.isEmpty() ? new byte[0] : Files.readAllBytes(Path.of(file));
    }

    private static byte[] fetched(String address) throws IOException {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofByteArray()).body();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is stopping", stopping);
        }
    }
}
