package com.completebytepos.web.http;

import com.completebytepos.tenancy.Hosts;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.jboss.logging.Logger;

/** The session cookie: bound to exactly one host, and Secure everywhere but on plain localhost. */
@WebListener
public class SessionCookie implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger(SessionCookie.class);

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var hosts = Hosts.fromSettings();
        shape(event.getServletContext().getSessionCookieConfig(), hosts);
        if (!hosts.isPlainLocalhost() && !hosts.publicScheme().equals("https")) {
            LOG.errorf("Nobody can sign in at %s by %s: sessions outside localhost need https. Set CBPOS_PUBLIC_SCHEME=https and put a proxy with a certificate in front.", hosts.domain(), hosts.publicScheme());
        }
    }

    static void shape(SessionCookieConfig cookie, Hosts hosts) {
        boolean secure = !hosts.isPlainLocalhost();
        cookie.setName(secure ? "__Host-cbpos" : "cbpos");
        cookie.setSecure(secure);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
    }
}
