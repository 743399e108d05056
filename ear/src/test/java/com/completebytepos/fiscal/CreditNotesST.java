package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken back in the books is taken back at KRA, after its sale and against its number. */
class CreditNotesST {
    private static final Map<String, String> DEVICE = Map.of("duka", "A000000001D/00", "soko", "A000000002S/01");

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aNoteGoesAfterItsSaleAndKraHasBothWithTheSameCents(String shop) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var sold = List.of(new Sold(till.goods(3), 2_000), new Sold(till.goods(5), 1_000));
        var text = SaleText.of(sold, till.taxes());
        var sale = till.sale(text);
        var lines = Json.createArrayBuilder();
        for (int n = 0; n < 2; n++) lines.add(DayText.back(n + 1, sold.get(n), sold.get(n).quantity(), text.priced().lines().get(n).total()));
        var back = till.returning(sale.id(), "VOID", lines, text.due(), DayText.approval("REFUND", till.supervisor(), "Wrong goods"));
        till.send(sale, back);
        books.awaitState(sale.id(), "APPROVED");
        books.awaitState(back.id(), "APPROVED");
        assertTrue(books.number(back.id()) > books.number(sale.id()));
        assertEquals(0, told(shop, books, sale).compareTo(told(shop, books, back).abs()));
        assertEquals(0, new BigDecimal(books.of(back.id(), "total")).negate().compareTo(new BigDecimal(books.of(sale.id(), "total"))));
        assertEquals(16, books.stamp(back.id(), "signature").length());
    }

    private static BigDecimal told(String shop, FiscalBooks books, SignedEntry entry) {
        var at = DEVICE.get(shop).split("/");
        long number = books.number(entry.id());
        return Kra.accepted(at[0], at[1]).stream().filter(row -> row.getInt("number") == number).findFirst().orElseThrow().getJsonNumber("total").bigDecimalValue();
    }
}
