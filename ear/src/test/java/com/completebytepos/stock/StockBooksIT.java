package com.completebytepos.stock;

import static com.completebytepos.stock.StockYard.ASHA;
import static com.completebytepos.stock.StockYard.NJERI;
import static com.completebytepos.stock.StockYard.pieces;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.inside.Shops;
import com.completebytepos.inside.Turned;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.purchasing.GoodsReceiving;
import com.completebytepos.purchasing.LandedBy;
import com.completebytepos.purchasing.SupplierDetails;
import com.completebytepos.purchasing.SupplierReturns;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.stock.CostMethods.Method;
import com.completebytepos.stock.StockYard.Yard;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random documents on twelve threads over few goods: whatever they do, on hand is what moved and value is what the documents say. */
@Tag("wide")
@ArquillianTest
class StockBooksIT {
    private static final int THREADS = 12;
    private static final int DOCUMENTS = 25;
    private static final int KINDS = 6;

    @Inject StockYard yard;
    @Inject StockLedger ledger;
    @Inject StockAdjustments adjustments;
    @Inject StockTransfers transfers;
    @Inject StockCounts counts;
    @Inject CountSteps steps;
    @Inject CountPosting posting;
    @Inject StockCheckup checkup;
    @Inject Suppliers suppliers;
    @Inject GoodsReceiving receiving;
    @Inject SupplierReturns returns;
    @Inject Turned turned;
    @Resource ManagedExecutorService threads;

    @Test
    void everyEquationHoldsWhateverHappensAtOnce() throws Exception {
        atOnce(yard.open(KINDS), () -> { });
    }

    @Test
    void everyEquationHoldsWhereLayersAreKept() throws Exception {
        atOnce(yard.openLayered(KINDS), () -> { });
    }

    /** Goods turn one by one as they move, beside documents that began before. */
    @Test
    void everyEquationHoldsWhileLayersBeginAndEnd() throws Exception {
        var y = yard.open(KINDS);
        var month = LocalDate.now(HouseClock.NAIROBI).withDayOfMonth(1);
        atOnce(y, () -> {
            for (var method : List.of(Method.FIFO, Method.AVERAGE, Method.FIFO)) {
                int so = moved(y);
                y.run(ASHA, () -> turned.to(new CostMethods.Costing(method, method, month)));
                while (moved(y) < so + DOCUMENTS * KINDS) Thread.onSpinWait();
            }
        });
        assertEquals(0L, count(y, "SELECT COUNT(*) FROM {shop}.stock_item WHERE layered = 0 AND (branch_id, sku_id) IN (SELECT branch_id, sku_id FROM {shop}.stock_layer)"));
    }

    private static int moved(Yard y) {
        return ((Number) count(y, "SELECT COUNT(*) FROM {shop}.stock_movement")).intValue();
    }

    private void atOnce(Yard y, Runnable meanwhile) throws Exception {
        var supplier = y.as(ASHA, () -> suppliers.save(new SupplierDetails(null, 0, "S1", "Supplier", null, true, new SupplierDetails.Contact(null, null), new SupplierDetails.Terms(30, 1, null, null), true)));
        y.as(ASHA, () -> transfers.ask(new StockTransfers.Ask(y.near(), y.far(), null, List.of(new WantedGoods.Line(y.goods().get(0), pieces(1))))));
        y.as(ASHA, () -> adjustments.ask(new StockAdjustments.Ask(y.near(), MovementReason.FOUND, "first", null, List.of(new WantedGoods.Line(y.goods().get(0), pieces(1)))), true));
        y.as(ASHA, () -> receive(y, supplier, new Random(1)));
        var done = new AtomicInteger();
        var all = new ArrayList<Future<?>>();
        for (int t = 0; t < THREADS; t++) {
            var random = new Random(100 + t);
            all.add(threads.submit(() -> {
                for (int i = 0; i < DOCUMENTS; i++) {
                    again(() -> document(y, supplier, random));
                    done.incrementAndGet();
                }
            }));
        }
        meanwhile.run();
        for (var one : all) one.get(60, TimeUnit.SECONDS);
        assertEquals(THREADS * DOCUMENTS, done.get());
        assertTrue(y.as(ASHA, () -> checkup.check(LocalDate.of(2026, 6, 1))).endsWith(" 0 differ"));
        assertEquals(0L, count(y, "SELECT COUNT(*) FROM (SELECT t.id FROM {shop}.stock_transfer t JOIN {shop}.stock_movement m ON m.document_id = t.id WHERE t.state = 'DONE' AND m.reason LIKE 'TRANSFER%' GROUP BY t.id, m.sku_id HAVING SUM(m.quantity) <> 0) bad"));
        assertEquals(0L, count(y, "SELECT COUNT(*) FROM {shop}.goods_receipt_line l LEFT JOIN {shop}.stock_movement m ON m.document_id = l.receipt_id AND m.line_no = l.line_no WHERE m.quantity IS NULL OR m.quantity <> l.quantity + l.free OR m.unit_cost <> l.unit_cost"));
        assertEquals(0L, count(y, "SELECT COUNT(*) FROM {shop}.stock_item WHERE average_cost < 0"));
        assertEquals(0L, count(y, "SELECT COUNT(*) FROM {shop}.stock_layer WHERE layer_no > 0 AND (quantity <= 0 OR value < 0) OR layer_no = 0 AND quantity > 0"));
    }

