package com.completebytepos.identity.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class PostmanTest {

    @Test
    void waitsTenSecondsForAMailServerUnlessTheInstallationSaysOtherwise() {
        var given = new Properties();
        given.setProperty("mail.smtp.host", "mail.example");
        given.setProperty("mail.smtp.timeout", "3000");
        var expected = new Properties();
        expected.setProperty("mail.smtp.host", "mail.example");
        expected.setProperty("mail.smtp.timeout", "3000");
        expected.setProperty("mail.smtp.connectiontimeout", "10000");
        expected.setProperty("mail.smtp.writetimeout", "10000");
        assertEquals(expected, Postman.patientFor(given));
    }
}
