package com.completebytepos.stock;

import static com.completebytepos.stock.StockYard.ASHA;
import static com.completebytepos.stock.StockYard.NJERI;
import static com.completebytepos.stock.StockYard.WANJIRU;
import static com.completebytepos.stock.StockYard.pieces;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.inside.Shops;
import com.completebytepos.kernel.BelowZero;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.stock.StockYard.Yard;
import com.completebytepos.tenancy.Actor;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What moves goods beside sales, each done right and each done wrong, in two shops that must not see each other. */
@Tag("wide")
@ArquillianTest
class StockDocumentsIT {
    private static Yard one;
    private static Yard other;

    @Inject StockYard yard;
    @Inject StockAdjustments adjustments;
    @Inject StockTransfers transfers;
    @Inject TransferQueries transferRows;
    @Inject StockCounts counts;
    @Inject CountSteps steps;
    @Inject CountPosting posting;
    @Inject CountQueries countRows;
    @Inject OpeningBalances balances;
    @Inject StockLedger ledger;
    @Inject StockRules rules;
    @Inject StockCheckup checkup;
    @Inject BranchRegister branches;
    @Inject Replenishment replenishment;

    @BeforeEach
    void twoShops() {
        if (one != null) return;
        one = yard.open(12);
        other = yard.open(12);
    }

    @Test
    void aSmallAdjustmentIsPostedAtOnceALargeOneBySomebodyElse() {
        for (var y : List.of(one, other)) {
            var sku = y.goods().get(0);
            var before = onHand(y, y.near(), sku);
            var small = y.as(ASHA, () -> adjustments.ask(ask(y, MovementReason.DAMAGE, "fell down", null, sku, 2), false));
            assertEquals(AdjustmentState.POSTED, y.as(ASHA, () -> adjustments.row(small).state()));
            assertEquals(before - 2_000, onHand(y, y.near(), sku));
            var dear = y.goods().get(9);
            var large = y.as(ASHA, () -> adjustments.ask(ask(y, MovementReason.THEFT, "night of the 28th", "OB 12/28/11/2026", dear, 60), false));
            assertEquals(AdjustmentState.WAITING, y.as(ASHA, () -> adjustments.row(large).state()));
            assertEquals(100_000, onHand(y, y.near(), dear));
            assertEquals("stock.own-approval", refused(y, ASHA, () -> run(() -> adjustments.approve(large))));
            y.run(NJERI, () -> adjustments.approve(large));
            assertEquals(40_000, onHand(y, y.near(), dear));
            assertEquals("stock.decided-already", refused(y, NJERI, () -> run(() -> adjustments.approve(large))));
            assertEquals("stock.no-such-document", refused(y == one ? other : one, NJERI, () -> run(() -> adjustments.approve(large))));
        }
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        for (var y : List.of(one, other)) {
            var sku = y.goods().get(1);
            assertEquals("stock.ob-number-missing", refused(y, ASHA, () -> adjustments.ask(ask(y, MovementReason.THEFT, "who knows", null, sku, 1), false)));
            assertEquals("stock.note-missing", refused(y, ASHA, () -> adjustments.ask(ask(y, MovementReason.DAMAGE, " ", null, sku, 1), false)));
            assertEquals("stock.reason-unknown", refused(y, ASHA, () -> adjustments.ask(ask(y, MovementReason.SALE, "a sale by hand", null, sku, 1), false)));
            assertEquals("stock.quantity-range", refused(y, ASHA, () -> adjustments.ask(ask(y, MovementReason.DAMAGE, "less than none", null, sku, -1), false)));
            assertEquals("stock.no-such-goods", refused(y, ASHA, () -> adjustments.ask(ask(y, MovementReason.DAMAGE, "of another shop", null, Ids.next(), 1), false)));
            assertEquals("stock.no-lines", refused(y, ASHA, () -> adjustments.ask(new StockAdjustments.Ask(y.near(), MovementReason.DAMAGE, "nothing at all", null, List.of()), false)));
            assertEquals("stock.no-such-branch", refused(y, ASHA, () -> adjustments.ask(new StockAdjustments.Ask((y == one ? other : one).near(), MovementReason.DAMAGE, "elsewhere", null, List.of(line(sku, 1))), false)));
            assertEquals("stock.cost-range", refused(y, ASHA, () -> balances.open(y.far(), List.of(new OpeningBalances.Line(sku, pieces(1), new BigDecimal("-1"))))));
            assertEquals("stock.cost-range", refused(y, ASHA, () -> balances.open(y.far(), List.of(new OpeningBalances.Line(sku, pieces(1), new BigDecimal("1.00001"))))));
            assertEquals("stock.opened-already", refused(y, ASHA, () -> balances.open(y.near(), List.of(new OpeningBalances.Line(sku, pieces(1), BigDecimal.ONE)))));
        }
    }

