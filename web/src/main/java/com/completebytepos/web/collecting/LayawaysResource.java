package com.completebytepos.web.collecting;

import com.completebytepos.collecting.LayawayState;
import com.completebytepos.collecting.Layaways;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
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
import java.util.List;
import java.util.UUID;

/** Goods put aside for known customers, for a registered workstation. docs/till-protocol.md. */
@Path("layaways")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LayawaysResource {
    @Inject Caller caller;
    @Inject Layaways layaways;

    /** Amounts in cents; {@code here}: in the branch that asks. */
    public record Standing(UUID id, String number, UUID customer, LayawayState state, long total, long paid, long rest, long least, long fee, long owedBack, String expiresOn, String openedAt, String branch, boolean here,
                           List<Line> lines, List<Back> back) {
    }

    /** {@code quantity} in thousandths. */
    public record Line(UUID sku, String name, String unit, long quantity, String tax, long total) {
        boolean isWhole() {
            return sku != null && name != null && !name.isBlank() && name.length() <= 120 && unit != null && unit.matches("[A-Z0-9]{1,4}") && tax != null && tax.matches("[A-E]");
        }
    }

    public record Back(String receiptNumber, int line, long amount) {
    }

    public record Part(String tax, long amount) {
    }

    public record PutAside(UUID id, UUID cashier, UUID customer, long deposit, List<Line> lines) {
    }

    public record Paying(UUID cashier, long amount) {
    }

    /** {@code parts}: lines of the sale that pays it. */
    public record Instalment(Standing layaway, List<Part> parts) {
    }

    @GET
    public List<Standing> of(@QueryParam("customer") UUID customer) {
        var branch = caller.workstation().branchId();
        if (customer == null) throw new BadRequestException();
        return layaways.of(customer).stream().map(one -> told(one, branch)).toList();
    }

    @POST
    public Instalment putAside(PutAside told) {
        var from = caller.workstation();
        if (told == null || told.id() == null || told.cashier() == null || told.customer() == null || told.lines() == null) throw new BadRequestException();
        if (!told.lines().stream().allMatch(line -> line != null && line.isWhole())) throw new BadRequestException();
        var lines = told.lines().stream().map(l -> new Layaways.Wanted(l.sku(), l.name(), l.unit(), Quantity.ofThousandths(l.quantity()), l.tax(), Money.ofCents(l.total()))).toList();
        return told(layaways.putAside(from, new Layaways.PutAside(told.id(), told.cashier(), told.customer(), Money.ofCents(told.deposit()), lines)), from.branchId());
    }

    @POST
    @Path("{id}/instalments")
    public Instalment pay(@PathParam("id") UUID id, Paying told) {
        var from = caller.workstation();
        if (told == null || told.cashier() == null) throw new BadRequestException();
        return told(layaways.pay(from, told.cashier(), id, Money.ofCents(told.amount())), from.branchId());
    }

    @POST
    @Path("{id}/cancel")
    public Standing cancel(@PathParam("id") UUID id, Paying told) {
        var from = caller.workstation();
        if (told == null || told.cashier() == null) throw new BadRequestException();
        return told(layaways.cancel(from, told.cashier(), id), from.branchId());
    }

    private static Instalment told(Layaways.Instalment one, UUID branch) {
        return new Instalment(told(one.standing(), branch), one.parts().entrySet().stream().map(part -> new Part(part.getKey(), part.getValue().cents())).toList());
    }

    private static Standing told(Layaways.Standing one, UUID branch) {
        return new Standing(one.id(), one.number(), one.customerId(), one.state(), one.total().cents(), one.paid().cents(), one.rest().cents(), one.least().cents(), one.fee().cents(), one.owedBack().cents(),
                one.expiresOn().toString(), one.openedAt().toString(), one.branch(), one.branchId().equals(branch),
                one.lines().stream().map(l -> new Line(l.skuId(), l.name(), l.unit(), l.quantity().thousandths(), l.taxLetter(), l.total().cents())).toList(),
                one.back().stream().map(b -> new Back(b.receiptNumber(), b.line(), b.amount().cents())).toList());
    }
}
