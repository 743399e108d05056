package com.completebytepos.sandbox.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailCatcherTest {

    @Test
    void keepsWhatIsSentToItUntilItForgets() throws Exception {
        int port = freePort();
        try (var catcher = new MailCatcher(port)) {
            catcher.start();
            send(port, "Nenosiri jipya – ñ");
            assertEquals(List.of("Nenosiri jipya – ñ"), catcher.caught().stream().map(CaughtMail::subject).toList());
            assertEquals("asha@localhost", catcher.caught().get(0).to());
            assertTrue(catcher.caught().get(0).text().contains("http://duka.localhost/reset"));
            catcher.forgetAll();
            assertTrue(catcher.caught().isEmpty());
        }
    }

    @Test
    void showsMarkupInAMailAsText() {
        var page = MailServlet.page(List.of(new CaughtMail("a", "b", "<script>1</script>", "see http://x.localhost/\"onclick=1")));
        assertFalse(page.contains("<script>"));
        assertFalse(page.contains("\"onclick"));
    }

    private static void send(int port, String subject) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(port));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("no-reply@localhost"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("asha@localhost"));
        message.setSubject(subject, "UTF-8");
        message.setText("open http://duka.localhost/reset", "UTF-8");
        Transport.send(message);
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
