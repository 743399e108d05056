package com.completebytepos.web.http;

import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Hosts.Door;
import com.completebytepos.tenancy.ShopCode;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Stamps a session with its house at its birth, so that no second host can claim it. */
@WebListener
public class SessionStamp implements HttpSessionListener {

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        CurrentShop.shop().map(ShopCode::value).ifPresent(code -> event.getSession().setAttribute(SessionHouse.HOUSE, Door.SHOP + ":" + code));
    }
}
