package com.completebytepos.stock;

import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.kernel.BelowZero;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.purchasing.GoodsReceived;
import com.completebytepos.purchasing.GoodsSentBack;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.Returns;
import com.completebytepos.selling.SaleCompleted;
import com.completebytepos.stock.model.LateGoods;
import com.completebytepos.stock.returned.ReturnedGoods;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tracking.ExpiredStock;
import com.completebytepos.tracking.Mark;
import com.completebytepos.tracking.Track;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Promises that what is sold, taken back, received or sent back moves in that document's own transaction: what is sold at the cost of that
 * moment, what comes back or goes back at what it went or came for.
 */
@Stateless
@OpenToAll("part of the document, which was allowed")
public class StockListener {
    /** Beyond the parts a kit can have. */
    private static final int WRITTEN_OFF = 5_000;
    /** Nobody counts, closes, approves and posts so quickly: what is told at once asks for no count. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject StockLedger ledger;
    @Inject ProductCatalogue catalogue;
    @Inject StockRules rules;
    @Inject WantedGoods wanted;
    @Inject Clock clock;
    @Inject ExpiredStock expired;

    public void sold(@Observes SaleCompleted sale) {
        var document = new StockDocument(sale.saleId(), DocumentKind.SALE, sale.branchId(), sale.cashierId(), moved(sale.completedAt()));
        var posted = ledger.post(document, sale.taken().stream().map(g -> new StockMove(g.line(), g.part(), g.skuId(), g.quantity().negated(), MovementReason.SALE, null, Track.told(scanned(g)))).toList());
        late(posted, sale.findings());
        var blocked = blocked(sale);
        if (!blocked.isEmpty()) oversold(sale, blocked);
        overdue(sale);
    }

    /** Whoever sells decides what was allowed of it. */
    private void overdue(SaleCompleted sale) {
        var told = sale.taken().stream().filter(g -> g.batch() != null).map(StockListener::batch).collect(Collectors.toSet());
        var over = expired.among(told, LocalDate.ofInstant(HouseClock.isFarBehind(sale.completedAt(), clock.instant()) ? clock.instant() : sale.completedAt(), HouseClock.NAIROBI));
        for (var goods : sale.taken()) if (goods.batch() != null && over.contains(batch(goods))) sale.findings().add(new Finding("expired-sold", goods.line(), goods.batch()));
    }

    private static ExpiredStock.Told batch(SaleCompleted.Goods goods) {
        return new ExpiredStock.Told(goods.skuId(), goods.batch());
    }

    /** What is said of the goods themselves counts before what their branch says, and that before the shop. */
    private Set<UUID> blocked(SaleCompleted sale) {
        var skus = sale.taken().stream().map(SaleCompleted.Goods::skuId).collect(Collectors.toSet());
        var own = catalogue.belowZero(skus);
        var usual = rules.belowZero(sale.branchId());
        skus.removeIf(sku -> own.getOrDefault(sku, usual) != BelowZero.BLOCK);
        return skus;
    }

    /** Read after the move, under its lock: of two tills that sold the last piece one is told. */
    private void oversold(SaleCompleted sale, Set<UUID> blocked) {
        var left = ledger.available(sale.branchId(), List.copyOf(blocked));
        var lines = new TreeSet<Integer>();
        for (var goods : sale.taken()) {
            if (!blocked.contains(goods.skuId())) continue;
            var available = left.getOrDefault(goods.skuId(), Quantity.ofThousandths(0));
            if (available.thousandths() < 0 && lines.add(goods.line())) sale.findings().add(new Finding("sold-below-zero", goods.line(), available.toString()));
        }
    }

    /** What a line took off the shelf comes back in the same share, what nobody sold as it lies there; damaged goods come back and are written off at once. */
    public void returned(@Observes Returns.GoodsReturned back) {
        em.flush();
        var moves = new ArrayList<StockMove>();
        for (var goods : back.goods()) {
            if (goods.collected()) continue; // whether it lay here at all only collecting knows
            for (var one : backOf(back.originalId(), goods)) {
                var track = goods.damaged() ? Track.ASIDE : one.track();
                moves.add(new StockMove(goods.line(), one.part(), one.skuId(), one.quantity(), MovementReason.RETURN, one.unitCost(), track));
                if (goods.damaged()) moves.add(new StockMove(goods.line(), one.part() + WRITTEN_OFF, one.skuId(), one.quantity().negated(), MovementReason.DAMAGE, one.unitCost(), track));
            }
        }
        late(ledger.post(new StockDocument(back.returnId(), DocumentKind.RETURN, back.branchId(), back.cashierId(), moved(back.at())), moves), back.findings());
    }

