package com.completebytepos.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;

/** The seed's goods by the names its baskets use (sql/seed/README.md). */
final class DemoShelf {
    private static final CSVFormat WITH_HEADER = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemoShelf() {
    }

    /** Price in cents, cost in shillings. */
    record Goods(UUID id, String name, String unit, String taxLetter, long price, String barcode, java.math.BigDecimal cost) {
    }

    /** A packed kind of the seed, its category by its English name. Price and cost in shillings. */
    record Kind(String name, String nameSw, String category, String taxLetter, java.math.BigDecimal price, java.math.BigDecimal cost) {
    }

    static List<Kind> packedKinds() throws IOException {
        var categories = new HashMap<String, String>();
        try (var rows = WITH_HEADER.parse(read("categories.csv"))) {
            for (var row : rows) categories.put(row.get("code"), row.get("name"));
        }
        var kinds = new ArrayList<Kind>();
        try (var rows = WITH_HEADER.parse(read("goods.csv"))) {
            for (var row : rows) {
                if (!row.get("unit").equals("EA")) continue;
                kinds.add(new Kind(row.get("name"), row.get("name_sw"), categories.get(row.get("category")), row.get("tax_letter"), new java.math.BigDecimal(row.get("price")), new java.math.BigDecimal(row.get("cost"))));
            }
        }
        return kinds;
    }

    /** @param idsByCode the shop's own SKU ids */
    static Map<String, Goods> byBasketName(Map<String, UUID> idsByCode) throws IOException {
        var goods = new HashMap<String, Goods>();
        try (var rows = WITH_HEADER.parse(read("goods.csv"))) {
            for (var row : rows) {
                var price = new java.math.BigDecimal(row.get("price")).movePointRight(2).longValueExact();
                goods.put(row.get("basket_name"), new Goods(idsByCode.get(row.get("code")), row.get("name"), row.get("unit"), row.get("tax_letter"), price, row.get("barcode"), new java.math.BigDecimal(row.get("cost"))));
            }
        }
        return goods;
    }

    static List<List<String>> baskets() throws IOException {
        var baskets = new ArrayList<List<String>>();
        try (var lines = new BufferedReader(read("baskets.csv"))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) baskets.add(List.of(line.split(",")));
        }
        return baskets;
    }

    private static Reader read(String file) {
        return new InputStreamReader(DemoShelf.class.getResourceAsStream("/sql/seed/" + file), StandardCharsets.UTF_8);
    }
}
