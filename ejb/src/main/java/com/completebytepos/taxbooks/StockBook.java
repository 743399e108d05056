package com.completebytepos.taxbooks;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.fiscal.FiscalStamps;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.SoldSales;
import com.completebytepos.stock.DocumentKind;
import com.completebytepos.stock.MovedGoods;
import com.completebytepos.stock.MovementReason;
import com.completebytepos.stock.StockMoved;
import com.completebytepos.taxbooks.model.StockToldMove;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Promises that every movement of goods is told to KRA once: what is sold or comes back after KRA has the document it belongs to, everything
 * else, as what came back without a receipt, at once. Goods of a branch without a device are nobody's there.
 */
@Stateless
public class StockBook {
    public static final String TELL = "taxbooks.stock";
    private static final List<StockKind.Told> OPEN = List.of(StockKind.Told.WAITING, StockKind.Told.SENT);
    /** What KRA should hold: what lies there, and what was sold and KRA does not know of yet; less what it was told or is about to be. */
    private static final String BEHIND = """
            select i.sku_id, i.on_hand
              - coalesce((select sum(m.quantity) from stock_movement m join fiscal_document d on d.sale_id = m.document_id where m.branch_id = i.branch_id and m.sku_id = i.sku_id and d.state <> 'APPROVED'
                  and not exists (select 1 from tax_stock_move k where k.document_id = m.document_id and k.line_no = m.line_no and k.part_no = m.part_no)), 0)
              - coalesce((select sum(t.told + t.carried) from tax_stock_item t where t.device_id = ? and t.sku_id = i.sku_id), 0)
              - coalesce((select sum(w.quantity) from tax_stock_move w where w.device_id = ? and w.sku_id = i.sku_id and w.state <> 'TOLD'), 0) behind
            from stock_item i where i.branch_id = ? having behind <> 0 order by i.sku_id""";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject DueWork work;
    @Inject FiscalDevices devices;
    @Inject MovedGoods moved;
    @Inject SoldSales sold;
    @Inject ProductCatalogue catalogue;
    @Inject FiscalStamps stamps;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @OpenToAll("part of the movement, which was allowed")
    public void moved(@Observes StockMoved event) {
        var document = event.document();
        if (document.kind() == DocumentKind.SALE) {
            collected(event);
            return;
        }
        if (document.kind() == DocumentKind.RETURN && !sold.isOfNoSale(document.id())) return;
        note(document.id(), event.moves().stream().map(m -> new MovedGoods.Row(document.branchId(), m.line(), m.part(), m.skuId(), m.quantity(), asToldAlone(m.reason()), document.at())).map(row -> told(row, Map.of())).toList());
    }

    /** Handed over after KRA had the sale: told at once, by the branch it left; before, with everything else of the sale. */
    private void collected(StockMoved event) {
        var document = event.document();
        if (event.moves().stream().noneMatch(m -> m.reason() == MovementReason.COLLECTED) || !stamps.isTold(document.id())) return;
        var letters = sold.letters(document.id());
        note(document.id(), event.moves().stream().map(m -> new MovedGoods.Row(document.branchId(), m.line(), m.part(), m.skuId(), m.quantity(), m.reason(), document.at())).map(row -> told(row, letters)).toList());
    }

    /** What comes back without a sale has no credit note: to KRA the goods were found. */
    private static MovementReason asToldAlone(MovementReason reason) {
        return reason == MovementReason.RETURN ? MovementReason.FOUND : reason;
    }

    /** Kits of a sale are made, and what came in is told, before KRA hears of it: it takes no invoice of what it does not hold. A step KRA refused holds nothing up. */
    @OpenToAll("part of what sends the invoice, which was allowed")
    public void made(@Observes FiscalStamps.Leaving leaving) {
        boolean waits = !leaving.skus().isEmpty() && isComing(leaving.deviceId(), leaving.skus()) || leaving.kits() && areBeingMade(leaving);
        if (waits) StockLanes.due(work, devices.row(leaving.deviceId()).settings().taxpayer());
        leaving.waits().set(waits);
    }

    private boolean isComing(UUID deviceId, Set<UUID> skus) {
        return !em.createQuery("select m.id from StockToldMove m where m.deviceId = :device and m.skuId in :skus and m.state in :open and m.quantity > :nothing", UUID.class).setParameter("device", deviceId)
                .setParameter("skus", skus).setParameter("open", OPEN).setParameter("nothing", Quantity.ofThousandths(0)).setMaxResults(1).getResultList().isEmpty();
    }

    private boolean areBeingMade(FiscalStamps.Leaving leaving) {
        if (known(leaving.saleId()).isEmpty()) {
            var rows = moved.of(leaving.saleId());
            note(leaving.saleId(), kits(leaving.saleId(), rows).made(rows, devices.row(leaving.deviceId()).settings().branchId()));
        }
        long open = em.createQuery("select count(m) from StockToldMove m where m.documentId = :document and m.state in :open", Long.class).setParameter("document", leaving.saleId())
                .setParameter("open", OPEN).getSingleResult();
        return open > 0;
    }

