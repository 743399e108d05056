package com.completebytepos.web.accounts;

import com.completebytepos.accounts.AccountQueries;
import com.completebytepos.accounts.AccountStanding;
import com.completebytepos.accounts.AllowanceKind;
import com.completebytepos.accounts.Allowances;
import com.completebytepos.customers.CustomerRegister;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** How a customer stands, and what a registered workstation may spend of it, also when its network is gone. docs/till-protocol.md. */
@Path("accounts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {
    @Inject Caller caller;
    @Inject CustomerRegister register;
    @Inject AccountQueries accounts;
    @Inject Allowances allowances;

    public record OpenDebt(String number, String at, String dueOn, long amount, long unpaid) {
    }

    /** Amounts in cents; {@code allowedPoints} and {@code allowedCredit} are set aside for this till until {@code until}; {@code objection} null where more goes on account. */
    public record Standing(UUID customer, String name, long points, long freePoints, long owed, Long creditLimit, long freeCredit, long overdue, String objection, String tier, long allowedPoints,
                           long allowedCredit, String until, List<OpenDebt> open) {
    }

    public record Wanted(String kind, long amount) {
    }

    @GET
    @Path("{customer}")
    public Standing find(@PathParam("customer") UUID id) {
        var till = caller.workstation();
        var customer = register.entry(id);
        var granted = allowances.usual(till, customer.id());
        return standing(customer.name(), accounts.standing(customer.id(), till.id()), granted);
    }

    @POST
    @Path("{customer}/allowances")
    public Standing reserve(@PathParam("customer") UUID id, Wanted wanted) {
        var till = caller.workstation();
        if (wanted == null) throw new BadRequestException();
        var customer = register.entry(id);
        var kind = Arrays.stream(AllowanceKind.values()).filter(k -> k.name().equals(wanted.kind())).findFirst().orElse(null);
        var granted = allowances.reserve(till, customer.id(), kind, wanted.amount());
        return standing(customer.name(), accounts.standing(customer.id(), till.id()), granted);
    }

    /** What the till still needs of what it holds; absent counts as nothing. */
    public record Kept(long points, long credit) {
    }

    @POST
    @Path("{customer}/allowances/release")
    public Standing release(@PathParam("customer") UUID id, Kept kept) {
        var till = caller.workstation();
        if (kept == null) throw new BadRequestException();
        var customer = register.entry(id);
        var granted = allowances.release(till, customer.id(), kept.points(), kept.credit());
        return standing(customer.name(), accounts.standing(customer.id(), till.id()), granted);
    }

    private Standing standing(String name, AccountStanding s, Allowances.Granted granted) {
        var open = accounts.open(s.customerId()).stream().map(o -> new OpenDebt(o.number(), o.at().toString(), o.dueOn().toString(), o.amount().cents(), o.unpaid().cents())).toList();
        return new Standing(s.customerId(), name, s.points(), s.freePoints(), s.owed().cents(), s.creditLimit() == null ? null : s.creditLimit().cents(), s.freeCredit().cents(), s.overdue().cents(),
                s.objection(), s.tier(), granted.points(), granted.credit(), granted.until().toString(), open);
    }
}
