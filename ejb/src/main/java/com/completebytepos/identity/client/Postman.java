package com.completebytepos.identity.client;

import com.completebytepos.identity.Letter;
import com.completebytepos.kernel.HouseClock;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;

/** Hands letters to the mail server of the installation. Called without a transaction; a failure is thrown, so that the work is tried again. */
@ApplicationScoped
public class Postman {
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HouseClock.NAIROBI);
    private static final String PATIENCE_MILLIS = "10000";

    @Resource(lookup = "java:jboss/mail/cbpos") Session session;

    public void send(Letter letter) {
        try {
            Transport.send(written(letter));
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail server did not take the letter", e);
        }
    }

    private MimeMessage written(Letter letter) throws MessagingException {
        var kind = letter.invitation() ? "invitation" : "reset";
        var locale = Locale.forLanguageTag(letter.locale());
        var message = new MimeMessage(Session.getInstance(patientFor(session.getProperties())));
        message.setRecipient(Message.RecipientType.TO, recipient(letter.to()));
        message.setSubject(text(locale, kind + ".subject", letter.shop()), "UTF-8");
        message.setText(text(locale, kind + ".body", letter.name(), letter.shop(), letter.address(), UNTIL.format(letter.until())), "UTF-8");
        return message;
    }

    /** Without times of its own the mail library waits for ever, and with it every other due work of this node. */
    static Properties patientFor(Properties given) {
        var properties = new Properties();
        properties.putAll(given);
        for (var wait : List.of("connectiontimeout", "timeout", "writetimeout")) properties.putIfAbsent("mail.smtp." + wait, PATIENCE_MILLIS);
        return properties;
    }

    private static InternetAddress recipient(String address) throws AddressException {
        return new InternetAddress(address);
    }

    private static String text(Locale locale, String key, Object... arguments) {
        var letters = ResourceBundle.getBundle("letters", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(letters.getString(key), locale).format(arguments);
    }
}