    @Test
    void aTransferIsAtEveryMomentSomewhere() {
        for (var y : List.of(one, other)) {
            var sku = y.goods().get(2);
            assertEquals("stock.same-branch", refused(y, ASHA, () -> transfers.ask(new StockTransfers.Ask(y.near(), y.near(), null, List.of(line(sku, 1))))));
            var id = y.as(ASHA, () -> transfers.ask(new StockTransfers.Ask(y.near(), y.far(), "weekly", List.of(line(sku, 10)))));
            assertEquals("stock.not-now", refused(y, ASHA, () -> run(() -> transfers.send(id, new StockTransfers.Van("KAA 001A", "Otieno", "S1"), List.of(line(sku, 10)), false))));
            assertEquals("stock.own-approval", refused(y, ASHA, () -> run(() -> transfers.approve(id))));
            y.run(NJERI, () -> transfers.approve(id));
            assertEquals("stock.van-missing", refused(y, ASHA, () -> run(() -> transfers.send(id, new StockTransfers.Van("", "Otieno", null), List.of(line(sku, 10)), false))));
            assertEquals("stock.more-than-asked", refused(y, ASHA, () -> run(() -> transfers.send(id, new StockTransfers.Van("KAA 001A", "Otieno", null), List.of(line(sku, 11)), false))));
            y.run(ASHA, () -> transfers.send(id, new StockTransfers.Van("KAA 001A", "Otieno", "S1"), List.of(line(sku, 10)), false));
            assertEquals(90_000, onHand(y, y.near(), sku));
            assertEquals(0, onHand(y, y.far(), sku));
            assertEquals("stock.in-transit", refused(y, ASHA, () -> run(() -> branches.close(y.far()))));
            assertEquals("stock.wrong-branch", refused(y, NJERI, () -> transfers.receive(id, y.near(), List.of(line(sku, 10)))));
            assertEquals("stock.not-in-transfer", refused(y, NJERI, () -> transfers.receive(id, y.far(), List.of(line(y.goods().get(3), 1)))));
            assertEquals(TransferState.DIFFERENCE, y.as(NJERI, () -> transfers.receive(id, y.far(), List.of(line(sku, 9)))));
            assertEquals("stock.received-already", refused(y, NJERI, () -> transfers.receive(id, y.far(), List.of(line(sku, 9)))));
            assertEquals(9_000, onHand(y, y.far(), sku));
            y.run(WANJIRU, () -> transfers.settle(id, TransferBearer.CARRIER, "one fell off the van"));
            assertEquals(90_000, onHand(y, y.near(), sku));
            assertEquals(Money.of("12.00"), y.as(ASHA, () -> transferRows.row(id).lost()));
            assertEquals(0L, number(y, "SELECT CAST(SUM(quantity) * 1000 AS SIGNED) FROM {shop}.stock_movement WHERE document_id = ? AND reason IN ('TRANSFER_OUT', 'TRANSFER_IN')", id));
            assertEquals("stock.no-such-document", refused(y == one ? other : one, NJERI, () -> transferRows.row(id)));
        }
    }

