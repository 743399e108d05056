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
        var known = evenRevoked();
        if (known.isRevoked()) throw IdentityRejection.WORKSTATION_REVOKED.with();
        return known;
    }

    /** Also one that was revoked: what it sold before is still taken. @throws com.completebytepos.kernel.Rejection 401 when there is none */
    public WorkstationEntry evenRevoked() {
        if (request.getAttribute(WORKSTATION) instanceof WorkstationEntry known) return known;
        throw IdentityRejection.UNKNOWN_TOKEN.with();
    }

    /** For what programs of the shop may read as well. @throws com.completebytepos.kernel.Rejection 401 when nobody known calls */
    public void known() {
        if (CurrentShop.actor().kind() != Actor.Kind.API_TOKEN) workstation();
    }
}
