package com.completebytepos.stock;

import static com.completebytepos.stock.StockYard.ASHA;
import static com.completebytepos.stock.StockYard.NJERI;
import static com.completebytepos.stock.StockYard.WANJIRU;
import static com.completebytepos.stock.StockYard.pieces;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.inside.Shops;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.Returns;
import com.completebytepos.selling.SaleCompleted;
import com.completebytepos.stock.StockYard.Yard;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the books say after a count against what lies on the shelf, which the test knows: whatever was sold, counted twice, told late or found by nobody meanwhile. */
@Tag("wide")
@ArquillianTest
class CountShelfIT {
    @Inject StockYard yard;
    @Inject StockCounts counts;
    @Inject CountSteps steps;
    @Inject CountPosting posting;
    @Inject CountQueries rows;
    @Inject StockLedger ledger;
    @Inject StockListener listener;
    @Inject StockCheckup checkup;

    private static List<Yard> both;

    private Yard y;
    /** The first kind of goods of this test. */
    private int first;

    @BeforeEach
    void twoShops() {
        if (both == null) both = List.of(yard.open(14, 100), yard.open(14, 100));
    }

    @Test
    void twoCountsOfOneShelfCorrectADifferenceOnce() {
        inBothShops(0, () -> {
            var a = open(0);
            var b = open(0);
            enter(a, 0, 97);
            enter(b, 0, 97);
            close(a, 0);
            approve(a);
            assertEquals(97_000, onHand(0));
            close(b, 0);
            assertEquals(List.of(), y.as(NJERI, () -> rows.differences(b)), "nobody took a piece since");
            approve(b);
            assertEquals(97_000, onHand(0));
            sell(0, 2);
            assertEquals(95_000, onHand(0));
        });
    }

    @Test
    void ofTwoThatArePostedAtOnceTheNewerStands() {
        inBothShops(2, () -> {
            var a = open(0, 1);
            enter(a, 0, 98);
            enter(a, 1, 96);
            var b = open(0);
            enter(b, 0, 97);
            for (var count : List.of(a, b)) {
                close(count, 0);
                y.run(NJERI, () -> steps.approve(count));
            }
            var here = y;
            yard.atOnce(() -> here.run(NJERI, () -> posting.goOn(a)), () -> here.run(NJERI, () -> posting.goOn(b)));
            assertEquals(97_000, onHand(0));
            assertEquals(96_000, onHand(1), "what nobody else counted is posted");
        });
    }

    /** Place A: 99 counted, 4 sold. Place B: 1 found. 96 are there, 100 were counted. */
    @Test
    void whatIsSoldBetweenTwoPlacesIsCountedAgainAndThenShown() {
        inBothShops(4, () -> {
            var count = open(0, 1);
            enter(count, 0, 99);
            enter(count, 1, 100);
            sell(0, 4);
            enter(count, 0, 1);
            close(count, 1);
            enter(count, 0, 90);
            sell(0, 1);
            enter(count, 0, 6);
            close(count, 0);
            var doubtful = y.as(NJERI, () -> rows.differences(count));
            assertEquals("1 1", doubtful.size() + " " + doubtful.get(0).span().moved(), "who approves sees that it moved meanwhile");
            y.run(ASHA, () -> counts.stop(count));
            var whole = open(0);
            enter(whole, 0, 95);
            close(whole, 0);
            approve(whole);
            assertEquals(95_000, onHand(0));
        });
    }

    @Test
    void aLargeDifferenceThatNobodyCountsAgainStays() {
        inBothShops(6, () -> {
            var count = open(0);
            enter(count, 0, 70);
            close(count, 1);
            close(count, 0);
            assertEquals(pieces(-30), y.as(NJERI, () -> rows.differences(count)).get(0).quantity());
            approve(count);
            assertEquals(70_000, onHand(0));
        });
    }

    @Test
    void whatNobodyFoundIsGoneWhenSomebodySaysSo() {
        inBothShops(8, () -> {
            var count = open(0, 1);
            enter(count, 0, 100);
            close(count, 0);
            assertEquals(1, y.as(ASHA, () -> rows.countNever(count)));
            sell(1, 1);
            var missed = y.as(NJERI, () -> rows.neverCounted(count));
            assertEquals("G-" + (first + 1) + " 99", missed.get(0).code() + " " + missed.get(0).onHand());
            assertEquals(List.of(), y.as(NJERI, () -> rows.differences(count)));
            assertEquals(1, y.as(NJERI, () -> steps.takeAsGone(count)));
            assertEquals(pieces(-100), y.as(NJERI, () -> rows.differences(count)).get(0).quantity(), "of the moment it was closed");
            assertEquals(List.of(), y.as(NJERI, () -> rows.neverCounted(count)));
            approve(count);
            assertEquals(-1_000, onHand(1), "what was sold since is sold");
            var kept = open(0, 1);
            enter(kept, 1, 0);
            close(kept, 0);
            approve(kept);
            assertEquals(100_000, onHand(0), "nobody said that these are gone");
            assertEquals(0, onHand(1));
        });
    }