    @Test
    void whatIsTooLongOnTheRoadIsListed() {
        for (var y : List.of(one, other)) {
            var id = y.as(ASHA, () -> transfers.ask(new StockTransfers.Ask(y.near(), y.far(), null, List.of(line(y.goods().get(4), 1)))));
            y.run(NJERI, () -> transfers.approve(id));
            y.run(ASHA, () -> transfers.send(id, new StockTransfers.Van("KAA 001A", "Otieno", null), List.of(line(y.goods().get(4), 1)), false));
            assertTrue(y.as(ASHA, () -> transferRows.overdue()).stream().noneMatch(t -> t.id().equals(id)));
            Shops.update(y.shop(), "UPDATE {shop}.stock_transfer SET sent_at = sent_at - INTERVAL 4 DAY WHERE id = ?", id);
            assertTrue(y.as(ASHA, () -> transferRows.overdue()).stream().anyMatch(t -> t.id().equals(id)));
            y.as(NJERI, () -> transfers.receive(id, y.far(), List.of(line(y.goods().get(4), 1))));
        }
    }

    @Test
    void aCountLeavesWhatWasSoldAfterItAlone() {
        for (var y : List.of(one, other)) {
            var sku = y.goods().get(5);
            var count = y.as(ASHA, () -> counts.open(new StockCounts.Open(y.near(), CountKind.LIST, "shelf", null, List.of(sku, y.goods().get(6)))));
            assertEquals("stock.not-on-list", refused(y, ASHA, () -> counts.enter(Ids.next(), count, "G-0", pieces(1))));
            assertEquals("stock.no-such-goods", refused(y, ASHA, () -> counts.enter(Ids.next(), count, "nothing", pieces(1))));
            sell(y, sku, 3, Instant.now());
            var entry = Ids.next();
            y.as(ASHA, () -> counts.enter(entry, count, "G-5", pieces(50)));
            y.as(ASHA, () -> counts.enter(entry, count, "G-5", pieces(50)));
            var wrong = y.as(NJERI, () -> counts.enter(Ids.next(), count, "G-5", pieces(7)));
            assertEquals("stock.no-such-document", refused(y, ASHA, () -> run(() -> counts.undo(wrong.id()))));
            y.run(NJERI, () -> counts.undo(wrong.id()));
            y.as(NJERI, () -> counts.enter(Ids.next(), count, "G-5", pieces(45)));
            sell(y, sku, 4, Instant.now().plusMillis(5));
            assertEquals(0, y.as(ASHA, () -> steps.close(count)));
            var differences = y.as(NJERI, () -> countRows.differences(count));
            assertEquals(1, differences.size());
            assertEquals(pieces(-2), differences.get(0).quantity());
            assertEquals("stock.own-approval", refused(y, ASHA, () -> run(() -> posting.approveAndPost(count))));
            y.run(WANJIRU, () -> posting.approveAndPost(count));
            assertEquals(91_000, onHand(y, y.near(), sku));
            assertEquals(CountState.POSTED, y.as(ASHA, () -> countRows.row(count).state()));
            assertEquals("stock.not-now", refused(y, NJERI, () -> run(() -> posting.approveAndPost(count))));
            assertEquals(-30_0000L, number(y, "SELECT CAST(SUM(value) * 10000 AS SIGNED) FROM {shop}.stock_movement WHERE document_id = ?", count));
        }
    }

    @Test
    void aLargeDifferenceIsCountedAgainAndAnOlderCountDoesNotWin() {
        for (var y : List.of(one, other)) {
            var sku = y.goods().get(7);
            var old = y.as(ASHA, () -> counts.open(new StockCounts.Open(y.near(), CountKind.LIST, "old", null, List.of(sku))));
            y.as(ASHA, () -> counts.enter(Ids.next(), old, "G-7", pieces(99)));
            assertEquals(0, y.as(ASHA, () -> steps.close(old)));
            Shops.update(y.shop(), "UPDATE {shop}.stock_count_line SET mark = mark - INTERVAL 1 HOUR WHERE count_id = ?", old);
            y.run(ASHA, () -> rules.set(new StockRules.Limits(Money.of("1000.00"), Money.of("100.00"), 3, BelowZero.WARN)));
            var count = y.as(ASHA, () -> counts.open(new StockCounts.Open(y.near(), CountKind.LIST, "new", null, List.of(sku, y.goods().get(8)))));
            y.as(ASHA, () -> counts.enter(Ids.next(), count, "G-7", pieces(80)));
            y.as(ASHA, () -> counts.enter(Ids.next(), count, "G-8", pieces(100)));
            assertEquals(1, y.as(ASHA, () -> steps.close(count)));
            assertEquals("stock.not-on-list", refused(y, NJERI, () -> counts.enter(Ids.next(), count, "G-8", pieces(100))));
            y.as(NJERI, () -> counts.enter(Ids.next(), count, "G-7", pieces(82)));
            assertEquals(0, y.as(NJERI, () -> steps.close(count)));
            y.run(WANJIRU, () -> posting.approveAndPost(count));
            assertEquals(82_000, onHand(y, y.near(), sku));
            assertEquals("stock.count-older", refused(y, NJERI, () -> run(() -> posting.approveAndPost(old))));
            y.run(ASHA, () -> counts.stop(old));
            y.run(ASHA, () -> rules.set(new StockRules.Limits(Money.of("1000.00"), Money.of("2000.00"), 3, BelowZero.WARN)));
        }
    }

