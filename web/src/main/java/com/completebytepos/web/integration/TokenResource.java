package com.completebytepos.web.integration;

import com.completebytepos.identity.ApiTokens;
import com.completebytepos.integration.RateLimits.Kind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What a program's own token may do, and how much anybody may ask for. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {
    private static final int LARGEST_BODY = 1_048_576;
    private static final int LARGEST_IMPORT = 11 * LARGEST_BODY;

    @Inject ApiTokens tokens;

    public record Token(String name, List<String> scopes, String createdAt) {
    }

    /** Calls a minute; bytes. */
    public record Limits(int perAddress, int perShop, int perToken, int largestPage, int largestBody, int largestImport) {
    }

    @GET
    @Path("token")
    public Token token() {
        var own = tokens.own();
        return new Token(own.name(), own.scopes(), own.createdAt().toString());
    }

    @GET
    @Path("limits")
    public Limits limits() {
        return new Limits(Kind.ADDRESS.aMinute(), Kind.SHOP.aMinute(), Kind.TOKEN.aMinute(), Pages.MOST, LARGEST_BODY, LARGEST_IMPORT);
    }
}
