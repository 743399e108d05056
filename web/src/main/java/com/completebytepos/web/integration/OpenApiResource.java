package com.completebytepos.web.integration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The description of the API for programs, open to everybody: it tells nothing of the shop. */
@Path("/")
@RequestScoped
public class OpenApiResource {

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] json() {
        return OpenApiText.json();
    }

    @GET
    @Path("openapi")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] plain() {
        return OpenApiText.json();
    }

    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    public byte[] yaml() {
        return OpenApiText.yaml();
    }
}
