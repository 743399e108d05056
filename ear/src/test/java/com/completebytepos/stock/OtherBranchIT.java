package com.completebytepos.stock;

import static com.completebytepos.stock.StockYard.ASHA;
import static com.completebytepos.stock.StockYard.NJERI;
import static com.completebytepos.stock.StockYard.pieces;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.BranchShelves;
import com.completebytepos.kernel.BelowZero;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.labelwalk.LabelWalks;
import com.completebytepos.pricing.SpecialPrices;
import com.completebytepos.purchasing.GoodsReceiving;
import com.completebytepos.purchasing.LandedBy;
import com.completebytepos.purchasing.PurchaseOrders;
import com.completebytepos.purchasing.SupplierDetails;
import com.completebytepos.purchasing.SupplierReturns;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.stock.StockYard.Yard;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.unpacking.Unpackings;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every desk itself refuses what is of a branch somebody does not work in, whichever door the request came by. */
@Tag("wide")
@ArquillianTest
class OtherBranchIT {
    private static Yard one;
    private static Yard other;

    @Inject StockYard yard;
    @Inject StockAdjustments adjustments;
    @Inject StockTransfers transfers;
    @Inject TransferQueries transferRows;
    @Inject StockCounts counts;
    @Inject CountQueries countRows;
    @Inject OpeningBalances balances;
    @Inject Replenishment replenishment;
    @Inject StockRules rules;
    @Inject BranchStock shelves;
    @Inject Unpackings unpackings;
    @Inject LabelWalks walks;
    @Inject Suppliers suppliers;
    @Inject PurchaseOrders orders;
    @Inject GoodsReceiving receiving;
    @Inject SupplierReturns returns;
    @Inject BranchRegister branches;
    @Inject BranchShelves offers;
    @Inject SpecialPrices specials;

    @BeforeEach
    void twoShops() {
        if (one != null) return;
        one = yard.open(6);
        other = yard.open(6);
    }

    @Test
    void nothingBeginsInABranchOneDoesNotWorkIn() {
        for (var y : List.of(one, other)) {
            var far = bound(y.far());
            var sku = y.goods().get(0);
            refused(y, far, () -> adjustments.ask(ask(y.near(), sku), true));
            refused(y, far, () -> counts.open(new StockCounts.Open(y.near(), CountKind.FULL, null, null, List.of())));
            refused(y, far, () -> balances.open(y.near(), List.of(new OpeningBalances.Line(sku, pieces(1), BigDecimal.ONE))));
            refused(y, far, () -> replenishment.suggest(y.near(), 7));
            refused(y, far, () -> replenishment.order(y.near(), List.of(new Replenishment.Chosen(Ids.next(), sku, pieces(1)))));
            refused(y, far, () -> rules.setBelowZero(y.near(), BelowZero.BLOCK));
            refused(y, far, () -> rules.setReorderLevels(sku, Map.of(y.near(), pieces(3))));
            refused(y, far, () -> unpackings.open(new Unpackings.Ask(y.near(), sku, pieces(1), y.goods().get(1), pieces(6))));
            refused(y, far, () -> walks.begin(y.near()));
            refused(y, far, () -> orders.draft(supplier(y), y.near(), null, List.of(new PurchaseOrders.Wanted(sku, pieces(1), BigDecimal.TEN))));
            refused(y, far, () -> receiving.receive(came(y, y.near())));
            refused(y, far, () -> transfers.ask(new StockTransfers.Ask(y.near(), y.near(), null, List.of(line(sku)))));
            refused(y, far, () -> offers.arrange(sku, y.near(), new BranchShelves.Place(false, null)));
            refused(y, far, () -> specials.ofBranch(sku, y.near(), Money.ofCents(9_900)));
            refused(y, far, () -> branches.close(y.near()));
            refused(y, far, () -> branches.add("NW", "A new one", null, null));
            assertEquals(List.of(y.far()), y.as(far, () -> branches.mine().stream().map(BranchSummary::id).toList()));
            y.run(far, () -> adjustments.ask(new StockAdjustments.Ask(y.far(), MovementReason.FOUND, "behind the shelf", null, List.of(line(sku))), true));
            y.run(far, () -> rules.setReorderLevels(sku, Map.of(y.far(), pieces(3))));
            y.run(far, () -> receiving.receive(came(y, y.far())));
        }
    }