    @Test
    void theNightlyCheckFindsWhatDoesNotAddUp() {
        for (var y : List.of(one, other)) {
            assertTrue(y.as(ASHA, () -> checkup.check(LocalDate.of(2026, 1, 1))).endsWith(" 0 differ"));
            var sku = y.goods().get(10);
            Shops.update(y.shop(), "UPDATE {shop}.stock_item SET on_hand = on_hand + 1 WHERE sku_id = ?", sku);
            assertTrue(y.as(ASHA, () -> checkup.check(LocalDate.of(2030, 1, 2))).endsWith(" 1 differ"));
            var fault = y.as(ASHA, () -> checkup.last().orElseThrow().found().get(0));
            assertEquals(sku, fault.skuId());
            assertEquals("ON_HAND", fault.what());
            Shops.update(y.shop(), "UPDATE {shop}.stock_item SET on_hand = on_hand - 1 WHERE sku_id = ?", sku);
            assertTrue(y.as(ASHA, () -> checkup.check(LocalDate.of(2030, 1, 2))).endsWith(" 0 differ"));
        }
    }

    @Test
    void whatSellsIsSuggestedForOrder() {
        for (var y : List.of(one, other)) {
            var sku = y.goods().get(11);
            Shops.update(y.shop(), "UPDATE {shop}.stock_movement SET at = at - INTERVAL 60 DAY WHERE sku_id = ?", sku);
            sell(y, sku, 96, Instant.now().minusSeconds(86_400));
            var suggested = y.as(ASHA, () -> replenishment.suggest(y.near(), 7)).stream().filter(s -> s.skuId().equals(sku)).findFirst().orElseThrow();
            assertEquals(pieces(8), suggested.suggested());
            assertEquals(pieces(4), suggested.available());
            assertEquals("stock.rule-range", refused(y, ASHA, () -> replenishment.suggest(y.near(), 0)));
        }
    }

    /** As a till's sale does it, in one transaction of the ledger's. */
    private void sell(Yard y, UUID sku, long count, Instant at) {
        y.run(ASHA, () -> ledger.post(new StockDocument(Ids.next(), DocumentKind.SALE, y.near(), ASHA.id(), at), List.of(StockMove.atAverage(1, sku, pieces(-count), MovementReason.SALE))));
    }

    private StockAdjustments.Ask ask(Yard y, MovementReason reason, String note, String ob, UUID sku, long count) {
        return new StockAdjustments.Ask(y.near(), reason, note, ob, List.of(line(sku, count)));
    }

    private static WantedGoods.Line line(UUID sku, long count) {
        return new WantedGoods.Line(sku, pieces(count));
    }

    private long onHand(Yard y, UUID branch, UUID sku) {
        return y.as(ASHA, () -> ledger.onHand(branch, sku)).thousandths();
    }

    private static Object run(Runnable work) {
        work.run();
        return null;
    }

    private static String refused(Yard y, Actor actor, Callable<?> work) {
        return assertThrows(Rejection.class, () -> y.as(actor, work)).code();
    }

    private static Object number(Yard y, String sql, UUID id) {
        return Shops.value(y.shop(), sql, id);
    }
}
