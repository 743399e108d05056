package com.completebytepos.web.http;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.identity.IdentityRejection;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.CurrentShop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Which registered workstation or program calls, told by the keeper of the API's door. */
@RequestScoped
public class Caller {
    static final String WORKSTATION = "cbpos.workstation";

    @Inject HttpServletRequest request;

    /** @throws com.completebytepos.kernel.Rejection 401 when there is none, or it was revoked: the two are told apart, because a till acts on it */
    public WorkstationEntry workstation() {
        if (!(request.getAttribute(WORKSTATION) instanceof WorkstationEntry known)) throw IdentityRejection.UNKNOWN_TOKEN.with();
        if (known.isRevoked()) throw IdentityRejection.WORKSTATION_REVOKED.with();
        return known;
    }

    /** For what programs of the shop may read as well. @throws com.completebytepos.kernel.Rejection 401 when nobody known calls */
    public void known() {
        if (CurrentShop.actor().kind() != Actor.Kind.API_TOKEN) workstation();
    }
}
