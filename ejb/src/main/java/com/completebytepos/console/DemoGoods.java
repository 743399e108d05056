package com.completebytepos.console;

import com.completebytepos.catalogue.AddProduct;
import com.completebytepos.catalogue.Categories;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.ScaleLayouts;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;

/** Puts the seed goods on the shelves of a demo shop, through the same desks a person uses. */
@Stateless
public class DemoGoods {
    private static final CSVFormat WITH_HEADER = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @Inject ProductCatalogue catalogue;
    @Inject Categories shelves;
    @Inject PriceBook prices;
    @Inject ScaleLayouts scales;

    /** Whether they are on the shelves: they come together or not at all. */
    @Requires(Permission.OPERATE_PLATFORM)
    public boolean stand() {
        return !shelves.all().isEmpty();
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public void fill() throws IOException {
        scales.exchange(List.of(new ScaleLayouts.Layout("20", ScaleLayouts.Kind.WEIGHT, 5, 5, 3), new ScaleLayouts.Layout("21", ScaleLayouts.Kind.PRICE, 5, 5, 2)));
        var categories = new HashMap<String, UUID>();
        try (var rows = WITH_HEADER.parse(read("categories.csv"))) {
            for (var row : rows) categories.put(row.get("code"), shelves.add(row.get("name"), row.get("name_sw"), Integer.parseInt(row.get("sort"))));
        }
        try (var rows = WITH_HEADER.parse(read("goods.csv"))) {
            for (var row : rows) {
                var sku = catalogue.add(new AddProduct(row.get("code"), row.get("name"), row.get("name_sw"), categories.get(row.get("category")),
                        row.get("unit"), row.get("tax_letter"), row.get("favourite").equals("Y"), List.of(row.get("barcode")), ProductKind.GOODS));
                prices.setPrice(sku, Money.of(row.get("price")));
            }
        }
    }

    private static Reader read(String file) {
        return new InputStreamReader(DemoGoods.class.getResourceAsStream("/sql/seed/" + file), StandardCharsets.UTF_8);
    }
}
