package com.completebytepos.stock;

import static com.completebytepos.stock.StockYard.ASHA;
import static com.completebytepos.stock.StockYard.NJERI;
import static com.completebytepos.stock.StockYard.pieces;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.inside.Shops;
import com.completebytepos.inside.Turned;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.stock.CostMethods.Costing;
import com.completebytepos.stock.CostMethods.Method;
import com.completebytepos.stock.StockYard.Yard;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tracking.Track;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Goods that leave oldest first, in a shop that chose so. */
@Tag("wide")
@ArquillianTest
class LayersIT {
    private static final LocalDate MONTH = LocalDate.now(HouseClock.NAIROBI).withDayOfMonth(1);

    @Inject StockYard yard;
    @Inject StockLedger ledger;
    @Inject StockTransfers transfers;
    @Inject StockAdjustments adjustments;
    @Inject StockCheckup checkup;
    @Inject CostMethods costs;
    @Inject Turned turned;

    @Test
    void whatLeavesCostsWhatThoseCostThatCameFirstWhateverTheDocument() {
        var y = yard.openLayered(2);
        var sku = y.goods().get(0);
        var receipt = came(y, sku, 50, "20");
        assertWorth("-1400", gone(y, MovementReason.SALE, sku, 120, null, null));
        assertWorth("-40", gone(y, MovementReason.SUPPLIER_RETURN, sku, 2, "20", receipt));
        assertEquals("28 560.0000", held(y, y.near(), sku));
        y.as(ASHA, () -> adjustments.ask(new StockAdjustments.Ask(y.near(), MovementReason.FOUND, "behind the shelf", null, List.of(new WantedGoods.Line(sku, pieces(2)))), true));
        assertEquals("30 600.0000", held(y, y.near(), sku));
        assertWorth("-800", gone(y, MovementReason.SALE, sku, 40, null, null));
        assertEquals("-10 -200.0000", held(y, y.near(), sku));
        var settled = y.as(ASHA, () -> ledger.post(document(y, DocumentKind.GOODS_RECEIPT), List.of(new StockMove(1, 0, sku, pieces(15), MovementReason.GOODS_RECEIPT, cost("30")))));
        assertWorth("350", settled.value());
        assertEquals("5 150.0000", held(y, y.near(), sku));
        agree(y);
    }

    @Test
    void whatLeavesOutOfSeveralLayersArrivesWorthTheSame() {
        var y = yard.openLayered(1);
        var sku = y.goods().get(0);
        gone(y, MovementReason.SALE, sku, 99, null, null);
        came(y, sku, 6, "11.1111");
        var id = y.as(ASHA, () -> transfers.ask(new StockTransfers.Ask(y.near(), y.far(), null, List.of(new WantedGoods.Line(sku, pieces(7))))));
        y.run(NJERI, () -> transfers.approve(id));
        y.run(ASHA, () -> transfers.send(id, new StockTransfers.Van("KAA 001A", "Otieno", null), List.of(new WantedGoods.Line(sku, pieces(7))), true));
        y.as(NJERI, () -> transfers.receive(id, y.far(), List.of(new WantedGoods.Line(sku, pieces(7)))));
        assertEquals("0 0.0000", held(y, y.near(), sku));
        assertEquals("7 76.6666", held(y, y.far(), sku));
        agree(y);
    }

    @Test
    void layersBeginWithTheStandingAverageAndTheAverageGoesOnWithTheirWorth() {
        var y = yard.open(2);
        var sku = y.goods().get(0);
        came(y, sku, 50, "25");
        assertEquals("150 2250.0000", held(y, y.near(), sku));
        y.run(ASHA, () -> turned.to(new Costing(Method.FIFO, Method.AVERAGE, MONTH)));
        came(y, sku, 10, "40");
        assertEquals(2L, Shops.value(y.shop(), "select count(*) from {shop}.stock_layer where sku_id = ?", sku));
        assertWorth("-2290", gone(y, MovementReason.SALE, sku, 151, null, null));
        agree(y);
        y.run(ASHA, () -> turned.to(new Costing(Method.AVERAGE, Method.FIFO, MONTH)));
        assertWorth("-40", gone(y, MovementReason.SALE, sku, 1, null, null));
        assertEquals("8 320.0000", held(y, y.near(), sku));
        assertEquals(0L, Shops.value(y.shop(), "select count(*) from {shop}.stock_layer"));
        assertEquals(0L, Shops.value(y.shop(), "select count(*) from {shop}.stock_item where layered = 1 and sku_id = ?", sku));
        agree(y);
    }

    @Test
    void whoWaitedBehindTheFirstDocumentOfLayersGoesOnWithThem() {
        var y = yard.openLayered(1);
        var sku = y.goods().get(0);
        came(y, sku, 10, "40");
        y.run(ASHA, () -> turned.to(new Costing(Method.AVERAGE, Method.AVERAGE, null)));
        assertEquals(Method.AVERAGE, y.as(ASHA, () -> costs.state().now()), "what memory still says");
        Shops.update(y.shop(), "update {shop}.stock_rules set costing = 'FIFO', costing_from = ?", MONTH);
        assertWorth("-50", gone(y, MovementReason.SALE, sku, 5, null, null));
        came(y, sku, 5, "50");
        assertEquals(3L, Shops.value(y.shop(), "select count(*) from {shop}.stock_layer where sku_id = ?", sku));
        assertEquals("110 1600.0000", held(y, y.near(), sku));
        agree(y);
    }

