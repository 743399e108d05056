package com.completebytepos.alerts.client;

import com.completebytepos.alerts.AlertLetter;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Hands letters to the mail server of the installation. Called without a transaction. */
@ApplicationScoped
public class AlertPost {
    private static final String PATIENCE_MILLIS = "10000";

    @Resource(lookup = "java:jboss/mail/cbpos") Session session;

    /** @return why it can never be sent; empty when the mail server took it @throws IllegalStateException when it may take it later */
    public Optional<String> send(AlertLetter letter) {
        var properties = new Properties();
        properties.putAll(session.getProperties());
        // without times of its own the mail library waits for ever, and with it every other due work of this node
        for (var wait : List.of("connectiontimeout", "timeout", "writetimeout")) properties.putIfAbsent("mail.smtp." + wait, PATIENCE_MILLIS);
        try {
            var message = new MimeMessage(Session.getInstance(properties));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
            message.setSubject(letter.subject(), "UTF-8");
            message.setText(letter.body(), "UTF-8");
            Transport.send(message);
            return Optional.empty();
        } catch (AddressException unusable) {
            return Optional.of("no address of mail: " + unusable.getMessage());
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail server did not take the letter", e);
        }
    }
}
