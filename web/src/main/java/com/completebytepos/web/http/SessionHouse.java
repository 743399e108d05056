package com.completebytepos.web.http;

import com.completebytepos.tenancy.Hosts.Address;
import jakarta.servlet.http.HttpServletRequest;

/** A session, and every view state in it, belongs to the house whose host it was made on. */
final class SessionHouse {
    static final String HOUSE = "cbpos.house";

    private SessionHouse() {
    }

    static boolean isForeign(HttpServletRequest request, Address address) {
        var session = request.getSession(false);
        if (session == null) return false;
        var here = address.door() + ":" + address.shop();
        var home = session.getAttribute(HOUSE);
        if (home == null) {
            session.setAttribute(HOUSE, here);
            return false;
        }
        return !home.equals(here);
    }

    /** After the request: a session born on a host without a shop (the console) is that host's from the start. */
    static void stamp(HttpServletRequest request, Address address) {
        if (request.isRequestedSessionIdValid() || request.getSession(false) == null) return;
        isForeign(request, address);
    }
}
