package com.completebytepos.web.cash;

import com.completebytepos.cash.ParkedSales;
import com.completebytepos.kernel.Money;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Carts set aside, for the registered workstations of a branch. docs/till-protocol.md. */
@Path("parked")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ParkedResource {
    @Inject Caller caller;
    @Inject ParkedSales parked;

    public record Park(UUID id, UUID cashier, String label, UUID customer, int lines, long total, String cart) {
    }

    public record Waiting(UUID id, String label, UUID customer, String cashier, int lines, long total, String at, UUID workstation) {
    }

    public record Recall(UUID cashier, UUID claim) {
    }

    public record Cart(UUID id, String cart) {
    }

    @GET
    public List<Waiting> waiting(@QueryParam("before") UUID before) {
        return parked.waiting(caller.workstation(), before).stream()
                .map(one -> new Waiting(one.id(), one.label(), one.customerId(), one.cashier(), one.lines(), one.total().cents(), one.parkedAt().toString(), one.workstationId())).toList();
    }

    @POST
    public Response park(Park told) {
        var from = caller.workstation();
        if (told == null || told.id() == null || told.cashier() == null) throw new BadRequestException();
        parked.park(from, new ParkedSales.Park(told.id(), told.cashier(), told.label(), told.customer(), told.lines(), Money.ofCents(told.total()), told.cart()));
        return Response.status(Response.Status.CREATED).build();
    }

    @POST
    @Path("{id}/recall")
    public Cart recall(@PathParam("id") UUID id, Recall asked) {
        var from = caller.workstation();
        if (asked == null || asked.cashier() == null || asked.claim() == null) throw new BadRequestException();
        return new Cart(id, parked.recall(from, id, asked.cashier(), asked.claim()));
    }
}
