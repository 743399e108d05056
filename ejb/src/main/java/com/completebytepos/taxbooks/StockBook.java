package com.completebytepos.taxbooks;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.fiscal.FiscalStamps;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.SoldSales;
import com.completebytepos.stock.DocumentKind;
import com.completebytepos.stock.MovedGoods;
import com.completebytepos.stock.MovementReason;
import com.completebytepos.stock.StockMoved;
import com.completebytepos.taxbooks.model.StockLane;
import com.completebytepos.taxbooks.model.StockToldMove;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private static final int AT_ONCE = 1000;
    /** What KRA should hold: what lies there, and what was sold and KRA does not know of yet; less what it was told or is about to be. */
    private static final String BEHIND = """
            select i.sku_id, i.on_hand
              - coalesce((select sum(m.quantity) from stock_movement m join fiscal_document d on d.sale_id = m.document_id where m.branch_id = i.branch_id and m.sku_id = i.sku_id and d.state <> 'APPROVED'), 0)
              - coalesce((select sum(t.told + t.carried) from tax_stock_item t where t.device_id = ? and t.sku_id = i.sku_id), 0)
              - coalesce((select sum(w.quantity) from tax_stock_move w where w.device_id = ? and w.sku_id = i.sku_id and w.state <> 'TOLD'), 0) behind
            from stock_item i where i.branch_id = ? having behind <> 0 order by i.sku_id""";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject DueWork work;
    @Inject FiscalDevices devices;
    @Inject MovedGoods moved;
    @Inject SoldSales sold;
    @Inject FiscalStamps stamps;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** A PIN's stock documents; {@code words} say why it stands still. */
    public record Lane(String pin, long nextNumber, Long inFlight, boolean sumsSales, String words, Instant answeredAt) implements Serializable {
    }

    @OpenToAll("part of the movement, which was allowed")
    public void moved(@Observes StockMoved event) {
        var document = event.document();
        if (document.kind() == DocumentKind.SALE) {
            collected(event);
            return;
        }
        if (document.kind() == DocumentKind.RETURN && !sold.isOfNoSale(document.id())) return;
        note(document.id(), event.moves().stream().map(m -> new MovedGoods.Row(document.branchId(), m.line(), m.part(), m.skuId(), m.quantity(), asToldAlone(m.reason()), document.at())).toList(), Map.of());
    }

    /** Handed over after KRA had the sale: told at once, by the branch it left; before, with everything else of the sale. */
    private void collected(StockMoved event) {
        var document = event.document();
        if (event.moves().stream().noneMatch(m -> m.reason() == MovementReason.COLLECTED) || !stamps.isTold(document.id())) return;
        note(document.id(), event.moves().stream().map(m -> new MovedGoods.Row(document.branchId(), m.line(), m.part(), m.skuId(), m.quantity(), m.reason(), document.at())).toList(), sold.letters(document.id()));
    }

    /** What comes back without a sale has no credit note: to KRA the goods were found. */
    private static MovementReason asToldAlone(MovementReason reason) {
        return reason == MovementReason.RETURN ? MovementReason.FOUND : reason;
    }

    /** A sale that is stamped again, for a buyer's PIN, moved its goods once; what was collected elsewhere left another branch. */
    @OpenToAll("part of what wrote the stamp down, which was allowed")
    public void stamped(@Observes FiscalStamps.Stamped document) {
        stamps.isTold(document.saleId()); // whoever hands over at this moment is waited for
        var known = new HashSet<List<?>>();
        em.createQuery("select m.lineNo, m.partNo from StockToldMove m where m.documentId = :document", Object[].class).setParameter("document", document.saleId()).getResultStream().forEach(row -> known.add(List.of(row)));
        var rows = moved.of(document.saleId()).stream().filter(row -> !known.contains(List.of(row.line(), row.part()))).toList();
        if (rows.isEmpty()) return;
        var letters = sold.letters(document.saleId());
        rows.stream().collect(Collectors.groupingBy(MovedGoods.Row::branchId, TreeMap::new, Collectors.toList())).values().forEach(some -> note(document.saleId(), some, letters));
    }

    private void note(UUID documentId, List<MovedGoods.Row> rows, Map<UUID, String> letters) {
        if (rows.isEmpty()) return;
        var device = devices.currentOf(rows.get(0).branchId()).orElse(null);
        if (device == null) return;
        var pin = device.settings().pin();
        for (var row : rows) {
            if (row.quantity().thousandths() == 0) continue;
            em.persist(new StockToldMove(pin, device.id(), documentId, row, StockKind.of(row.reason(), row.quantity().thousandths() > 0), letters.get(row.skuId())));
        }
        due(pin);
    }

    private void due(String pin) {
        if (!work.isDue(TELL, pin)) work.add(laneOf(pin), TELL, pin);
    }

    static String laneOf(String pin) {
        return "taxbooks-stock:" + pin;
    }

    @Requires({Permission.VIEW_REPORTS, Permission.CORRECT_FISCAL})
    public List<Lane> lanes() {
        return em.createQuery("select l from StockLane l order by l.pin", StockLane.class).getResultStream().map(StockLane::row).toList();
    }

    /** Movements by what became of them at KRA. */
    public record Count(String pin, StockTold state, long movements) implements Serializable {
    }

    /** Movements refused for one reason, in KRA's words. */
    public record Refused(String words, long movements) implements Serializable {
    }

    @Requires({Permission.VIEW_REPORTS, Permission.CORRECT_FISCAL})
    public List<Count> counts() {
        return em.createQuery("select new com.completebytepos.taxbooks.StockBook$Count(m.pin, m.state, count(m)) from StockToldMove m group by m.pin, m.state order by m.pin, m.state", Count.class).getResultList();
    }

    @Requires({Permission.VIEW_REPORTS, Permission.CORRECT_FISCAL})
    public List<Refused> refused() {
        return em.createQuery("select new com.completebytepos.taxbooks.StockBook$Refused(m.words, count(m)) from StockToldMove m where m.state = :refused group by m.words order by count(m) desc, m.words", Refused.class)
                .setParameter("refused", StockTold.REFUSED).setMaxResults(200).getResultList();
    }

    /** One stock document for many sales, or one for each. */
    @Requires({Permission.EDIT_SETTINGS, Permission.CORRECT_FISCAL})
    public void sumSales(String pin, boolean sums) {
        lane(em, pin).sumSales(sums);
        audit.record("taxbooks.sales-summed", "pin", null, pin + " " + sums);
    }

    /** What KRA refused, sent again. @return how many movements */
    @Requires(Permission.CORRECT_FISCAL)
    public int sendAgain(String words) {
        var refused = em.createQuery("select m from StockToldMove m where m.state = :refused and (:words is null or m.words = :words) order by m.id", StockToldMove.class)
                .setParameter("refused", StockTold.REFUSED).setParameter("words", words).setMaxResults(AT_ONCE).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        refused.forEach(StockToldMove::waits);
        refused.stream().map(StockToldMove::pin).distinct().forEach(this::due);
        audit.record("taxbooks.stock-sent-again", "fiscal", null, refused.size() + " " + words);
        return refused.size();
    }

    /** Tells KRA what lies in a device's branch and was never told, as before the device's first sale. @return how many goods */
    @Requires(Permission.CORRECT_FISCAL)
    public int bringUp(UUID deviceId) {
        var device = devices.all().stream().filter(d -> d.id().equals(deviceId)).findFirst().orElseThrow(() -> TaxbooksRejection.NO_SUCH_DEVICE.with());
        lane(em, device.settings().pin());
        em.flush();
        var branch = device.settings().branchId();
        var rows = Cells.list(Cells.bind(em.createNativeQuery(BEHIND), List.of(deviceId, deviceId, branch)), r -> Map.entry(r.id(0), r.decimal(1)));
        var document = com.completebytepos.kernel.Ids.next();
        var now = clock.instant();
        int line = 0;
        for (var row : rows) {
            var behind = Quantity.of((BigDecimal) row.getValue());
            var reason = behind.thousandths() > 0 ? MovementReason.OPENING : MovementReason.COUNT;
            em.persist(new StockToldMove(device.settings().pin(), deviceId, document, new MovedGoods.Row(branch, ++line, 0, row.getKey(), behind, reason, now), StockKind.of(reason, behind.thousandths() > 0), null));
        }
        if (line > 0) due(device.settings().pin());
        audit.record("taxbooks.stock-brought-up", "branch", branch, line + " goods");
        return line;
    }

    static StockLane lane(EntityManager em, String pin) {
        var known = em.find(StockLane.class, pin, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) return known;
        var made = new StockLane(pin);
        em.persist(made);
        em.flush();
        return made;
    }
}
