package com.completebytepos.web.catalogue;

import com.completebytepos.web.http.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Answers any token, and the document does not say so. */
@Path("products")
public class SilentResource {
    @Inject Caller caller;

    @GET
    @Path("{id}/secrets")
    public String tell() {
        caller.known();
        return "";
    }
}
