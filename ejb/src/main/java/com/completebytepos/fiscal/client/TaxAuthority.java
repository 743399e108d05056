package com.completebytepos.fiscal.client;

import jakarta.json.JsonObject;

/** KRA as one device sees it. Answers always: what went wrong on the way is an outcome, not an exception. Called without a transaction. */
public interface TaxAuthority {

    EtimsAnswer call(EtimsCall call, JsonObject body);
}
