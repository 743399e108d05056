package com.completebytepos.sync;

import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.ScaleLayouts;
import com.completebytepos.catalogue.TillGoods;
import com.completebytepos.catalogue.Traits;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.PriceSince;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.List;

/** How a till gets goods; what is as with plain goods is left out. docs/till-protocol.md lists the members. */
final class GoodsRows {
    private static final JsonProvider JSON = JsonProvider.provider();

    private GoodsRows() {
    }

    /** Goods without a price cannot be sold: the till gets them as inactive. */
    static JsonObject product(TillGoods.Item one, PriceSince price) {
        var row = FeedRows.row("product", one.id()).add("code", one.code()).add("name", one.name()).add("unit", one.unit()).add("taxLetter", one.taxLetter())
                .add("price", price == null ? 0 : price.amount().cents()).add("barcodes", texts(one.barcodes())).add("favourite", one.favourite()).add("active", one.active() && price != null);
        FeedRows.text(row, "nameSw", one.nameSw());
        FeedRows.text(row, "categoryId", one.categoryId() == null ? null : one.categoryId().toString());
        if (one.kind() == ProductKind.KIT) row.add("kit", true);
        if (one.kind() == ProductKind.SERVICE) row.add("service", true);
        if (one.kadogo()) row.add("kadogo", true);
        if (one.ageLimit() != null) row.add("ageLimit", one.ageLimit());
        if (one.mostPerSale() != null) row.add("maxQuantity", one.mostPerSale().thousandths());
        if (one.belowZero() != null) row.add("belowZero", one.belowZero().name());
        if (one.picture() != null) row.add("image", one.picture());
        if (!one.packs().isEmpty()) row.add("units", packs(one, price));
        if (!one.tracking().equals(Traits.Tracking.NONE)) row.add("track", track(one.tracking()));
        return row.build();
    }

    private static JsonArrayBuilder track(Traits.Tracking by) {
        var array = JSON.createArrayBuilder();
        if (by.batch()) array.add("batch");
        if (by.expiry()) array.add("expiry");
        if (by.serial()) array.add("serial");
        return array;
    }

    /** A pack without a price of its own costs what its units cost. */
    private static JsonArrayBuilder packs(TillGoods.Item one, PriceSince price) {
        var rows = JSON.createArrayBuilder();
        for (var pack : one.packs()) {
            rows.add(JSON.createObjectBuilder().add("unit", pack.unit()).add("factor", pack.factor().thousandths())
                    .add("price", price == null ? 0 : packPrice(pack.unit(), pack.factor(), price)).add("barcodes", texts(pack.barcodes())));
        }
        return rows;
    }

    private static long packPrice(String unit, Quantity factor, PriceSince price) {
        var own = price.packs().get(unit);
        return own == null ? factor.times(price.amount()).cents() : own.amount().cents();
    }

    static JsonArrayBuilder scaleCodes(List<ScaleLayouts.Layout> layouts) {
        var rows = JSON.createArrayBuilder();
        for (var one : layouts) rows.add(scaleCode(one));
        return rows;
    }

    private static JsonObjectBuilder scaleCode(ScaleLayouts.Layout one) {
        return JSON.createObjectBuilder().add("prefix", one.prefix()).add("kind", one.kind().name().toLowerCase(java.util.Locale.ROOT))
                .add("itemDigits", one.itemDigits()).add("valueDigits", one.valueDigits()).add("decimals", one.decimals());
    }

    private static JsonArrayBuilder texts(Collection<String> values) {
        var array = JSON.createArrayBuilder();
        values.forEach(array::add);
        return array;
    }
}
