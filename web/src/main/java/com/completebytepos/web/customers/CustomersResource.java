package com.completebytepos.web.customers;

import com.completebytepos.accounts.AccountQueries;
import com.completebytepos.customers.CustomerDetails;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.customers.CustomersRejection;
import com.completebytepos.web.http.Caller;
import com.completebytepos.web.integration.Once;
import com.completebytepos.web.integration.Pages;
import com.completebytepos.web.integration.QueryValues;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Customers for registered workstations and the shop's own programs: search, add, look at, what they bought. docs/till-protocol.md, docs/api-guide.md. */
@Path("customers")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CustomersResource {
    private static final int MOST = 50;
    private static final int FEW = 20;

    @Inject Caller caller;
    @Inject CustomerQueries queries;
    @Inject CustomerRegister register;
    @Inject AccountQueries accounts;
    @Inject Pages pages;
    @Inject Once once;

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

    public record History(long count, List<Bought> purchases, String next) {
    }

    /** With words those that fit best, as tills ask; without them everybody, in pages. */
    @GET
    public Response list(@QueryParam("q") String text, @QueryParam("limit") Integer limit, @QueryParam("page") String page) {
        caller.known();
        if (text != null) return Response.ok(found(text, limit == null ? FEW : limit)).build();
        int size = pages.size(limit);
        return Response.ok(pages.page("customers", queries.after(pages.after("customers", page), size + 1), size, c -> c.id().toString(), shown -> shown.stream().map(Found::of).toList())).build();
    }

    private List<Found> found(String text, int limit) {
        if (text.length() > 80) throw QueryValues.wrong("q", text);
        return queries.search(text, Math.max(1, Math.min(limit, MOST))).stream().map(Found::of).toList();
    }

    /** Twins are told, not refused: a family has one phone. */
    @POST
    public Response add(Told told) {
        caller.known();
        if (told == null) throw new BadRequestException();
        return once.answer(201, told, () -> added(told));
    }

    private Added added(Told told) {
        var details = new CustomerDetails(told.code(), told.firstName(), told.lastName(), told.phone(), told.email(), told.kraPin(), told.address(), told.groupId(), told.notes(), told.locale(),
                day(told.birthday()), Boolean.TRUE.equals(told.consent()));
        var id = told.id() == null ? register.add(details) : register.add(told.id(), details);
        var twins = register.twins(told.phone(), told.kraPin(), told.email(), id).stream().map(Found::of).toList();
        return new Added(id, register.entry(id).code(), twins);
    }

    @GET
    @Path("{id}")
    public Found find(@PathParam("id") String id) {
        caller.known();
        return Found.of(register.entry(id(id)));
    }

    @GET
    @Path("{id}/purchases")
    public History purchases(@PathParam("id") String id, @QueryParam("first") @DefaultValue("0") int first, @QueryParam("limit") @DefaultValue("20") int limit, @QueryParam("page") String page) {
        caller.known();
        var customer = register.entry(id(id)).id();
        int size = Math.max(1, Math.min(limit, MOST));
        var list = "purchases|" + customer;
        var place = pages.place(list, page);
        var rows = place == null ? accounts.purchases(customer, Math.max(0, first), size + 1) : after(customer, place.split(","), size + 1);
        var told = pages.page(list, rows, size, p -> p.at().toEpochMilli() + "," + p.documentId(), shown -> shown.stream().map(CustomersResource::bought).toList());
        return new History(accounts.purchaseCount(customer), told.items(), told.next());
    }

    private List<AccountQueries.Purchase> after(UUID customer, String[] place, int most) {
        return accounts.purchasesAfter(customer, Instant.ofEpochMilli(Long.parseLong(place[0])), UUID.fromString(place[1]), most);
    }

    private static Bought bought(AccountQueries.Purchase p) {
        return new Bought(p.documentId(), p.receiptNumber(), p.branchId(), p.at().toString(), p.total().cents(), p.points());
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
