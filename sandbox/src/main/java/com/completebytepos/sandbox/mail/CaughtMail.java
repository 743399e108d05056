package com.completebytepos.sandbox.mail;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One mail as it came in. */
record CaughtMail(String from, String to, String subject, String text) {

    static CaughtMail of(MimeMessage message) {
        try {
            return new CaughtMail(InternetAddress.toString(message.getFrom()), InternetAddress.toString(message.getRecipients(Message.RecipientType.TO)),
                    message.getSubject(), String.valueOf(message.getContent()));
        } catch (MessagingException e) {
            throw new IllegalStateException("an unreadable mail was caught", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonObject json() {
        return Json.createObjectBuilder().add("from", nothingForNull(from)).add("to", nothingForNull(to)).add("subject", nothingForNull(subject)).add("text", text).build();
    }

    private static String nothingForNull(String text) {
        return text == null ? "" : text;
    }
}
