package com.completebytepos.purchasing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.purchasing.model.GoodsReceipt;
import com.completebytepos.purchasing.model.ReturnedLine;
import com.completebytepos.purchasing.model.SupplierReturn;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tracking.Mark;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promises that no more goes back to a supplier than came, at what it came for: free goods for nothing. */
@Stateless
public class SupplierReturns {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BoughtGoods goods;
    @Inject Event<GoodsSentBack> sent;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    public record Row(UUID id, String number, UUID receiptId, UUID supplierId, UUID branchId, String reason, String sender, Instant sentAt, Money net, Money vat, String creditNote) implements Serializable {
    }

    @Requires(Permission.KEEP_STOCK)
    public UUID sendBack(UUID receiptId, String reason, Map<UUID, Quantity> told) {
        return sendBack(receiptId, reason, told, Map.of());
    }

    /** @param marks which pieces, for goods that are told apart by serials; batches go as they came where nobody names them */
    @Requires(Permission.KEEP_STOCK)
    public UUID sendBack(UUID receiptId, String reason, Map<UUID, Quantity> told, Map<UUID, List<Mark>> marks) {
        var receipt = receiptId == null ? null : em.find(GoodsReceipt.class, receiptId, LockModeType.PESSIMISTIC_WRITE);
        if (receipt == null) throw PurchasingRejection.NO_SUCH_RECEIPT.with();
        BranchScope.check(receipt.branchId());
        if (reason == null || reason.strip().length() < 3 || reason.length() > 200) throw PurchasingRejection.REASON_MISSING.at("reason");
        if (told.isEmpty()) throw PurchasingRejection.NO_LINES.at("lines");
        var back = new SupplierReturn(goods.number("SRT"), receipt, reason.strip(), CurrentShop.actor().name(), clock.instant());
        var gone = new ArrayList<ReturnedLine>();
        var moved = new ArrayList<GoodsReceived.Line>();
        var net = BigDecimal.ZERO;
        var vat = BigDecimal.ZERO;
        for (var one : told.entrySet()) {
            goods.checkQuantity(one.getValue(), false);
            var line = receipt.sendBack(one.getKey(), one.getValue());
            gone.add(new ReturnedLine(line.lineNo(), line.skuId(), line.name(), one.getValue()));
            moved.add(new GoodsReceived.Line(line.lineNo(), line.skuId(), one.getValue(), line.unitCost(), marks.getOrDefault(line.skuId(), List.of())));
            var worth = line.price().multiply(line.paidOf(one.getValue()).toBigDecimal());
            net = net.add(worth);
            vat = vat.add(worth.multiply(BigDecimal.valueOf(line.taxRate())).divide(BigDecimal.valueOf(10_000), 6, RoundingMode.HALF_UP));
        }
        back.left(gone, money(net), money(vat));
        em.persist(back);
        audit.record("purchasing.sent-back", "supplier-return", back.id(), back.number() + " of " + receipt.number() + ", " + money(net) + ": " + reason.strip());
        sent.fire(new GoodsSentBack(back.id(), receiptId, receipt.supplierId(), receipt.branchId(), CurrentShop.actor().id(), back.row().sentAt(), moved));
        return back.id();
    }

    /** The supplier's credit note for it. */
    @Requires({Permission.PAY_SUPPLIERS, Permission.BUY})
    public void credited(UUID id, String note) {
        var back = id == null ? null : em.find(SupplierReturn.class, id);
        if (back == null) throw PurchasingRejection.NO_SUCH_RECEIPT.with();
        BranchScope.check(back.row().branchId());
        if (SupplierRules.text(note) == null || note.length() > 40) throw PurchasingRejection.NUMBER_MISSING.at("creditNote");
        back.credited(note.strip());
        audit.record("purchasing.credit-noted", "supplier-return", id, back.number() + ": " + note.strip());
    }

    @Requires({Permission.BUY, Permission.KEEP_STOCK, Permission.PAY_SUPPLIERS})
    public List<Row> of(UUID supplierId) {
        return BranchScope.bind(em.createQuery("select r from SupplierReturn r where r.supplierId = :supplier" + BranchScope.jpql("r.branchId") + " order by r.sentAt desc", SupplierReturn.class)).setParameter("supplier", supplierId).getResultStream().map(SupplierReturn::row).toList();
    }

    private static Money money(BigDecimal worth) {
        return Money.of(worth.setScale(2, RoundingMode.HALF_UP));
    }
}
