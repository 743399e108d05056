package com.completebytepos.bench;

import com.completebytepos.till.Goods;
import com.completebytepos.till.Sold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real baskets of sql/seed as things to sell. */
final class SeedBaskets {
    private static final Path SEED = Path.of(System.getProperty("house"), "sql", "seed");

    private SeedBaskets() {
    }

    static List<Sold[]> of(Iterable<Goods> shelf) throws IOException {
        var byCode = new HashMap<String, Goods>();
        shelf.forEach(goods -> byCode.put(goods.code(), goods));
        Map<String, Goods> byName = new HashMap<>();
        for (var row : Files.readAllLines(SEED.resolve("goods.csv"))) {
            var cells = row.split(",", 3);
            byName.put(cells[0].replace("\"", ""), byCode.get(cells[1]));
        }
        var baskets = new ArrayList<Sold[]>();
        for (var line : Files.readAllLines(SEED.resolve("baskets.csv"))) {
            var items = new ArrayList<Sold>();
            for (var name : line.split(",")) {
                var goods = byName.get(name);
                items.add(new Sold(goods, goods.unit().equals("KG") ? 374 + 211L * items.size() : 1_000));
            }
            baskets.add(items.toArray(Sold[]::new));
        }
        return baskets;
    }
}
