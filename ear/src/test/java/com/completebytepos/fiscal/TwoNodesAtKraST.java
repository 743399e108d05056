package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Database;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two nodes drain one device at once: KRA is slow, and again and again the lease runs out under the call, so that another doer takes the lane
 * while the first still waits for its answer. The device's lock, the number in flight and the read-back must do what the lease did not.
 */
class TwoNodesAtKraST {
    private static final Map<String, String> DEVICE = Map.of("duka", "A000000001D/00", "soko", "A000000002S/01");
    private static final int SALES = 5;

    @AfterEach
    void fair() {
        Kra.fairWeather();
    }

    @ParameterizedTest
    @CsvSource({"duka, aveTrnsSales", "soko, saveSales"})
    void everyDocumentIsAtKraOnceInNumbersWithoutAGap(String shop, String call) throws Exception {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var pin = DEVICE.get(shop).split("/")[0];
        var known = till.sale(new Sold(till.goods(2), 1_000));
        till.send(known);
        books.awaitState(known.id(), "APPROVED");
        long before = accepted(shop);
        Kra.slow(pin, call, 1_200);
        var sales = new ArrayList<SignedEntry>();
        for (int i = 0; i < SALES; i++) sales.add(till.sale(new Sold(till.goods(2), 1_000L * (i + 1))));
        till.send(sales.toArray(SignedEntry[]::new));
        FiscalBooks.await("all at KRA", () -> {
            loseLeases(shop);
            return sales.stream().allMatch(sale -> "APPROVED".equals(books.of(sale.id(), "state")));
        });
        Kra.fairWeather();
        FiscalBooks.await("the lane is empty", () -> Books.number(shop, "select count(*) from cbpos_work.work_item where shop = '" + shop + "' and kind = 'fiscal.send'") == 0);
        assertEquals(before + SALES, accepted(shop), "once each");
        assertEquals(LongStream.rangeClosed(1, before + SALES).boxed().toList(),
                Kra.accepted(pin, DEVICE.get(shop).split("/")[1]).stream().map(row -> (long) row.getInt("number")).sorted().toList());
        assertEquals(SALES, sales.stream().map(sale -> books.number(sale.id())).distinct().count());
        var next = till.sale(new Sold(till.goods(2), 1_000));
        till.send(next);
        books.awaitState(next.id(), "APPROVED");
        assertEquals(before + SALES + 1, books.number(next.id()));
    }

    private static long accepted(String shop) {
        return Kra.accepted(DEVICE.get(shop).split("/")[0], DEVICE.get(shop).split("/")[1]).size();
    }

    private static void loseLeases(String shop) {
        try {
            Database.run("UPDATE cbpos_work.work_item SET leased_until = NULL, due_at = UTC_TIMESTAMP(3) WHERE shop = '" + shop + "' AND kind = 'fiscal.send'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