    @Test
    void whatIsThereOfAnotherBranchIsNeitherSeenNorChanged() {
        for (var y : List.of(one, other)) {
            var far = bound(y.far());
            var sku = y.goods().get(2);
            var waiting = y.as(ASHA, () -> adjustments.ask(new StockAdjustments.Ask(y.near(), MovementReason.DAMAGE, "fell down", null, List.of(new WantedGoods.Line(sku, pieces(90)))), true));
            refused(y, far, () -> adjustments.approve(waiting));
            refused(y, far, () -> adjustments.refuse(waiting, "no such thing"));
            refused(y, far, () -> adjustments.row(waiting));
            assertEquals(0, y.as(far, () -> adjustments.page(null, 0, 100).stream().filter(row -> row.branchId().equals(y.near())).count()));
            var count = y.as(ASHA, () -> counts.open(new StockCounts.Open(y.near(), CountKind.LIST, null, null, List.of(sku))));
            refused(y, far, () -> counts.enter(Ids.next(), count, "G-2", pieces(1)));
            refused(y, far, () -> counts.stop(count));
            refused(y, far, () -> countRows.row(count));
            assertEquals(List.of(), y.as(far, () -> countRows.page(0, 100)));
            var order = y.as(ASHA, () -> orders.draft(supplier(y), y.near(), null, List.of(new PurchaseOrders.Wanted(sku, pieces(1), BigDecimal.TEN))));
            refused(y, far, () -> orders.send(order, false));
            refused(y, far, () -> orders.cancel(order));
            assertEquals(List.of(), y.as(far, () -> orders.page(null, null, 0, 100)));
            var receipt = y.as(ASHA, () -> receiving.receive(came(y, y.near())));
            refused(y, far, () -> returns.sendBack(receipt, "broken", Map.of(sku, pieces(1))));
            assertEquals(Set.of(y.far()), Set.copyOf(y.as(far, () -> shelves.of(sku).branches().stream().map(BranchStock.Shelf::branchId).toList())));
            y.run(ASHA, () -> counts.stop(count));
            y.run(NJERI, () -> adjustments.refuse(waiting, "it was not so"));
        }
    }

    @Test
    void aTransfersSidesActEachForItsOwnBranch() {
        for (var y : List.of(one, other)) {
            var near = bound(y.near());
            var far = bound(y.far());
            var sku = y.goods().get(3);
            var lines = List.of(new WantedGoods.Line(sku, pieces(10)));
            var van = new StockTransfers.Van("KAA 001A", "Otieno", null);
            var id = y.as(far, () -> transfers.ask(new StockTransfers.Ask(y.near(), y.far(), null, lines)));
            refused(y, far, () -> transfers.approve(id));
            y.run(near, () -> transfers.approve(id));
            refused(y, far, () -> transfers.send(id, van, lines, true));
            y.run(near, () -> transfers.send(id, van, lines, true));
            refused(y, near, () -> transfers.receive(id, y.far(), lines));
            assertEquals(TransferState.DIFFERENCE, y.as(far, () -> transfers.receive(id, y.far(), List.of(new WantedGoods.Line(sku, pieces(8))))));
            refused(y, far, () -> transfers.settle(id, TransferBearer.SENDER, "never loaded"));
            refused(y, near, () -> transfers.settle(id, TransferBearer.RECEIVER, "lost there"));
            y.run(far, () -> transfers.settle(id, TransferBearer.RECEIVER, "lost here"));
            assertEquals(1, y.as(near, () -> transferRows.count(TransferState.DONE, null)));
            var third = bound(Ids.next());
            refused(y, third, () -> transferRows.row(id));
            assertEquals(0, y.as(third, () -> transferRows.count(null, null)));
        }
    }

    private UUID supplier(Yard y) {
        return y.as(ASHA, () -> suppliers.page(null, 0, 1).stream().findFirst().map(SupplierDetails::id).orElseGet(() -> suppliers.save(new SupplierDetails(null, 0, "S-1", "Supplier", null, true,
                new SupplierDetails.Contact(null, null), new SupplierDetails.Terms(30, 2, null, null), true))));
    }

    private GoodsReceiving.Receive came(Yard y, UUID branch) {
        return new GoodsReceiving.Receive(null, supplier(y), branch, null, Money.ZERO, LandedBy.VALUE, List.of(new GoodsReceiving.Came(y.goods().get(2), pieces(1), pieces(0), BigDecimal.TEN, null)));
    }

    private static StockAdjustments.Ask ask(UUID branch, UUID sku) {
        return new StockAdjustments.Ask(branch, MovementReason.DAMAGE, "from afar", null, List.of(line(sku)));
    }

    private static WantedGoods.Line line(UUID sku) {
        return new WantedGoods.Line(sku, pieces(1));
    }

    private static Actor bound(UUID branch) {
        return new Actor(Actor.Kind.USER, Ids.next(), "Bound", ASHA.permissions(), null, Set.of(branch));
    }

    private static void refused(Yard y, Actor actor, Runnable work) {
        assertEquals("tenancy.other-branch", assertThrows(Rejection.class, () -> y.run(actor, work)).code());
    }
}
