package com.completebytepos.sandbox.mail;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The catcher lives as long as the sandbox is deployed, on the port the product sends to. */
@WebListener
public class MailCatcherLife implements ServletContextListener {
    static final String CATCHER = "sandbox.mail.catcher";
    private static final String DEFAULT_PORT = "13025";

    private MailCatcher catcher;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var port = System.getenv("CBPOS_SMTP_PORT");
        catcher = new MailCatcher(Integer.parseInt(port == null || port.isBlank() ? DEFAULT_PORT : port));
        catcher.start();
        event.getServletContext().setAttribute(CATCHER, catcher);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (catcher != null) catcher.close();
    }
}
