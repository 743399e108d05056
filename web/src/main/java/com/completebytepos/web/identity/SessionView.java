package com.completebytepos.web.identity;

import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.ShopEntry;
import com.completebytepos.tenancy.TenancyRejection;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Who is signed in and where, for every page ({@code #{session}} of the style guide). */
@Named
@RequestScoped
public class SessionView {
    @Inject HttpServletRequest request;

    public String getShopName() {
        return request.getAttribute("cbpos.shop") instanceof ShopEntry shop ? shop.name() : "";
    }

    public String getShopCode() {
        return CurrentShop.shop().map(Object::toString).orElse("");
    }

    public String getPerson() {
        return CurrentShop.actor().name();
    }

    public boolean isSignedIn() {
        return CurrentShop.actor().kind() != Actor.Kind.NOBODY;
    }

    /** Before a page that shows nothing without it. @throws com.completebytepos.kernel.Rejection when the person may not */
    public void require(String permission) {
        if (!may(permission)) throw TenancyRejection.NOT_ALLOWED.with(getPerson());
    }

    public boolean may(String permission) {
        return CurrentShop.actor().may(Permission.valueOf(permission));
    }
}