    /** A sale that is stamped again, for a buyer's PIN, moved its goods once; what was collected elsewhere left another branch. */
    @OpenToAll("part of what wrote the stamp down, which was allowed")
    public void stamped(@Observes FiscalStamps.Stamped document) {
        stamps.isTold(document.saleId()); // whoever hands over at this moment is waited for
        var known = known(document.saleId());
        var all = moved.of(document.saleId());
        var kits = kits(document.saleId(), all);
        var rows = all.stream().filter(row -> !known.contains(List.of(row.line(), row.part()))).toList();
        var letters = rows.isEmpty() ? Map.<UUID, String>of() : sold.letters(document.saleId());
        var told = new ArrayList<>(kits.sold(all, known));
        for (var line : rows.stream().collect(Collectors.groupingBy(MovedGoods.Row::line, TreeMap::new, Collectors.toList())).values()) {
            var apart = kits.cameBack(line);
            var parts = apart.stream().map(KitMoves.Told::row).toList();
            told.addAll(apart);
            line.stream().filter(row -> !parts.contains(row)).forEach(row -> told.add(told(row, letters)));
        }
        told.stream().collect(Collectors.groupingBy(t -> t.row().branchId(), TreeMap::new, Collectors.toList())).values().forEach(some -> note(document.saleId(), some));
    }

    /** Line and part of what was noted of a document. */
    private Set<List<?>> known(UUID documentId) {
        var known = new HashSet<List<?>>();
        em.createQuery("select m.lineNo, m.partNo from StockToldMove m where m.documentId = :document", Object[].class).setParameter("document", documentId).getResultStream().forEach(row -> known.add(List.of(row)));
        return known;
    }

    /** Only what moved in parts can be a kit. */
    private KitMoves kits(UUID documentId, List<MovedGoods.Row> rows) {
        if (rows.stream().allMatch(row -> row.part() == 0)) return new KitMoves(Map.of());
        var goods = sold.goods(documentId);
        var facts = catalogue.facts(goods.stream().map(SoldSales.Goods::skuId).distinct().toList());
        return new KitMoves(goods.stream().filter(one -> facts.containsKey(one.skuId()) && facts.get(one.skuId()).kind() == ProductKind.KIT)
                .collect(Collectors.toMap(SoldSales.Goods::line, one -> new KitMoves.Kit(one.skuId(), one.quantity().times(facts.get(one.skuId()).unitsIn(one.unit())), one.letter()))));
    }

    private static KitMoves.Told told(MovedGoods.Row row, Map<UUID, String> letters) {
        return new KitMoves.Told(row, StockKind.of(row.reason(), row.quantity().thousandths() > 0), letters.get(row.skuId()));
    }

    private void note(UUID documentId, List<KitMoves.Told> moves) {
        if (moves.isEmpty()) return;
        var device = devices.currentOf(moves.get(0).row().branchId()).orElse(null);
        if (device == null) return;
        var taxpayer = device.settings().taxpayer();
        for (var move : moves) {
            if (move.row().quantity().thousandths() == 0) continue;
            em.persist(new StockToldMove(taxpayer, device.id(), documentId, move.row(), move.kind(), move.letter()));
        }
        StockLanes.due(work, taxpayer);
    }

    /** Tells KRA what lies in a device's branch and was never told, as before the device's first sale. @return how many goods */
    @Requires(Permission.CORRECT_FISCAL)
    public int bringUp(UUID deviceId) {
        var device = devices.all().stream().filter(d -> d.id().equals(deviceId)).findFirst().orElseThrow(() -> TaxbooksRejection.NO_SUCH_DEVICE.with());
        var taxpayer = device.settings().taxpayer();
        StockLanes.lane(em, taxpayer);
        em.flush();
        var branch = device.settings().branchId();
        var rows = Cells.list(Cells.bind(em.createNativeQuery(BEHIND), List.of(deviceId, deviceId, branch)), r -> Map.entry(r.id(0), r.decimal(1)));
        var document = com.completebytepos.kernel.Ids.next();
        var now = clock.instant();
        int line = 0;
        for (var row : rows) {
            var behind = Quantity.of((BigDecimal) row.getValue());
            var reason = behind.thousandths() > 0 ? MovementReason.OPENING : MovementReason.COUNT;
            em.persist(new StockToldMove(taxpayer, deviceId, document, new MovedGoods.Row(branch, ++line, 0, row.getKey(), behind, reason, now), StockKind.of(reason, behind.thousandths() > 0), null));
        }
        if (line > 0) StockLanes.due(work, taxpayer);
        audit.record("taxbooks.stock-brought-up", "branch", branch, line + " goods");
        return line;
    }
}
