package com.completebytepos.web.collecting;

import com.completebytepos.collecting.Collections;
import com.completebytepos.collecting.CollectionState;
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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What was paid elsewhere and is collected here, for a registered workstation. docs/till-protocol.md. */
@Path("collections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CollectionsResource {
    private static final int MOST_LINES = 1_000;

    @Inject Caller caller;
    @Inject Collections collections;

    public record Receipt(UUID sale, String receiptNumber, String soldAt, String at, String collector, String phone, List<Piece> pieces) {
    }

    /** {@code here}: in the branch that asks; {@code quantity} in thousandths. */
    public record Piece(int line, UUID sku, String code, String name, long quantity, String branch, boolean here, CollectionState state, String endedAt, String by) {
    }

    /** {@code lines}: absent or none for all that wait here. */
    public record HandOver(UUID cashier, UUID claim, List<Integer> lines) {
    }

    @GET
    @Path("{number}")
    public Receipt find(@PathParam("number") String number) {
        var branch = caller.workstation().branchId();
        return told(collections.find(number), branch);
    }

    /** Once: the same claim is answered again as it was. */
    @POST
    @Path("{number}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    public Receipt handOver(@PathParam("number") String number, HandOver told) {
        var from = caller.workstation();
        if (told == null || told.cashier() == null || told.claim() == null) throw new BadRequestException();
        var lines = told.lines() == null ? List.<Integer>of() : told.lines();
        if (lines.size() > MOST_LINES || lines.stream().anyMatch(Objects::isNull)) throw new BadRequestException();
        return told(collections.handOver(from, told.cashier(), new Collections.HandOver(number, from.branchId(), Set.copyOf(lines), told.claim())), from.branchId());
    }

    private static Receipt told(Collections.Receipt found, UUID branch) {
        return new Receipt(found.saleId(), found.receiptNumber(), found.soldAt(), found.at().toString(), found.collector(), found.phone(), found.pieces().stream()
                .map(p -> new Piece(p.line(), p.skuId(), p.code(), p.name(), p.quantity().thousandths(), p.branch(), p.branchId().equals(branch), p.state(), p.endedAt() == null ? null : p.endedAt().toString(), p.by())).toList());
    }
}
