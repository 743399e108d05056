package com.completebytepos.sync.offers;

import com.completebytepos.returnables.ReturnableList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.util.Comparator;
import java.util.List;

/** What goods come in, for tills: what one asks by day, and which goods carry how many. docs/till-protocol.md lists the members. */
@ApplicationScoped
public class ReturnableRows {
    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject ReturnableList returnables;

    /** As few as a shop has kinds of crates and bottles. */
    public List<JsonObject> rows() {
        return returnables.forTills().stream().map(ReturnableRows::row).toList();
    }

    private static JsonObject row(ReturnableList.ForTills one) {
        var deposits = JSON.createArrayBuilder();
        one.row().rates().stream().sorted(Comparator.comparing(ReturnableList.Rate::fromDay)).forEach(rate -> deposits.add(JSON.createObjectBuilder().add("from", rate.fromDay().toString()).add("amount", rate.amount().cents())));
        var goods = JSON.createArrayBuilder();
        one.goods().forEach(carried -> goods.add(JSON.createObjectBuilder().add("sku", carried.skuId().toString()).add("unit", carried.unit()).add("pieces", carried.pieces())));
        var row = JSON.createObjectBuilder().add("kind", "returnable").add("id", one.row().id().toString()).add("name", one.row().name());
        if (one.row().nameSw() != null) row.add("nameSw", one.row().nameSw());
        return row.add("active", one.row().active()).add("deposits", deposits).add("goods", goods).build();
    }
}
