package com.completebytepos.web.http;

import com.completebytepos.integration.IntegrationRejection;
import com.completebytepos.integration.RateLimits;
import com.completebytepos.integration.RateLimits.Kind;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.ShopEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * Stands before the API: nobody calls it so often that others wait. A shop's tills stand behind one address and must never wait for an
 * integrator, so a registered workstation is counted by itself alone; nor may strangers, from however many addresses, use up what a shop's programs have.
 */
@ApplicationScoped
public class RateGate {
    private static final String STRANGERS = ":strangers";

    @Inject RateLimits limits;
    @Inject Refusals refusals;

    /** @return false when the call was refused, which the caller has been told */
    boolean lets(HttpServletRequest request, HttpServletResponse response, Actor actor, ShopEntry shop) throws IOException {
        if (!Paths.isApi(request) || shop == null) return true;
        int wait = secondsToWait(request, response, actor, shop.shopCode().value());
        if (wait == 0) return true;
        var code = IntegrationRejection.TOO_MANY_CALLS.code();
        var text = Texts.text(Texts.supported(request.getLocale()), code, wait);
        response.setHeader("Retry-After", Integer.toString(wait));
        refusals.problem(response, Problem.of(code, IntegrationRejection.TOO_MANY_CALLS.status(), text, text, List.of()));
        return false;
    }

    private int secondsToWait(HttpServletRequest request, HttpServletResponse response, Actor actor, String shop) {
        if (actor.kind() == Actor.Kind.WORKSTATION) return limits.secondsToWait(Kind.WORKSTATION, own(shop, actor.id()));
        int wait = limits.secondsToWait(Kind.ADDRESS, request.getRemoteAddr());
        if (wait == 0 && actor.kind() == Actor.Kind.API_TOKEN) {
            wait = limits.secondsToWait(Kind.TOKEN, own(shop, actor.id()));
            response.setHeader("RateLimit-Limit", Integer.toString(Kind.TOKEN.aMinute()));
            response.setHeader("RateLimit-Remaining", Integer.toString(limits.left(Kind.TOKEN, own(shop, actor.id()))));
        }
        return wait > 0 ? wait : limits.secondsToWait(Kind.SHOP, actor.kind() == Actor.Kind.API_TOKEN ? shop : shop + STRANGERS);
    }

    private static String own(String shop, UUID id) {
        return shop + ":" + id;
    }
}
