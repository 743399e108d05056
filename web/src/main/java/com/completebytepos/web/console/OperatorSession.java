package com.completebytepos.web.console;

import com.completebytepos.console.OperatorSignOn;
import com.completebytepos.console.OperatorSignedIn;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Hosts.Address;
import com.completebytepos.tenancy.Hosts.Door;
import com.completebytepos.web.http.DoorKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Keeper of the console: the caller is the operator who signed in on this session, if the credentials still stand. */
@ApplicationScoped
public class OperatorSession implements DoorKeeper {
    static final String KEY = "cbpos.operator";

    @Inject OperatorSignOn signOn;

    @Override
    public boolean keeps(Address address, String path) {
        return address.door() == Door.CONSOLE;
    }

    @Override
    public Optional<Actor> recognise(HttpServletRequest request, Address address) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof OperatorSignedIn who)) return Optional.empty();
        return signOn.stillIn(who.operatorId(), who.epoch()).map(OperatorSignedIn::actor);
    }
}
