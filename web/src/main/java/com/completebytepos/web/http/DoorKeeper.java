package com.completebytepos.web.http;

import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Hosts.Address;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows one kind of caller. The authentication mechanism asks the keeper of the door that host and path lead to. */
public interface DoorKeeper {

    boolean keeps(Address address, String path);

    /** Who calls, or empty when the credential is missing, foreign, revoked or expired. */
    Optional<Actor> recognise(HttpServletRequest request, Address address);
}
