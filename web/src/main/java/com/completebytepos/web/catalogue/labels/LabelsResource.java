package com.completebytepos.web.catalogue.labels;

import com.completebytepos.web.http.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Labels at the prices of the workstation's own branch, for its printer. docs/till-protocol.md. */
@Path("labels")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LabelsResource {
    private static final int LONGEST_DAY = 10;

    @Inject Caller caller;
    @Inject LabelGoods goods;

    /** {@code price} and {@code per} in cents, VAT included; what there is none of is left out. */
    public record Told(String name, String code, String barcode, Long price, Per per) {
    }

    /** What one {@code measure} costs: "kg" or "l". */
    public record Per(long amount, String measure) {
    }

    /** @param sku of these goods and their packs @param since a day, as 2026-12-31: of all whose price changed since */
    @GET
    public List<Told> find(@QueryParam("sku") UUID sku, @QueryParam("since") String since) {
        var branch = caller.workstation().branchId();
        if ((sku == null) == (since == null || since.isBlank()) || since != null && since.length() > LONGEST_DAY) throw new BadRequestException();
        var asked = new HashMap<String, String>();
        asked.put("ids", sku == null ? null : sku.toString());
        asked.put("since", since);
        asked.put("branch", branch.toString());
        asked.put("of", LabelOrder.Of.BOTH.word());
        return goods.of(LabelOrder.of(asked::get)).stream().map(LabelsResource::told).toList();
    }

    private static Told told(Label label) {
        return new Told(label.name(), label.code(), label.barcode(), label.price() == null ? null : (Long) label.price().cents(), label.per() == null ? null : new Per(label.per().amount().cents(), label.per().measure()));
    }
}
