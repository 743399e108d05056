package com.completebytepos.stock;

import static com.completebytepos.stock.StockYard.ASHA;
import static com.completebytepos.stock.StockYard.NJERI;
import static com.completebytepos.stock.StockYard.WANJIRU;
import static com.completebytepos.stock.StockYard.pieces;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.catalogue.AddProduct;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.identity.UserAccounts;
import com.completebytepos.inside.Shops;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.purchasing.PurchaseOrders;
import com.completebytepos.purchasing.SupplierDetails;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.stock.StockYard.Yard;
import com.completebytepos.tenancy.Actor;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people do to stock by hand, alone and by two: little often, of unknown cost, more than there is, promised, too many off the van, of a branch that closes. */
@Tag("wide")
@ArquillianTest
class StockByHandIT {
    private static List<Yard> both;

    @Inject StockYard yard;
    @Inject StockAdjustments adjustments;
    @Inject StockTransfers transfers;
    @Inject TransferQueries transferRows;
    @Inject StockCounts counts;
    @Inject CountSteps steps;
    @Inject CountPosting posting;
    @Inject StockLedger ledger;
    @Inject ProductCatalogue catalogue;
    @Inject BranchRegister branches;
    @Inject UserAccounts people;
    @Inject Suppliers suppliers;
    @Inject PurchaseOrders orders;

    @BeforeEach
    void twoShops() {
        if (both == null) both = List.of(yard.open(10, 100), yard.open(10, 100));
    }

    @Test
    void littleOftenIsMuchAndWhatNobodyKnowsTheCostOfWaits() {
        for (var y : both) {
            assertEquals(AdjustmentState.POSTED, adjusted(y, NJERI, MovementReason.DAMAGE, y.goods().get(0), 6));
            assertEquals(AdjustmentState.WAITING, adjusted(y, NJERI, MovementReason.DAMAGE, y.goods().get(0), 5), "1,100 in one day");
            assertEquals(AdjustmentState.POSTED, adjusted(y, WANJIRU, MovementReason.DAMAGE, y.goods().get(0), 5), "somebody else's day");
            var strange = y.as(ASHA, () -> catalogue.add(new AddProduct("STRANGE", "Strange goods", null, null, "EA", "B", false, List.of(), ProductKind.GOODS)));
            assertEquals(AdjustmentState.WAITING, adjusted(y, ASHA, MovementReason.FOUND, strange, 1));
            assertEquals(1L, Shops.value(y.shop(), "SELECT COUNT(*) FROM {shop}.stock_adjustment a JOIN {shop}.stock_adjustment_line l ON l.adjustment_id = a.id WHERE a.cost_unknown AND l.sku_id = ?", strange));
            var count = y.as(ASHA, () -> counts.open(new StockCounts.Open(y.near(), CountKind.LIST, "strange", null, List.of(strange))));
            y.as(ASHA, () -> counts.enter(Ids.next(), count, "STRANGE", pieces(3)));
            assertEquals(1, y.as(ASHA, () -> steps.close(count)), "of unknown cost: counted again");
            y.run(ASHA, () -> counts.stop(count));
        }
    }

    @Test
    void whatIsPromisedStaysAndWhatIsNotThereIsAskedAbout() {
        for (var y : both) {
            var sku = y.goods().get(1);
            y.run(ASHA, () -> ledger.reserve(y.near(), Map.of(sku, pieces(98))));
            assertEquals("stock.promised", refused(() -> sent(y, sku, 3, 3, true)));
            assertEquals("stock.promised", refused(() -> adjusted(y, ASHA, MovementReason.OWN_USE, sku, 3)));
            assertEquals(100_000, onHand(y, y.near(), sku));
            sent(y, sku, 2, 2, false);
            y.run(ASHA, () -> ledger.reserve(y.near(), Map.of(sku, pieces(-98))));
            assertEquals("stock.not-there", refused(() -> sent(y, sku, 120, 99, false)));
            assertEquals("stock.not-there", refused(() -> adjusted(y, ASHA, MovementReason.DAMAGE, sku, 99)), "also one that waits");
            sent(y, sku, 120, 99, true);
            assertEquals(-1_000, onHand(y, y.near(), sku));
        }
    }

