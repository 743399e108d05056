package com.completebytepos.sync.client;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.sync.ChainAlarm;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Hands letters about chains to the mail server of the installation. Called without a transaction; a failure is thrown, so that the work is tried again. */
@ApplicationScoped
public class ChainPost {
    private static final String PATIENCE_MILLIS = "10000";
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HouseClock.NAIROBI);

    @Resource(lookup = "java:jboss/mail/cbpos") Session session;

    public void send(ChainAlarm.Letter letter) {
        var properties = new Properties();
        properties.putAll(session.getProperties());
        // without times of its own the mail library waits for ever, and with it every other due work of this node
        for (var wait : List.of("connectiontimeout", "timeout", "writetimeout")) properties.putIfAbsent("mail.smtp." + wait, PATIENCE_MILLIS);
        try {
            var message = new MimeMessage(Session.getInstance(properties));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
            message.setSubject(subject(letter), "UTF-8");
            message.setText(body(letter), "UTF-8");
            Transport.send(message);
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail server did not take the letter", e);
        }
    }

    static String subject(ChainAlarm.Letter letter) {
        return letter.till() == null ? text(locale(letter), "trail.subject", letter.shop()) : text(locale(letter), "chain.subject", letter.shop(), letter.till());
    }

    static String body(ChainAlarm.Letter letter) {
        var locale = locale(letter);
        var troubles = letter.troubles().stream().map(t -> line(locale, t)).collect(Collectors.joining("\n"));
        if (letter.till() == null) return text(locale, "trail.body", letter.name(), letter.shop(), troubles, letter.address());
        return text(locale, "chain.body", letter.name(), letter.shop(), letter.till(), letter.many(), troubles, letter.address());
    }

    private static String line(Locale locale, ChainAlarm.Trouble trouble) {
        var words = text(locale, "chain." + trouble.code());
        var at = AT.format(trouble.at());
        return trouble.counter() == null ? text(locale, "chain.line", at, words) : text(locale, "chain.lineOfEntry", at, words, trouble.counter().toString());
    }

    private static Locale locale(ChainAlarm.Letter letter) {
        return Locale.forLanguageTag(letter.locale());
    }

    private static String text(Locale locale, String key, Object... arguments) {
        var letters = ResourceBundle.getBundle("letters", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(letters.getString(key), locale).format(arguments);
    }
}
