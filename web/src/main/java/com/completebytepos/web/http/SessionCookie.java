package com.completebytepos.web.http;

import com.completebytepos.tenancy.Hosts;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The session cookie: bound to exactly one host, and Secure wherever the public address is https. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean secure = Hosts.fromSettings().publicScheme().equals("https");
        var cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName(secure ? "__Host-cbpos" : "cbpos");
        cookie.setSecure(secure);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
    }
}
