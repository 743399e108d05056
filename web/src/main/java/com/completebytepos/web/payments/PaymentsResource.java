package com.completebytepos.web.payments;

import com.completebytepos.identity.TillPeople;
import com.completebytepos.payments.PaymentClaims;
import com.completebytepos.payments.PaymentClaims.Claimable;
import com.completebytepos.payments.PaymentDesk;
import com.completebytepos.payments.PaymentLedger;
import com.completebytepos.payments.PaymentLedger.AskPayment;
import com.completebytepos.payments.PaymentQueries;
import com.completebytepos.payments.PaymentQueries.PaymentHealth;
import com.completebytepos.payments.PaymentStatus;
import com.completebytepos.selling.Approvals;
import com.completebytepos.tenancy.Behalf;
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
import java.util.List;
import java.util.UUID;

/** M-PESA for a registered workstation: ask for a prompt, see how it stands, take money that came by itself. docs/till-protocol.md. */
@Path("payments")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {
    @Inject Caller caller;
    @Inject TillPeople people;
    @Inject PaymentDesk desk;
    @Inject PaymentLedger ledger;
    @Inject PaymentClaims claims;
    @Inject PaymentQueries queries;
    @Inject Approvals approvals;

    public record Waiting(List<Claimable> payments) {
    }

    /** {@code unproved}: "ask" has much money looked up first, the till waits; else it is taken, and found in the sale where nobody approved it. */
    public record Claim(UUID sale, String tail, String unproved) {
    }

    @POST
    public PaymentStatus ask(AskPayment ask) {
        var till = caller.workstation();
        if (ask == null || ask.id() == null) throw new BadRequestException();
        return desk.ask(till, ask);
    }

    /** How M-PESA does lately, for the cashier's eyes. */
    @GET
    @Path("health")
    public PaymentHealth health() {
        caller.workstation();
        return queries.health();
    }

    @GET
    @Path("{id}")
    public PaymentStatus find(@PathParam("id") UUID id) {
        return ledger.status(caller.workstation(), id);
    }

    @POST
    @Path("{id}/check")
    public PaymentStatus check(@PathParam("id") UUID id) {
        return desk.check(caller.workstation(), id);
    }

    @GET
    @Path("claimable")
    public Waiting claimable(@QueryParam("amount") @DefaultValue("0") long amount, @QueryParam("all") boolean all) {
        return new Waiting(claims.waiting(caller.workstation(), amount, all));
    }

    @POST
    @Path("{id}/claim")
    public PaymentStatus claim(@PathParam("id") UUID id, Claim claim) {
        var till = caller.workstation();
        if (claim == null || claim.sale() == null) throw new BadRequestException();
        return claims.claim(till, id, claim.sale(), claim.tail(), "ask".equals(claim.unproved()));
    }

    /** A code for much money is looked up before the goods go. */
    @POST
    @Path("typed")
    public PaymentStatus typed(PaymentClaims.TypedCode told) {
        var till = caller.workstation();
        if (told == null || told.sale() == null) throw new BadRequestException();
        var cashier = told.cashier() == null ? null : people.nameOf(told.cashier()).orElse(null);
        try (var standing = Behalf.of(told.cashier(), cashier)) {
            return claims.typed(till, told);
        }
    }

    @POST
    @Path("{id}/release")
    public PaymentStatus release(@PathParam("id") UUID id, Approvals.Release release) {
        var till = caller.workstation();
        if (release == null || release.sale() == null) throw new BadRequestException();
        approvals.releaseClaim(till, id, release);
        return ledger.status(till, id);
    }
}
