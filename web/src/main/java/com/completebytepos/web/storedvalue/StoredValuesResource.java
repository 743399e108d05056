package com.completebytepos.web.storedvalue;

import com.completebytepos.kernel.Money;
import com.completebytepos.storedvalue.StoredValues;
import com.completebytepos.web.http.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Gift cards, vouchers and store credit, for the registered workstations of a branch. docs/till-protocol.md. */
@Path("stored-values")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StoredValuesResource {
    @Inject Caller caller;
    @Inject StoredValues values;

    public record Standing(UUID id, String kind, String code, long balance, long available, String expires) {
        static Standing of(StoredValues.Standing one) {
            return new Standing(one.id(), one.kind().name(), one.code(), one.balance().cents(), one.available().cents(), one.expiresOn() == null ? null : one.expiresOn().toString());
        }
    }

    public record Hold(UUID sale, long amount) {
    }

    @GET
    @Path("{code}")
    public Standing find(@PathParam("code") String code) {
        caller.workstation();
        return Standing.of(values.find(code));
    }

    @POST
    @Path("{code}/hold")
    public Standing hold(@PathParam("code") String code, Hold asked) {
        var from = caller.workstation();
        if (asked == null || asked.sale() == null) throw new BadRequestException();
        return Standing.of(values.hold(from, code, asked.sale(), Money.ofCents(asked.amount())));
    }

    @POST
    @Path("{code}/release")
    public Response release(@PathParam("code") String code, Hold asked) {
        caller.workstation();
        if (asked == null || asked.sale() == null) throw new BadRequestException();
        values.release(code, asked.sale());
        return Response.noContent().build();
    }
}
