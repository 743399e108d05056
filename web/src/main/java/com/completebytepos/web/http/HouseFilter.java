package com.completebytepos.web.http;

import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Hosts;
import com.completebytepos.tenancy.Hosts.Address;
import com.completebytepos.tenancy.Hosts.Door;
import com.completebytepos.tenancy.Release;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopDirectory;
import com.completebytepos.tenancy.ShopEntry;
import com.completebytepos.tenancy.ShopState;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Binds the request to the shop of its host and to its caller, once, before anything else; a host that is no house gets nothing. */
public class HouseFilter implements Filter {
    static final String SHOP = "cbpos.shop";

    @Inject ShopDirectory directory;
    @Inject Release release;
    @Inject Refusals refusals;
    @Inject RateGate gate;
    private final Hosts hosts = Hosts.fromSettings();

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain) throws IOException, ServletException {
        var request = (HttpServletRequest) plainRequest;
        var response = (HttpServletResponse) plainResponse;
        Headers.secure(response);
        try {
            pass(request, response, chain);
        } finally {
            CorrelationId.forget();
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var address = hosts.addressOf(request.getHeader("Host"));
        var shop = address.door() == Door.SHOP ? directory.find(address.shop()).orElse(null) : null;
        var refusal = refusalOf(request, address, shop);
        if (refusal != null) {
            refusals.tell(request, response, refusal, shop);
            return;
        }
        var actor = request.getAttribute(HouseAuthentication.ACTOR) instanceof Actor known ? known : Actor.NOBODY;
        if (!gate.lets(request, response, actor, shop)) return;
        request.setAttribute(SHOP, shop);
        try (ShopBinding bound = ShopBinding.bind(shop == null ? null : shop.shopCode(), actor)) {
            if (Paths.isTill(request)) Headers.till(response);
            if (actor.kind() != Actor.Kind.NOBODY && !Paths.isResource(request)) response.setHeader("Cache-Control", "no-store");
            if (SignInFirst.isNeeded(request, actor)) SignInFirst.send(request, response);
            else chain.doFilter(request, response);
        } finally {
            SessionHouse.stamp(request, address);
        }
    }

    private Refusal refusalOf(HttpServletRequest request, Address address, ShopEntry shop) {
        if (!Paths.isPlain(request.getRequestURI())) return Refusal.NOT_HERE;
        if (address.door() == Door.STRANGER) return Refusal.NO_SUCH_HOUSE;
        if (address.door() == Door.SHOP && (shop == null || shop.state() == ShopState.REMOVED)) return Refusal.NO_SUCH_HOUSE;
        if (shop != null && (shop.state() == ShopState.OPENING || !release.serves(shop))) return Refusal.NOT_READY;
        if (shop != null && shop.state() == ShopState.SUSPENDED && !Paths.isResource(request)) return Refusal.SUSPENDED;
        if (!Paths.belongsTo(address.door(), request)) return Refusal.NOT_HERE;
        if (SessionHouse.isForeign(request, address)) return Refusal.FOREIGN_SESSION;
        if (!SameOrigin.holds(request)) return Refusal.CROSS_ORIGIN;
        return null;
    }
}
