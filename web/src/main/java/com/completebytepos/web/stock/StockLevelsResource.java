package com.completebytepos.web.stock;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.ProductFilter;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.stock.BranchStock;
import com.completebytepos.web.http.Caller;
import com.completebytepos.web.integration.PageJson;
import com.completebytepos.web.integration.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What lies in every branch, goods by goods, and where the branches are; for programs of the shop. docs/api-guide.md. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StockLevelsResource {
    @Inject Caller caller;
    @Inject ProductQueries products;
    @Inject BranchStock stock;
    @Inject BranchRegister branches;
    @Inject Pages pages;

    /** {@code onHand} in thousandths, {@code available} without what was promised to somebody; {@code asOf}: the moment it was so. */
    public record Level(UUID product, String code, UUID branch, long onHand, long available, String asOf) {
    }

    public record BranchJson(UUID id, String code, String name, boolean active) {
    }

    /** A page tells so many products, each in all its branches. */
    @GET
    @Path("stock-levels")
    public PageJson<Level> levels(@QueryParam("branch") UUID branch, @QueryParam("limit") Integer limit, @QueryParam("page") String page) {
        caller.known();
        int size = pages.size(limit);
        var list = "stock-levels|" + branch;
        var ids = products.after(ProductFilter.ALL, pages.after(list, page), size + 1);
        return pages.page(list, ids, size, UUID::toString, shown -> told(shown, branch));
    }

    private List<Level> told(List<UUID> ids, UUID branch) {
        var levels = stock.levels(ids);
        var wanted = branches.all().stream().map(BranchSummary::id).filter(id -> branch == null || branch.equals(id)).toList();
        var summaries = products.summaries(ids);
        return summaries.stream().flatMap(p -> wanted.stream().map(b -> level(p, b, levels))).toList();
    }

    private static Level level(ProductSummary product, UUID branch, BranchStock.Levels levels) {
        var lies = levels.bySku().getOrDefault(product.id(), Map.of()).get(branch);
        return new Level(product.id(), product.code(), branch, lies == null ? 0 : lies.onHand().thousandths(), lies == null ? 0 : lies.available().thousandths(), levels.asOf().toString());
    }

    @GET
    @Path("branches")
    public Map<String, List<BranchJson>> branches() {
        caller.known();
        return Map.of("items", branches.all().stream().map(b -> new BranchJson(b.id(), b.code(), b.name(), b.active())).toList());
    }
}
