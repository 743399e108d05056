package com.completebytepos.identity;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum IdentityRejection implements RejectionCode {
    WRONG_LOGIN(401), TOO_MANY_ATTEMPTS(429), SIGNED_OUT(401), WORKSTATION_REVOKED(401), UNKNOWN_TOKEN(401), NO_SUCH_USER(404),
    USERNAME_TAKEN(409), USERNAME_SHAPE(422), PASSWORD_TOO_SHORT(422), PIN_SHAPE(422), PIN_TOO_SHORT_FOR_SUPERVISOR(422), EMAIL_SHAPE(422),
    NAME_MISSING(422), NAME_TOO_LONG(422), PASSWORD_TOO_LONG(422), ROLE_MISSING(422), LAST_OWNER(409), TICKET_INVALID(410), DEMO_PASSWORD(422),
    ASKED_MISSING(422), ASKED_TOO_OFTEN(429), TOKEN_NAME(422), TOKEN_NAME_TAKEN(409), NO_SUCH_TOKEN(404), TOKEN_SCOPES(422), TOKEN_SCOPES_BEYOND(403),
    OWNER_MAY_ALL(409), BEYOND_OWN(403), OUT_OF_REACH(403), PUNCH_TIME(422), PUNCH_REASON(422), PUNCH_PERIOD(422), NO_SUCH_PUNCH(404), CEILING_SHARE(422), CEILING_ABOVE_SUPERVISOR(422);

    private final int status;

    IdentityRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "identity";
    }

    @Override
    public int status() {
        return status;
    }
}
