package com.completebytepos.collecting;

import com.completebytepos.branches.BranchClosing;
import com.completebytepos.collecting.model.Reservation;
import com.completebytepos.collecting.model.ReservationEntry;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.Returns;
import com.completebytepos.selling.SaleCompleted;
import com.completebytepos.stock.DocumentKind;
import com.completebytepos.stock.MovementReason;
import com.completebytepos.stock.StockCheckup;
import com.completebytepos.stock.StockDocument;
import com.completebytepos.stock.StockLedger;
import com.completebytepos.stock.StockMove;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tracking.Track;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Promises that what is sold here and collected there is reserved there in the sale's own transaction, and what is given back before it was
 * collected is reserved no more: nothing moves until somebody hands it over.
 */
@Stateless
@OpenToAll("part of the document, which was allowed")
public class PromisedGoods {
    /** Beyond the parts a kit can have. */
    private static final int WRITTEN_OFF = 5_000;
    private static final String OF_LINE = "select r from Reservation r where r.key.saleId = :sale and r.key.lineNo = :line order by r.key.partNo";
    /** One statement sees one moment, so sales that go on meanwhile are no faults. */
    private static final String SUMS = """
            select i.key.branchId, i.key.skuId, i.reserved,
            (select sum(r.quantity) - sum(r.released) from Reservation r where r.branchId = i.key.branchId and r.skuId = i.key.skuId and r.state = :open),
            (select sum(l.pieces) from LayawayLine l where l.branchId = i.key.branchId and l.skuId = i.key.skuId and l.waits = true) from StockItem i""";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject StockLedger ledger;
    @Inject WhoCollects who;

    public void sold(@Observes SaleCompleted sale) {
        var promised = sale.promised();
        if (promised.isEmpty()) return;
        var byBranch = promised.stream().collect(Collectors.groupingBy(goods -> goods.collect().branchId(), TreeMap::new, Collectors.toList()));
        byBranch.forEach((branch, goods) -> promise(sale, branch, goods));
    }

    private void promise(SaleCompleted sale, UUID branch, List<SaleCompleted.Goods> promised) {
        var costs = ledger.costs(branch, promised.stream().map(SaleCompleted.Goods::skuId).distinct().toList());
        var more = new TreeMap<UUID, Quantity>();
        for (var goods : promised) {
            var reservation = new Reservation(sale, goods, costs.get(goods.skuId()), who.of(sale.customerId(), goods.collect()));
            em.persist(reservation);
            em.persist(ReservationEntry.sold(reservation));
            more.merge(goods.skuId(), goods.quantity(), PromisedGoods::sum);
        }
        em.flush();
        ledger.reserve(branch, more);
        var left = ledger.available(branch, more.keySet());
        var told = new TreeSet<Integer>();
        for (var goods : promised) {
            var available = left.get(goods.skuId());
            if (available.thousandths() < 0 && told.add(goods.line())) sale.findings().add(new Finding("reserved-beyond-available", goods.line(), available.toString()));
        }
    }

    /** What waits is given back unseen; what was handed over comes to the shelf where it is brought, at what it went for. A till's own clock is asked only where it was away: what it tells at once comes after all that is known here. */
    public void returned(@Observes Returns.GoodsReturned back) {
        if (back.goods().stream().noneMatch(Returns.GoodsReturned.Goods::collected)) return;
        var free = new LinkedHashMap<UUID, Map<UUID, Quantity>>();
        var moves = new ArrayList<StockMove>();
        for (var goods : back.goods()) {
            if (!goods.collected()) continue;
            for (var one : em.createQuery(OF_LINE, Reservation.class).setParameter("sale", back.originalId()).setParameter("line", goods.originalLine()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList()) {
                if (!one.wasHandedOver()) release(back, goods, one, free);
                else if (back.offline() && back.at().isBefore(one.endedAt())) back.findings().add(new Finding("collected-after-return", goods.line(), one.receiptNumber()));
                else moves.addAll(comesBack(back.originalId(), goods, one));
            }
        }
        em.flush();
        free.forEach(ledger::reserve);
        ledger.post(new StockDocument(back.returnId(), DocumentKind.RETURN, back.branchId(), back.cashierId(), back.at()), moves);
    }

    private void release(Returns.GoodsReturned back, Returns.GoodsReturned.Goods goods, Reservation one, Map<UUID, Map<UUID, Quantity>> free) {
        var less = one.release(goods.shareOf(one.quantity().thousandths()), back.at());
        if (less.thousandths() == 0) return;
        em.persist(ReservationEntry.givenBack(one, back.returnId(), goods.line(), less, back.at()));
        free.computeIfAbsent(one.branchId(), branch -> new TreeMap<>()).merge(one.skuId(), less.negated(), PromisedGoods::sum);
    }

    private static List<StockMove> comesBack(UUID saleId, Returns.GoodsReturned.Goods goods, Reservation one) {
        var quantity = Quantity.ofThousandths(goods.shareOf(one.quantity().thousandths()));
        var track = goods.damaged() ? Track.ASIDE : Track.TOLD.of(saleId, goods.originalLine());
        var back = new StockMove(goods.line(), one.key().partNo(), one.skuId(), quantity, MovementReason.RETURN, one.unitCost(), track);
        if (!goods.damaged()) return List.of(back);
        return List.of(back, new StockMove(goods.line(), one.key().partNo() + WRITTEN_OFF, one.skuId(), quantity.negated(), MovementReason.DAMAGE, one.unitCost(), track));
    }

    /** A branch where somebody's goods wait stays open. */
    public void closing(@Observes BranchClosing branch) {
        long waiting = em.createQuery("select count(distinct r.receiptNumber) from Reservation r where r.branchId = :branch and r.state = :open", Long.class)
                .setParameter("branch", branch.branchId()).setParameter("open", CollectionState.OPEN).getSingleResult();
        if (waiting > 0) throw CollectingRejection.STILL_WAITS.with(branch.name(), waiting);
    }

    /** Reserved is the sum of what waits: paid elsewhere, or put aside. */
    public void checking(@Observes StockCheckup.Checking check) {
        for (var row : em.createQuery(SUMS, Object[].class).setParameter("open", CollectionState.OPEN).getResultList()) {
            check.compare(new StockCheckup.Fault((UUID) row[0], (UUID) row[1], "RESERVED", decimal(row[2]), decimal(row[3]).add(decimal(row[4]))));
        }
    }

    private static BigDecimal decimal(Object sum) {
        return sum == null ? BigDecimal.ZERO : sum instanceof Quantity quantity ? quantity.toBigDecimal() : (BigDecimal) sum;
    }

    private static Quantity sum(Quantity one, Quantity other) {
        return Quantity.ofThousandths(Math.addExact(one.thousandths(), other.thousandths()));
    }
}
