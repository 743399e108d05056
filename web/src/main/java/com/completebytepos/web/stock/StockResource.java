package com.completebytepos.web.stock;

import com.completebytepos.catalogue.CatalogueRejection;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.BranchStock;
import com.completebytepos.web.http.Caller;
import com.completebytepos.tracking.TrackingQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** What lies in the shelves, for a registered workstation: asked when somebody looks, never fed. docs/till-protocol.md. */
@Path("stock")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StockResource {
    @Inject Caller caller;
    @Inject BranchStock stock;
    @Inject TrackingQueries tracking;

    /** {@code onHand} in thousandths, {@code available} without what was promised to somebody; {@code own}: the branch that asks. Nobody collects anything in one that is closed. */
    public record Shelf(UUID id, String name, boolean own, long onHand, long available) {
    }

    public record Shelves(String asOf, List<Shelf> branches) {
    }

    public record Shelfful(String asOf, List<List<Object>> onHand, List<List<Object>> batches) {
    }

    /**
     * All of the own branch, as SKU and thousandths, and a third, how much of it was promised to somebody, where any was; and what its batches have, as SKU, batch, expiry or an empty text, thousandths, earliest
     * first: what a till keeps for when it cannot ask.
     */
    @GET
    @Path("branch")
    public Shelfful all() {
        var branch = caller.workstation().branchId();
        var found = stock.at(branch);
        return new Shelfful(found.asOf().toString(), found.onHand().entrySet().stream().map(one -> shelf(one.getKey(), one.getValue(), found.reserved().get(one.getKey()))).toList(),
                tracking.shelf(branch).stream().map(one -> List.<Object>of(one.skuId().toString(), one.batch(), one.expiresOn() == null ? "" : one.expiresOn().toString(), one.onHand().thousandths())).toList());
    }

    private static List<Object> shelf(UUID sku, Quantity onHand, Quantity reserved) {
        return reserved == null ? List.of(sku.toString(), onHand.thousandths()) : List.of(sku.toString(), onHand.thousandths(), reserved.thousandths());
    }

    @GET
    public Shelves of(@QueryParam("sku") UUID sku) {
        var till = caller.workstation();
        if (sku == null) throw new BadRequestException();
        var found = stock.of(sku);
        if (found.branches().isEmpty()) throw CatalogueRejection.NO_SUCH_PRODUCT.with();
        return new Shelves(found.asOf().toString(), found.branches().stream().filter(s -> s.open() || s.branchId().equals(till.branchId()))
                .map(s -> new Shelf(s.branchId(), s.branch(), s.branchId().equals(till.branchId()), s.onHand().thousandths(), s.available().thousandths())).toList());
    }
}
