package com.completebytepos.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.books.Thawed;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tablet that sold without network all day comes back when another has the drawer: every one of its sales is in the books, and in its shift's report. */
@Tag("wide")
class LateDayST {
    private static final int BATCH = 50;
    private static final int SALES = 22 * BATCH;
    @RegisterExtension final SpareDrawers drawers = new SpareDrawers();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void moreSalesThanAThousandComeLateAndAllAreStored(String shop) {
        var away = TillClient.beside(shop, drawers.of(shop));
        var instead = TillClient.beside(shop, drawers.of(shop));
        var morning = Instant.now().minusSeconds(20);
        var begun = away.openShiftAt(morning, 500_000);
        instead.send(instead.openShift(300_000));
        assertEquals("stored-with-findings", away.send(begun).get(0).getString("result"));
        for (int sent = 0; sent < SALES; sent += BATCH) {
            var batch = new SignedEntry[BATCH];
            for (int n = 0; n < BATCH; n++) batch[n] = away.saleAt(morning.plusSeconds(10), SaleText.of(List.of(new Sold(away.goods(2), 1_000)), away.taxes()));
            assertEquals(List.of("stored"), away.send(batch).stream().map(answer -> answer.getString("result")).distinct().toList());
        }
        assertEquals(SALES, Books.number(shop, "select count(*) from sale where shift_id = " + id(away)));
        Books.await(shop, "select count(*) from late_shift where shift_id = " + id(away), "0", Duration.ofMinutes(1));
        assertEquals(SALES, newest(shop, away, "r.section = 'SALES'", "r.pieces"));
        assertEquals(Books.number(shop, "select sum(total) from sale where shift_id = " + id(away)), newest(shop, away, "r.section = 'SALES'", "r.amount"));
        long revisions = Books.number(shop, "select count(*) from z_report where shift_id = " + id(away));
        assertTrue(revisions > 1 && revisions < SALES / 20, revisions + " revisions");
        whole(shop);
    }

    /** What every earlier release made of them. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aReportOfManyRevisionsGetsTheNextOneAtOnce(String shop) throws Exception {
        var till = TillClient.beside(shop, drawers.of(shop));
        till.send(till.openShift(500_000));
        till.send(till.closeShiftWith(500_000));
        Thawed.at(shop, List.of("z_report"), () -> Books.run(shop, "update z_report set revision = 1000 where shift_id = " + id(till)));
        for (int late = 1; late <= 2; late++) {
            assertTrue(till.send(till.sale(new Sold(till.goods(2), 1_000))).get(0).getString("result").startsWith("stored"));
            assertEquals(1_000 + late, Books.number(shop, "select max(revision) from z_report where shift_id = " + id(till)));
            assertEquals(late, newest(shop, till, "r.section = 'SALES'", "r.pieces"));
        }
        assertEquals(List.of("late-sale"), List.of(Books.text(shop, "select because from z_report where revision = 1002 and shift_id = " + id(till))));
        assertEquals(0, Books.number(shop, "select count(*) from late_shift where shift_id = " + id(till)));
        whole(shop);
    }

    private static long newest(String shop, TillClient till, String which, String figure) {
        return Books.number(shop, "select " + figure + " from z_row r where " + which + " and r.z_id = (select z.id from z_report z where z.shift_id = " + id(till) + " order by z.revision desc limit 1)");
    }

    private static void whole(String shop) {
        var wrong = Books.checks(shop);
        wrong.values().removeIf(count -> count == 0);
        assertEquals(Map.of(), wrong);
    }

    private static String id(TillClient till) {
        return "uuid_to_bin('" + till.shift() + "')";
    }
}
