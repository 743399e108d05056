package com.completebytepos.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.catalogue.Barcodes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shelves soko grows to: 20,000 products, each sound and told apart from all others. */
class DemoAssortmentTest {
    private static final int WANTED = 20_000;

    @Test
    void twentyThousandGoodsAreSoundAndDiffer() throws IOException {
        var kinds = DemoShelf.packedKinds();
        assertEquals(WANTED, DemoShops.ASSORTMENT + seed());
        assertTrue(DemoAssortment.most(kinds) >= WANTED, kinds.size() + " kinds make " + DemoAssortment.most(kinds));
        var made = IntStream.range(0, WANTED).mapToObj(i -> DemoAssortment.made(kinds, i)).toList();
        made.forEach(one -> one.row().check(true));
        assertEquals(WANTED, made.stream().map(one -> Barcodes.mark(one.row().code())).distinct().count());
        assertEquals(WANTED, made.stream().flatMap(one -> one.row().barcodes().stream()).map(Barcodes::mark).distinct().count());
        assertEquals(WANTED, made.stream().map(one -> one.row().name()).distinct().count());
        made.forEach(one -> one.row().barcodes().forEach(Barcodes::check));
        assertTrue(made.stream().allMatch(one -> one.row().limits().cost().compareTo(one.price().toBigDecimal()) < 0), "nothing is sold below cost");
    }

    private static long seed() throws IOException {
        try (var rows = new BufferedReader(new InputStreamReader(DemoShops.class.getResourceAsStream("/sql/seed/goods.csv"), StandardCharsets.UTF_8))) {
            return rows.lines().skip(1).filter(row -> !row.isBlank()).count();
        }
    }
}