    private void document(Yard y, UUID supplier, Random random) {
        var sku = y.goods().get(random.nextInt(KINDS));
        var much = Quantity.ofThousandths(1 + random.nextInt(4_000));
        var branch = random.nextBoolean() ? y.near() : y.far();
        switch (random.nextInt(6)) {
            case 0, 1 -> y.run(ASHA, () -> ledger.post(new StockDocument(Ids.next(), DocumentKind.SALE, branch, ASHA.id(), Instant.now()), y.goods().stream()
                    .map(g -> StockMove.atAverage(1 + y.goods().indexOf(g), g, much.negated(), MovementReason.SALE)).toList()));
            case 2 -> y.run(ASHA, () -> adjustments.ask(new StockAdjustments.Ask(branch, random.nextBoolean() ? MovementReason.DAMAGE : MovementReason.FOUND, "random", null, List.of(new WantedGoods.Line(sku, much))), true));
            case 3 -> {
                var receipt = y.as(ASHA, () -> receive(y, supplier, random));
                if (random.nextBoolean()) y.as(ASHA, () -> returns.sendBack(receipt, "not fresh", Map.of(y.goods().get(0), Quantity.ofThousandths(500))));
            }
            case 4 -> transfer(y, sku, much, random);
            default -> {
                var count = y.as(ASHA, () -> counts.open(new StockCounts.Open(branch, CountKind.LIST, "random", null, List.of(sku))));
                y.as(ASHA, () -> counts.enter(Ids.next(), count, "G-" + y.goods().indexOf(sku), Quantity.ofThousandths(random.nextInt(50_000))));
                if (y.as(ASHA, () -> steps.close(count)) == 0) y.run(NJERI, () -> posting.approveAndPost(count));
            }
        }
    }

    private void transfer(Yard y, UUID sku, Quantity much, Random random) {
        var id = y.as(ASHA, () -> transfers.ask(new StockTransfers.Ask(y.near(), y.far(), null, List.of(new WantedGoods.Line(sku, much)))));
        y.run(NJERI, () -> transfers.approve(id));
        y.run(ASHA, () -> transfers.send(id, new StockTransfers.Van("KAA 001A", "Otieno", null), List.of(new WantedGoods.Line(sku, much)), true));
        var arrived = Quantity.ofThousandths(random.nextBoolean() ? much.thousandths() : random.nextInt((int) much.thousandths() * 2));
        if (y.as(ASHA, () -> transfers.receive(id, y.far(), List.of(new WantedGoods.Line(sku, arrived)))) == TransferState.DIFFERENCE) {
            y.run(NJERI, () -> transfers.settle(id, TransferBearer.values()[random.nextInt(4)], "random"));
        }
    }

    private UUID receive(Yard y, UUID supplier, Random random) {
        var lines = y.goods().stream().map(g -> new GoodsReceiving.Came(g, Quantity.ofThousandths(1_000 + random.nextInt(9_000)), Quantity.ofThousandths(random.nextInt(2) * 1_000L),
                BigDecimal.valueOf(80_000 + random.nextInt(90_000), 4), null)).toList();
        return receiving.receive(new GoodsReceiving.Receive(null, supplier, y.near(), null, Money.ofCents(random.nextInt(20_000)), LandedBy.VALUE, lines));
    }

    /** A count that somebody else's newer count overtook, and a lost race, are told to a person, who tries again; here that is we. */
    private static void again(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (com.completebytepos.kernel.Rejection refused) {
                if (refused.code().equals("stock.count-older")) return;
                throw refused;
            } catch (RuntimeException raced) {
                if (attempt == 5 || !isRace(raced)) throw raced;
            }
        }
    }

    private static boolean isRace(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof jakarta.persistence.OptimisticLockException || cause instanceof RollbackException || cause.getClass().getSimpleName().contains("Lock") || cause.getClass().getSimpleName().contains("Constraint")) return true;
        }
        return false;
    }

    private static Object count(Yard y, String sql) {
        return Shops.value(y.shop(), sql);
    }
}
