package com.completebytepos.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sold although its day was over is found by the batch's own day, unless a colleague said yes to that line. */
class ExpiredSalesST {

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatWasExpiredIsFoundUnlessItWasApproved(String name) {
        var shop = TrackedShop.of(name);
        var till = shop.till();
        var old = "X" + Long.toString(System.nanoTime(), 36).toUpperCase();
        assertEquals("", shop.receive("JUICE", "4", old + " " + TrackedShop.SOON));
        assertEquals(List.of(), Buyers.codes(till, till.sale(new Sold(shop.goods("JUICE"), 1_000, Map.of("batch", old)))));
        Books.run(name, "update stock_batch set expires_on = '2026-01-31' where batch = '" + old + "'");
        var sale = till.sale(new Sold(shop.goods("SALT"), 1_000), new Sold(shop.goods("JUICE"), 1_000, Map.of("batch", old)));
        var found = till.send(sale).get(0).getJsonArray("findings").getValuesAs(JsonObject.class);
        assertEquals(List.of("expired-sold 2 " + old), found.stream().map(f -> f.getString("code") + " " + f.getInt("line") + " " + f.getString("detail")).toList());
        assertEquals(1, Books.number(name, "select count(*) from sale_finding where code = 'expired-sold' and sale_id = " + Buyers.id(sale.id())));
        assertEquals(List.of(), approved(shop, old, 1));
        assertEquals(List.of("expired-sold"), approved(shop, old, 2), "of another line");
        assertEquals("", shop.receive("EGGS", "2", TrackedShop.SOON.toString()));
        assertEquals(List.of("expired-sold"), Buyers.codes(till, till.sale(new Sold(shop.goods("EGGS"), 1_000, Map.of("batch", "2026-01-31")))), "a day that came in nowhere");
        assertEquals(List.of(), Buyers.codes(till, till.sale(new Sold(shop.goods("EGGS"), 1_000, Map.of("batch", TrackedShop.SOON.toString())))));
        shop.booksAreWhole();
    }

    private static List<String> approved(TrackedShop shop, String batch, int line) {
        var till = shop.till();
        var text = SaleText.of(List.of(new Sold(shop.goods("JUICE"), 1_000, Map.of("batch", batch))), till.taxes());
        var approvals = Json.createArrayBuilder().add(DayText.approval("EXPIRED_GOODS", till.supervisor(), "For animals").add("line", line));
        return Buyers.codes(till, till.approvedSale(text, approvals));
    }
}
