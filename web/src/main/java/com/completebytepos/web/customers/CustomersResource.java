package com.completebytepos.web.customers;

import com.completebytepos.accounts.AccountQueries;
import com.completebytepos.customers.CustomerDetails;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.customers.CustomersRejection;
import com.completebytepos.web.http.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Customers for registered workstations and the shop's own programs: search, add, look at, what they bought. docs/till-protocol.md. */
@Path("customers")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CustomersResource {
    private static final int MOST = 50;

    @Inject Caller caller;
    @Inject CustomerQueries queries;
    @Inject CustomerRegister register;
    @Inject AccountQueries accounts;

    public record Found(UUID id, String code, String name, String phone, UUID groupId, String kraPin) {
        static Found of(CustomerEntry c) {
            return new Found(c.id(), c.code(), c.name(), c.phone(), c.groupId(), c.kraPin());
        }
    }

    public record Told(UUID id, String code, String firstName, String lastName, String phone, String email, String kraPin, String address, UUID groupId, String notes, String locale, String birthday,
                       Boolean consent) {
    }

    public record Added(UUID id, String code, List<Found> twins) {
    }

    public record Bought(UUID id, String receiptNumber, UUID branchId, String at, long total, long points) {
    }

    public record History(long count, List<Bought> purchases) {
    }

    @GET
    public List<Found> search(@QueryParam("q") @DefaultValue("") String text, @QueryParam("limit") @DefaultValue("20") int limit) {
        caller.known();
        if (text.length() > 80) throw new BadRequestException();
        return queries.search(text, Math.max(1, Math.min(limit, MOST))).stream().map(Found::of).toList();
    }

    /** Twins are told, not refused: a family has one phone. */
    @POST
    public Response add(Told told) {
        caller.known();
        if (told == null) throw new BadRequestException();
        var details = new CustomerDetails(told.code(), told.firstName(), told.lastName(), told.phone(), told.email(), told.kraPin(), told.address(), told.groupId(), told.notes(), told.locale(),
                day(told.birthday()), Boolean.TRUE.equals(told.consent()));
        var id = told.id() == null ? register.add(details) : register.add(told.id(), details);
        var twins = register.twins(told.phone(), told.kraPin(), told.email(), id).stream().map(Found::of).toList();
        return Response.status(Response.Status.CREATED).entity(new Added(id, register.entry(id).code(), twins)).build();
    }

    @GET
    @Path("{id}")
    public Found find(@PathParam("id") String id) {
        caller.known();
        return Found.of(register.entry(id(id)));
    }

    @GET
    @Path("{id}/purchases")
    public History purchases(@PathParam("id") String id, @QueryParam("first") @DefaultValue("0") int first, @QueryParam("limit") @DefaultValue("20") int limit) {
        caller.known();
        var customer = register.entry(id(id)).id();
        var rows = accounts.purchases(customer, Math.max(0, first), Math.max(1, Math.min(limit, MOST))).stream()
                .map(p -> new Bought(p.documentId(), p.receiptNumber(), p.branchId(), p.at().toString(), p.total().cents(), p.points())).toList();
        return new History(accounts.purchaseCount(customer), rows);
    }

    static UUID id(String text) {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) throw CustomersRejection.ID_SHAPE.at("id", text);
        return UUID.fromString(text);
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw CustomersRejection.BIRTHDAY_SHAPE.at("birthday");
        }
    }
}
