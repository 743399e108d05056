package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.AddProduct;
import com.completebytepos.catalogue.CatalogueRejection;
import com.completebytepos.catalogue.Categories;
import com.completebytepos.catalogue.EditProduct;
import com.completebytepos.catalogue.ProductFilter;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductTraits;
import com.completebytepos.catalogue.TillGoods;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.PricedGoods;
import com.completebytepos.pricing.WholeGoods;
import com.completebytepos.web.http.Caller;
import com.completebytepos.web.integration.Once;
import com.completebytepos.web.integration.PageJson;
import com.completebytepos.web.integration.Pages;
import com.completebytepos.web.integration.QueryValues;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The goods, for programs of the shop: read page by page, added, changed. docs/api-guide.md. */
@Path("/")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProductsResource {
    @Inject Caller caller;
    @Inject ProductQueries queries;
    @Inject TillGoods goods;
    @Inject PriceBook prices;
    @Inject WholeGoods desk;
    @Inject ProductTraits traits;
    @Inject Categories categories;
    @Inject Pages pages;
    @Inject Once once;

    public record CategoryJson(UUID id, String name, String nameSw, int sort, long products) {
    }

    @GET
    @Path("products")
    public PageJson<ProductJson> list(@QueryParam("search") String search, @QueryParam("category") UUID category, @QueryParam("active") Boolean active,
                                      @QueryParam("branch") UUID branch, @QueryParam("limit") Integer limit, @QueryParam("page") String page) {
        caller.known();
        if (search != null && search.length() > 120) throw QueryValues.wrong("search", search);
        int size = pages.size(limit);
        var list = "products|" + search + "|" + category + "|" + active + "|" + branch;
        var ids = queries.after(new ProductFilter(search, category, active), pages.after(list, page), size + 1);
        return pages.page(list, ids, size, UUID::toString, shown -> told(shown, branch));
    }

    private List<ProductJson> told(List<UUID> ids, UUID branch) {
        var asked = prices.pricesSince(ids, branch);
        var wholes = traits.wholes(ids);
        var places = desk.branchPrices(ids);
        return goods.items(ids, branch).stream().map(item -> ProductJson.of(item, null, asked.get(item.id()), wholes.get(item.id()), places.get(item.id()))).toList();
    }

    @GET
    @Path("products/{id}")
    public ProductJson find(@PathParam("id") UUID id) {
        caller.known();
        var details = queries.details(id);
        var one = List.of(id);
        return ProductJson.of(goods.items(one, null).get(0), details.version(), prices.pricesSince(one, null).get(id), traits.wholes(one).get(id), desk.branchPrices(one).get(id));
    }

    @POST
    @Path("products")
    public Response add(ProductJson.New told) {
        caller.known();
        if (told == null) throw new BadRequestException();
        return once.answer(201, told, () -> find(desk.add(new AddProduct(told.code(), told.name(), told.nameSw(), told.category(), Objects.requireNonNullElse(told.unit(), "EA"), told.tax(),
                Boolean.TRUE.equals(told.favourite()), listed(told.barcodes()), Objects.requireNonNullElse(told.kind(), ProductKind.GOODS)), !Boolean.FALSE.equals(told.active()), ProductJson.money(told.price()), ProductJson.rest(told))));
    }

    @PUT
    @Path("products/{id}")
    public ProductJson change(@PathParam("id") UUID id, InputStream body) {
        caller.known();
        var standing = queries.details(id);
        var told = ToldChange.of(ToldChange.read(body), standing);
        if (told.version() == null) throw new BadRequestException();
        Money seen = prices.prices(List.of(id)).get(id);
        var wanted = new EditProduct(id, told.version(), told.name() == null ? standing.name() : told.name(), told.nameSw(), told.category(), told.unit() == null ? standing.unit() : told.unit(),
                told.tax() == null ? standing.taxCategory() : told.tax(), told.favourite() == null ? standing.favourite() : told.favourite(), told.barcodes() == null ? standing.barcodes() : listed(told.barcodes()));
        desk.change(wanted, new PricedGoods.Asked(seen, told.price() == null ? seen : ProductJson.money(told.price())), told.active(), ProductJson.rest(told));
        return find(id);
    }

    @GET
    @Path("categories")
    public Map<String, List<CategoryJson>> categories() {
        caller.known();
        return Map.of("items", categories.all().stream().map(c -> new CategoryJson(c.id(), c.name(), c.nameSw(), c.sort(), c.goods())).toList());
    }

    /** @throws com.completebytepos.kernel.Rejection where a barcode is none */
    private static List<String> listed(List<String> barcodes) {
        if (barcodes != null && barcodes.contains(null)) throw CatalogueRejection.BARCODE_SHAPE.at("barcodes", "null");
        return barcodes == null ? List.of() : barcodes;
    }
}