    @Test
    void blindlyAnyFigureIsTakenAndWhatIsTooManyComesIn() {
        for (var y : both) {
            for (var bearer : List.of(TransferBearer.FOUND, TransferBearer.CARRIER)) {
                var sku = y.goods().get(bearer == TransferBearer.FOUND ? 2 : 3);
                var id = sent(y, sku, 10, 10, false);
                assertEquals(TransferState.DIFFERENCE, y.as(NJERI, () -> transfers.receive(id, y.far(), List.of(line(sku, 12)))));
                assertEquals(10_000, onHand(y, y.far(), sku));
                assertEquals(pieces(2), y.as(ASHA, () -> transferRows.lines(id)).get(0).surplus());
                for (var own : List.of(ASHA, NJERI)) assertEquals("stock.own-approval", refused(() -> y.run(own, () -> transfers.settle(id, bearer, "twelve came"))));
                y.run(WANJIRU, () -> transfers.settle(id, bearer, "twelve came"));
                assertEquals(12_000, onHand(y, y.far(), sku));
                assertEquals(bearer == TransferBearer.FOUND ? 88_000 : 90_000, onHand(y, y.near(), sku));
                assertEquals(0L, Shops.value(y.shop(), "SELECT CAST(SUM(quantity) * 1000 AS SIGNED) FROM {shop}.stock_movement WHERE document_id = ? AND reason LIKE 'TRANSFER%'", id));
            }
        }
    }

    @Test
    void aBranchClosesWhenNothingOfItIsOpen() {
        for (var y : both) {
            var sku = y.goods().get(4);
            var end = y.as(ASHA, () -> branches.add("EN", "End", null, null));
            var asked = y.as(ASHA, () -> transfers.ask(new StockTransfers.Ask(y.near(), end, null, List.of(line(sku, 1)))));
            assertEquals("stock.in-transit", closing(y, end));
            Shops.update(y.shop(), "UPDATE {shop}.branch SET active = FALSE WHERE id = ?", end);
            assertEquals("stock.branch-closed", refused(() -> y.run(NJERI, () -> transfers.approve(asked))));
            Shops.update(y.shop(), "UPDATE {shop}.branch SET active = TRUE WHERE id = ?", end);
            y.run(NJERI, () -> transfers.approve(asked));
            Shops.update(y.shop(), "UPDATE {shop}.branch SET active = FALSE WHERE id = ?", end);
            assertEquals("stock.branch-closed", refused(() -> y.run(ASHA, () -> transfers.send(asked, new StockTransfers.Van("KAA 001A", "Otieno", null), List.of(line(sku, 1)), false))));
            y.run(ASHA, () -> transfers.cancel(asked, "the branch closes"));
            Shops.update(y.shop(), "UPDATE {shop}.branch SET active = TRUE WHERE id = ?", end);
            var count = y.as(ASHA, () -> counts.open(new StockCounts.Open(end, CountKind.LIST, "last", null, List.of(sku))));
            assertEquals("stock.counts-open", closing(y, end));
            y.run(ASHA, () -> counts.stop(count));
            var found = y.as(ASHA, () -> adjustments.ask(new StockAdjustments.Ask(end, MovementReason.FOUND, "behind the shelf", null, List.of(line(sku, 500))), false));
            assertEquals("stock.adjustments-wait", closing(y, end));
            y.run(NJERI, () -> adjustments.refuse(found, "not here"));
            var supplier = y.as(ASHA, () -> suppliers.save(new SupplierDetails(null, 0, "S-END", "Supplier", null, true, new SupplierDetails.Contact(null, null), new SupplierDetails.Terms(30, 1, null, null), true)));
            var order = y.as(ASHA, () -> orders.draft(supplier, end, null, List.of(new PurchaseOrders.Wanted(sku, pieces(5), BigDecimal.TEN))));
            assertEquals("purchasing.orders-open", closing(y, end));
            y.run(ASHA, () -> orders.cancel(order));
            assertEquals("closed", closing(y, end));
        }
    }

