package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.till.Goods;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is poured or cut is sold by its measure, to the thousandth. */
class MeasuresST {
    private static final String SKU = "uuid_to_bin('0199f000-0000-7000-8000-000000000002')";
    private static final List<String> TABLES = List.of("pack", "pack_price", "barcode", "price_change", "change_row");
    private static final Path MIGRATION = Path.of(System.getProperty("house", ".."), "sql", "tenant", "catalogue", "V202612010503__packs_are_no_measures.sql");

    private final String run = "M" + Long.toString(System.nanoTime(), 36).toUpperCase();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void litresAndMetresAreSoldCountedAndPrintedAsWhatTheyAre(String shop) {
        var program = Program.of(shop);
        var paraffin = added(program, "L", 18_500);
        var rope = added(program, "M", 3_550);
        var till = TillClient.at(shop);
        var sale = till.sale(new Sold(paraffin, 1_250), new Sold(rope, 333));
        var answer = till.send(sale).get(0);
        assertEquals("stored", answer.getString("result"), answer.toString());
        assertEquals("L 1.250 231.25, M 0.333 11.82", Books.text(shop, "select group_concat(concat(unit, ' ', quantity, ' ', total) order by line_no separator ', ') from sale_line where sale_id = " + Buyers.id(sale.id())));
        assertEquals("-1.250", Books.text(shop, "select on_hand from stock_item where sku_id = " + Buyers.id(paraffin.id())));
        var paper = program.get("receipts/" + sale.id());
        assertTrue(paper.toString().contains("x 1.25 L") && paper.toString().contains("x 0.333 m"), paper.toString());
        for (var unit : List.of("XX", "l", "")) assertEquals("urn:problem:catalogue:unit", program.post("products", body("BAD", unit, 100), null).json().getString("type", ""), unit);
    }

    /** What shops had before: a pack called like a measure gets a word of its own everywhere it stands, and tills hear of it. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void packsCalledLikeAMeasureAreRenamed(String shop) throws IOException {
        try {
            for (var table : TABLES) Books.run(shop, "create table " + table + "_upgraded like " + table);
            Books.run(shop, "insert into pack_upgraded (sku_id, unit, factor) values " + rows("'L', 6", "'PKL', 12", "'M2', 24", "'CTN', 48"));
            Books.run(shop, "insert into pack_price_upgraded (sku_id, unit, amount, changed_at) values " + rows("'L', 550, now(3)", "'CTN', 4000, now(3)"));
            Books.run(shop, "insert into barcode_upgraded (sku_id, code, unit) values " + rows("'B-1', 'M2'", "'B-2', 'L'", "'B-3', null", "'B-4', 'CTN'"));
            Books.run(shop, "insert into price_change_upgraded (sku_id, id, amount, changed_at, changed_by, unit) values " + rows("random_bytes(16), 550, now(3), 'Nobody', 'L'", "random_bytes(16), 60, now(3), 'Nobody', null"));
            var text = Files.readString(MIGRATION).replaceAll("(?m)^--.*$", "").replaceAll("\\b(pack|pack_price|barcode|price_change|change_row|renamed_pack)\\b", "$1_upgraded");
            Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).forEach(s -> Books.run(shop, s));
            assertEquals("QKL 6.000, PKL 12.000, PKM2 24.000, CTN 48.000", Books.text(shop, "select group_concat(concat(unit, ' ', factor) order by factor separator ', ') from pack_upgraded"));
            assertEquals("QKL 550.00, CTN 4000.00", Books.text(shop, "select group_concat(concat(unit, ' ', amount) order by amount separator ', ') from pack_price_upgraded"));
            assertEquals("B-1 PKM2, B-2 QKL, B-3 -, B-4 CTN", Books.text(shop, "select group_concat(concat(code, ' ', coalesce(unit, '-')) order by code separator ', ') from barcode_upgraded"));
            assertEquals("QKL 550.00, - 60.00", Books.text(shop, "select group_concat(concat(coalesce(unit, '-'), ' ', amount) order by amount desc separator ', ') from price_change_upgraded"));
            assertEquals("product 1", Books.text(shop, "select concat(min(kind), ' ', count(*)) from change_row_upgraded where stamp is null and reference = " + SKU));
        } finally {
            for (var table : TABLES) Books.run(shop, "drop table if exists " + table + "_upgraded");
        }
    }

    /** A till that was away over the upgrade says the old word: what it sold leaves the shelf and costs what the pack costs. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aRenamedPackIsKnownByItsFormerWord(String shop) {
        var program = Program.of(shop);
        var body = "{\"code\":\"" + run + "-J\",\"name\":\"Juice " + run + "\",\"tax\":\"B\",\"price\":10000,\"packs\":[{\"unit\":\"PKL\",\"factor\":6000,\"price\":55000,\"barcodes\":[]}]}";
        var made = program.post("products", body, null);
        assertEquals(201, made.status(), made.toString());
        var pack = new Goods(made.json().getString("id"), run + "-J", "Juice " + run, "L", "B", 55_000, null);
        var till = TillClient.at(shop);
        var answer = till.send(till.sale(new Sold(pack, 2_000))).get(0);
        assertEquals("stored", answer.getString("result"), answer.toString());
        assertTrue(!answer.toString().contains("price-differs"), answer.toString());
        assertEquals("-12.000", Books.text(shop, "select on_hand from stock_item where sku_id = " + Buyers.id(pack.id())));
    }

    private static String rows(String... values) {
        return Arrays.stream(values).map(one -> "(" + SKU + ", " + one + ")").collect(Collectors.joining(", "));
    }

    private Goods added(Program program, String unit, long price) {
        var made = program.post("products", body(unit, unit, price), null);
        assertEquals(201, made.status(), made.toString());
        return new Goods(made.json().getString("id"), run + "-" + unit, "Measured " + unit, unit, "B", price, null);
    }

    private String body(String code, String unit, long price) {
        return "{\"code\":\"" + run + "-" + code + "\",\"name\":\"Measured " + unit + "\",\"tax\":\"B\",\"unit\":\"" + unit + "\",\"price\":" + price + "}";
    }
}
