package com.completebytepos.sandbox.daraja;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;

class CertificateTest {

    @Test
    void publishesACertificateOfItsOwnThatAResetDoesNotChange() throws GeneralSecurityException {
        X509Certificate before = Merchant.certificate();
        before.checkValidity();
        before.verify(before.getPublicKey());
        assertEquals("CN=\"Daraja simulator, not Safaricom\"", before.getSubjectX500Principal().getName(X500Principal.RFC1779));
        Control.reset();
        assertEquals(before, Merchant.certificate());
    }
}
