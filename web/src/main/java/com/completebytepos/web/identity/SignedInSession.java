package com.completebytepos.web.identity;

import com.completebytepos.identity.SignOn;
import com.completebytepos.identity.SignedIn;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Hosts.Address;
import com.completebytepos.tenancy.Hosts.Door;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.web.http.DoorKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Keeper of a shop's pages, all but the till's, which knows no sessions: the caller is who signed in on this session, if it is this shop's and the credentials still stand. */
@ApplicationScoped
public class SignedInSession implements DoorKeeper {
    static final String KEY = "cbpos.signed-in";

    @Inject SignOn signOn;

    @Override
    public boolean keeps(Address address, String path) {
        return address.door() == Door.SHOP && !path.startsWith("/api/") && !path.startsWith("/pos/");
    }

    @Override
    public Optional<Actor> recognise(HttpServletRequest request, Address address) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof SignedIn who) || !who.shop().equals(address.shop())) return Optional.empty();
        return ShopBinding.call(new ShopCode(who.shop()), Actor.NOBODY, () -> signOn.stillIn(who.userId(), who.epoch())).map(SignedIn::actor);
    }
}
