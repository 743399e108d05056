package com.completebytepos.accounts.client;

import com.completebytepos.accounts.Reminder;
import com.completebytepos.accounts.ReminderChannel;
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

/** Hands reminders to the mail server of the installation. */
@ApplicationScoped
public class ReminderMail implements ReminderPost {
    private static final String PATIENCE_MILLIS = "10000";

    @Resource(lookup = "java:jboss/mail/cbpos") Session session;

    @Override
    public ReminderChannel channel() {
        return ReminderChannel.MAIL;
    }

    @Override
    public Optional<String> send(Reminder reminder) {
        var properties = new Properties();
        properties.putAll(session.getProperties());
        // without times of its own the mail library waits for ever, and with it every other due work of this node
        for (var wait : List.of("connectiontimeout", "timeout", "writetimeout")) properties.putIfAbsent("mail.smtp." + wait, PATIENCE_MILLIS);
        try {
            var message = new MimeMessage(Session.getInstance(properties));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(reminder.to()));
            message.setSubject(reminder.subject(), "UTF-8");
            message.setText(reminder.body(), "UTF-8");
            Transport.send(message);
            return Optional.empty();
        } catch (AddressException unusable) {
            return Optional.of("no address of mail: " + unusable.getMessage());
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail server did not take the reminder", e);
        }
    }
}
