package com.completebytepos.web.http;

import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Hosts;
import com.completebytepos.tenancy.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;

/** The one authentication mechanism: by host and path it asks the keeper of that door who is calling. */
@ApplicationScoped
public class HouseAuthentication implements HttpAuthenticationMechanism {
    static final String ACTOR = "cbpos.actor";

    @Inject @Any Instance<DoorKeeper> keepers;
    private final Hosts hosts = Hosts.fromSettings();

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var address = hosts.addressOf(request.getHeader("Host"));
        var path = request.getRequestURI();
        var actor = keepers.stream().filter(k -> k.keeps(address, path)).findFirst().flatMap(k -> k.recognise(request, address));
        if (actor.isEmpty()) return context.doNothing();
        request.setAttribute(ACTOR, actor.get());
        return context.notifyContainerAboutLogin(nameOf(actor.get()), actor.get().permissions().stream().map(Permission::name).collect(Collectors.toSet()));
    }

    private static String nameOf(Actor actor) {
        return actor.kind() + ":" + actor.id();
    }
}