    @Test
    void goodsThatCameForNothingGoForNothingAndArriveSo() {
        var y = yard.openLayered(1);
        var sku = y.goods().get(0);
        gone(y, MovementReason.SALE, sku, 100, null, null);
        came(y, sku, 6, "0");
        assertWorth("0", gone(y, MovementReason.SALE, sku, 1, null, null));
        assertEquals(1L, Shops.value(y.shop(), "select count(*) from {shop}.stock_movement where quantity = -1 and unit_cost = 0 and sku_id = ?", sku));
        y.as(ASHA, () -> ledger.post(new StockDocument(Ids.next(), DocumentKind.GOODS_RECEIPT, y.far(), ASHA.id(), Instant.now()), List.of(new StockMove(1, 0, sku, pieces(4), MovementReason.GOODS_RECEIPT, cost("25")))));
        var id = y.as(ASHA, () -> transfers.ask(new StockTransfers.Ask(y.near(), y.far(), null, List.of(new WantedGoods.Line(sku, pieces(5))))));
        y.run(NJERI, () -> transfers.approve(id));
        y.run(ASHA, () -> transfers.send(id, new StockTransfers.Van("KAA 001A", "Otieno", null), List.of(new WantedGoods.Line(sku, pieces(5))), true));
        y.as(NJERI, () -> transfers.receive(id, y.far(), List.of(new WantedGoods.Line(sku, pieces(5)))));
        assertEquals("9 100.0000", held(y, y.far(), sku));
        agree(y);
    }

    @Test
    void aChoiceForThisMonthIsTakenBackWhileNothingMoved() {
        var y = yard.openLayered(0);
        assertEquals("stock.costing-same", refused(y, Method.FIFO, MONTH));
        y.run(ASHA, () -> costs.choose(Method.AVERAGE, MONTH));
        assertEquals(new Costing(Method.AVERAGE, Method.AVERAGE, null), y.as(ASHA, () -> costs.state().chosen()));
        assertEquals("stock.costing-same", refused(y, Method.AVERAGE, MONTH));
        var bound = new Actor(Actor.Kind.USER, Ids.next(), "Bound", EnumSet.of(Permission.EDIT_SETTINGS), null, Set.of(y.near()));
        assertEquals("tenancy.other-branch", assertThrows(Rejection.class, () -> y.run(bound, () -> costs.choose(Method.FIFO, MONTH))).code());
    }

    @Test
    void itChangesWithAMonthThatHasNotBegunAlone() {
        var y = yard.open(1);
        assertEquals("stock.costing-begun", refused(y, Method.FIFO, MONTH));
        assertEquals("stock.costing-day", refused(y, Method.FIFO, MONTH.plusMonths(1).plusDays(1)));
        assertEquals("stock.costing-day", refused(y, Method.FIFO, MONTH.plusMonths(9)));
        assertEquals("stock.costing-same", refused(y, Method.AVERAGE, MONTH.plusMonths(1)));
        y.run(ASHA, () -> costs.choose(Method.FIFO, MONTH.plusMonths(1)));
        assertEquals(new Costing(Method.FIFO, Method.AVERAGE, MONTH.plusMonths(1)), y.as(ASHA, () -> costs.state().chosen()));
        assertWorth("-10", gone(y, MovementReason.SALE, y.goods().get(0), 1, null, null));
        assertEquals(0L, Shops.value(y.shop(), "select count(*) from {shop}.stock_item where layered = 1"));
        y.run(ASHA, () -> costs.choose(Method.AVERAGE, null));
        assertEquals(new Costing(Method.AVERAGE, Method.AVERAGE, null), y.as(ASHA, () -> costs.state().chosen()));
        assertEquals(2L, Shops.value(y.shop(), "select count(*) from {shop}.audit_entry where action = 'stock.costing-set'"));
        var keeper = new Actor(Actor.Kind.USER, Ids.next(), "Keeper", EnumSet.of(Permission.KEEP_STOCK, Permission.VIEW_STOCK, Permission.APPROVE_STOCK));
        assertThrows(Rejection.class, () -> y.run(keeper, () -> costs.choose(Method.FIFO, MONTH.plusMonths(1))));
    }

    private String refused(Yard y, Method method, LocalDate from) {
        return assertThrows(Rejection.class, () -> y.run(ASHA, () -> costs.choose(method, from))).code();
    }

    private UUID came(Yard y, UUID sku, long much, String cost) {
        var document = document(y, DocumentKind.GOODS_RECEIPT);
        y.as(ASHA, () -> ledger.post(document, List.of(new StockMove(1, 0, sku, pieces(much), MovementReason.GOODS_RECEIPT, cost(cost)))));
        return document.id();
    }

    private BigDecimal gone(Yard y, MovementReason reason, UUID sku, long much, String cost, UUID of) {
        var track = of == null ? Track.TOLD : Track.TOLD.of(of, 1);
        return y.as(ASHA, () -> ledger.post(document(y, reason == MovementReason.SALE ? DocumentKind.SALE : DocumentKind.SUPPLIER_RETURN),
                List.of(new StockMove(1, 0, sku, pieces(-much), reason, cost == null ? null : cost(cost), track)))).value();
    }

    private static StockDocument document(Yard y, DocumentKind kind) {
        return new StockDocument(Ids.next(), kind, y.near(), ASHA.id(), Instant.now());
    }

    private static String held(Yard y, UUID branch, UUID sku) {
        return (String) Shops.value(y.shop(), "select concat(cast(on_hand as signed), ' ', value) from {shop}.stock_item where branch_id = ? and sku_id = ?", branch, sku);
    }

    private void agree(Yard y) {
        var told = y.as(ASHA, () -> checkup.check(LocalDate.of(2026, 6, 1)));
        assertTrue(told.endsWith(" 0 differ"), told);
    }

    private static void assertWorth(String expected, BigDecimal worth) {
        assertEquals(0, cost(expected).compareTo(worth), worth.toPlainString());
    }

    private static BigDecimal cost(String shillings) {
        return new BigDecimal(shillings);
    }
}
