package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.till.Goods;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is poured or cut is sold by its measure, to the thousandth. */
class MeasuresST {
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

    private Goods added(Program program, String unit, long price) {
        var made = program.post("products", body(unit, unit, price), null);
        assertEquals(201, made.status(), made.toString());
        return new Goods(made.json().getString("id"), run + "-" + unit, "Measured " + unit, unit, "B", price, null);
    }

    private String body(String code, String unit, long price) {
        return "{\"code\":\"" + run + "-" + code + "\",\"name\":\"Measured " + unit + "\",\"tax\":\"B\",\"unit\":\"" + unit + "\",\"price\":" + price + "}";
    }
}