    @Test
    void whoOpenedOrCountedDoesNotApprove() {
        inBothShops(10, () -> {
            var count = open(0);
            var taken = y.as(NJERI, () -> counts.enter(Ids.next(), count, "G-" + first, pieces(3)));
            y.run(NJERI, () -> counts.undo(taken.id()));
            y.as(WANJIRU, () -> counts.enter(Ids.next(), count, "G-" + first, pieces(99)));
            close(count, 0);
            for (var own : List.of(ASHA, WANJIRU)) assertEquals("stock.own-approval", refused(() -> y.run(own, () -> posting.approveAndPost(count))));
            approve(count);
            assertEquals(99_000, onHand(0));
        });
    }

    @Test
    void whatATillTellsAfterTheCountThatSawItIsNotTakenTwice() {
        inBothShops(12, () -> {
            var before = Instant.now().minusSeconds(60);
            var count = open(0);
            enter(count, 0, 97);
            close(count, 0);
            approve(count);
            assertEquals(List.of("told-after-count"), late(before, 0, 3));
            assertEquals(97_000, onHand(0));
            assertEquals(List.of(), y.as(NJERI, () -> rows.differences(count)), "so nothing was missing");
            var findings = new ArrayList<Finding>();
            var back = new Returns.GoodsReturned.Goods(1, 0, y.goods().get(first), "EA", pieces(1), pieces(0), pieces(0), false, false, List.of());
            y.run(ASHA, () -> listener.returned(new Returns.GoodsReturned(Ids.next(), null, y.near(), y.near(), ASHA.id(), before, true, Money.ofCents(-100), "Torn", List.of(back), List.of(), findings)));
            assertEquals("told-after-count", findings.get(0).code());
            assertEquals(97_000, onHand(0));
            Shops.update(y.shop(), "UPDATE {shop}.stock_count_line SET mark = mark - INTERVAL 30 SECOND WHERE count_id = ?", count);
            assertEquals(List.of(), late(Instant.now().minusSeconds(10), 0, 2));
            assertEquals(95_000, onHand(0), "what was sold since leaves the shelf");
        });
    }

    /** Of what was sold some time ago a till tells now. @return what is found about it */
    private List<String> late(Instant at, int kind, long much) {
        var findings = new ArrayList<Finding>();
        var goods = new SaleCompleted.Goods(1, 0, y.goods().get(first + kind), pieces(much), null, List.of(), null);
        y.run(ASHA, () -> listener.sold(new SaleCompleted(Ids.next(), y.near(), ASHA.id(), null, at, "LATE", Money.ofCents(100), List.of(goods), List.of(), findings)));
        return findings.stream().map(Finding::code).toList();
    }

    private void inBothShops(int kinds, Runnable work) {
        for (var one : both) {
            y = one;
            first = kinds;
            work.run();
            booksAreWhole();
        }
    }

    private UUID open(Integer... kinds) {
        return y.as(ASHA, () -> counts.open(new StockCounts.Open(y.near(), CountKind.LIST, "shelf", null, List.of(kinds).stream().map(kind -> y.goods().get(first + kind)).toList())));
    }

    private void enter(UUID count, int kind, long much) {
        y.as(ASHA, () -> counts.enter(Ids.next(), count, "G-" + (first + kind), pieces(much)));
    }

    private void close(UUID count, int again) {
        assertEquals(again, y.as(ASHA, () -> steps.close(count)));
    }

    private void approve(UUID count) {
        y.run(NJERI, () -> posting.approveAndPost(count));
    }

    private void sell(int kind, long much) {
        y.run(ASHA, () -> ledger.post(new StockDocument(Ids.next(), DocumentKind.SALE, y.near(), ASHA.id(), Instant.now()), List.of(StockMove.atAverage(1, y.goods().get(first + kind), pieces(-much), MovementReason.SALE))));
    }

    private long onHand(int kind) {
        return y.as(ASHA, () -> ledger.onHand(y.near(), y.goods().get(first + kind))).thousandths();
    }

    private static String refused(Runnable work) {
        return assertThrows(Rejection.class, work::run).code();
    }

    /** As {@code sql/checks} have it. */
    private void booksAreWhole() {
        assertEquals(0L, Shops.value(y.shop(), "SELECT COUNT(*) FROM (SELECT l.count_id FROM {shop}.stock_count_line l LEFT JOIN {shop}.stock_movement m ON m.document_id = l.count_id AND m.line_no = l.line_no"
                + " WHERE l.posted GROUP BY l.count_id, l.sku_id, l.counted, l.expected HAVING COALESCE(SUM(m.quantity), 0) <> l.counted - l.expected) bad"));
        assertTrue(y.as(ASHA, () -> checkup.check(LocalDate.of(2026, 1, 1))).endsWith(" 0 differ"));
    }
}