    /** ADR 0103: where nobody else may approve, the one person may, and it is written down. */
    @Test
    void aShopOfOneApprovesAloneUntilThereIsAnother() {
        for (var y : both) {
            var sku = y.goods().get(5);
            var only = owner(y, "only");
            try {
                var count = y.as(only, () -> counts.open(new StockCounts.Open(y.near(), CountKind.LIST, "alone", null, List.of(sku))));
                y.as(only, () -> counts.enter(Ids.next(), count, "G-5", pieces(99)));
                assertEquals(0, y.as(only, () -> steps.close(count)));
                y.run(only, () -> posting.approveAndPost(count));
                assertEquals(99_000, onHand(y, y.near(), sku));
                assertTrue((Long) Shops.value(y.shop(), "SELECT COUNT(*) FROM {shop}.audit_entry WHERE action = 'stock.approved-alone'") > 0);
                owner(y, "other");
                var large = y.as(only, () -> adjustments.ask(new StockAdjustments.Ask(y.near(), MovementReason.DAMAGE, "all at once", null, List.of(line(sku, 50))), false));
                assertEquals("stock.own-approval", refused(() -> y.run(only, () -> adjustments.approve(large))));
            } finally {
                Shops.update(y.shop(), "UPDATE {shop}.app_user SET active = FALSE");
            }
        }
    }

    @Test
    void ofTwoWhoTellTheSameOpeningStockAtOnceOneIsRefused() {
        for (var y : both) {
            var sku = y.goods().get(6);
            var answers = new ConcurrentSkipListSet<String>();
            yard.atOnce(() -> answers.add(yard.opened(y, sku, 5)), () -> answers.add(yard.opened(y, sku, 5)));
            assertEquals(Set.of("opened", "stock.opened-already"), answers);
            assertEquals(5_000, onHand(y, y.far(), sku));
        }
    }

    private Actor owner(Yard y, String name) {
        var id = y.as(ASHA, () -> people.addOwner(name, name, null, null));
        return new Actor(Actor.Kind.USER, id, name, ASHA.permissions());
    }

    private AdjustmentState adjusted(Yard y, Actor who, MovementReason reason, UUID sku, long much) {
        var id = y.as(who, () -> adjustments.ask(new StockAdjustments.Ask(y.near(), reason, "by a test", null, List.of(line(sku, much))), false));
        return y.as(who, () -> adjustments.row(id).state());
    }

    private UUID sent(Yard y, UUID sku, long asked, long loaded, boolean knowing) {
        var id = y.as(WANJIRU, () -> transfers.ask(new StockTransfers.Ask(y.near(), y.far(), null, List.of(line(sku, asked)))));
        y.run(NJERI, () -> transfers.approve(id));
        y.run(ASHA, () -> transfers.send(id, new StockTransfers.Van("KAA 001A", "Otieno", null), List.of(line(sku, loaded)), knowing));
        return id;
    }

    private String closing(Yard y, UUID branch) {
        try {
            y.run(ASHA, () -> branches.close(branch));
            return "closed";
        } catch (Rejection refused) {
            return refused.code();
        }
    }

    private static WantedGoods.Line line(UUID sku, long count) {
        return new WantedGoods.Line(sku, pieces(count));
    }

    private long onHand(Yard y, UUID branch, UUID sku) {
        return y.as(ASHA, () -> ledger.onHand(branch, sku)).thousandths();
    }

    private static String refused(Runnable work) {
        return assertThrows(Rejection.class, work::run).code();
    }
}