    /** A clock ahead of its time sells nothing tomorrow: a count of today would take what has left for what is still there. */
    private Instant moved(Instant told) {
        var now = clock.instant();
        return told.isAfter(now) ? now : told;
    }

    /** What moved before a count that was posted meanwhile was counted already; a clock that stood still for months says nothing of it. Asked after the move, under its lock: the count is posted, or waits and will see it. */
    private void late(StockMoved told, List<Finding> findings) {
        var document = told.document();
        if (!document.at().isBefore(clock.instant().minus(AT_ONCE)) || HouseClock.isFarBehind(document.at(), clock.instant())) return;
        var sums = new TreeMap<UUID, Quantity>();
        told.moves().forEach(one -> sums.merge(one.skuId(), one.quantity(), (a, b) -> Quantity.ofThousandths(Math.addExact(a.thousandths(), b.thousandths()))));
        sums.values().removeIf(sum -> sum.thousandths() == 0);
        var known = LateGoods.counted(em, document.branchId(), sums.keySet(), document.at());
        known.values().stream().collect(Collectors.groupingBy(LateGoods.Knew::countId, TreeMap::new, Collectors.toList())).forEach((count, lines) -> {
            lines.forEach(line -> LateGoods.expect(em, line, sums.get(line.skuId())));
            ledger.post(new StockDocument(count, DocumentKind.COUNT, document.branchId(), document.personId(), clock.instant()), lines.stream().map(line -> line.against(sums.get(line.skuId()))).toList());
        });
        told.moves().stream().filter(one -> known.containsKey(one.skuId())).collect(Collectors.toMap(StockMoved.Moved::line, one -> known.get(one.skuId()), (a, b) -> a, TreeMap::new))
                .forEach((line, count) -> findings.add(new Finding("told-after-count", line, Detail.of("counted-at", count.number(), count.mark()))));
    }

    public void received(@Observes GoodsReceived receipt) {
        ledger.post(new StockDocument(receipt.receiptId(), DocumentKind.GOODS_RECEIPT, receipt.branchId(), receipt.receiverId(), receipt.at()),
                receipt.lines().stream().map(l -> new StockMove(l.line(), 0, l.skuId(), l.quantity(), MovementReason.GOODS_RECEIPT, l.unitCost(), Track.asked(l.marks()))).toList());
    }

    /** Not what somebody was promised. */
    public void sentBack(@Observes GoodsSentBack back) {
        var posted = ledger.post(new StockDocument(back.returnId(), DocumentKind.SUPPLIER_RETURN, back.branchId(), back.senderId(), back.at()),
                back.lines().stream().map(l -> new StockMove(l.line(), 0, l.skuId(), l.quantity().negated(), MovementReason.SUPPLIER_RETURN, l.unitCost(), Track.asked(l.marks()).of(back.receiptId(), l.line()))).toList());
        wanted.checkTaken(back.branchId(), WantedGoods.nothingMore(posted.moves()), true);
    }

    /** What the till read off the pack; it names a kit's own code, not its parts'. */
    private static List<Mark> scanned(SaleCompleted.Goods goods) {
        if (goods.part() > 0) return List.of();
        if (goods.serials().isEmpty()) return goods.batch() == null ? List.of() : List.of(new Mark(goods.batch(), null, null, null));
        return goods.serials().stream().map(serial -> new Mark(goods.batch(), null, null, serial)).toList();
    }

    private List<ReturnedGoods.Back> backOf(UUID originalId, Returns.GoodsReturned.Goods goods) {
        if (originalId == null || goods.sold().thousandths() == 0) {
            return goods.skuId() == null ? List.of() : ReturnedGoods.of(catalogue.facts(List.of(goods.skuId())).get(goods.skuId()), goods);
        }
        return em.createQuery("select m.key.partNo, m.skuId, m.quantity, m.unitCost, m.value from StockMovement m where m.key.documentId = :sale and m.key.lineNo = :line order by m.key.partNo", Object[].class)
                .setParameter("sale", originalId).setParameter("line", goods.originalLine()).getResultStream()
                .map(row -> ReturnedGoods.of(ReturnedGoods.Taken.of((Integer) row[0], (UUID) row[1], (Quantity) row[2], (BigDecimal) row[3], (BigDecimal) row[4]), originalId, goods)).toList();
    }
}
