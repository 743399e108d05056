package com.completebytepos.purchasing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchClosing;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.purchasing.model.OrderLine;
import com.completebytepos.purchasing.model.PurchaseOrder;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promises that what was ordered stands as it was sent, and how much of it is still to come. */
@Stateless
public class PurchaseOrders {
    /** The kind of due work a mail to a supplier is. */
    public static final String MAIL = "purchasing.order-mail";
    private static final String FITS = " from PurchaseOrder o where (:state is null or o.state = :state) and (:supplier is null or o.supplierId = :supplier)";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BoughtGoods goods;
    @Inject Suppliers suppliers;
    @Inject DueWork work;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code price} without VAT; null: what the supplier offers. */
    public record Wanted(UUID skuId, Quantity quantity, BigDecimal price) {
    }

    public record Row(UUID id, String number, UUID supplierId, UUID branchId, OrderState state, String note, String buyer, Instant madeAt, Instant sentAt, LocalDate expectedOn, Money total) implements Serializable {
    }

    public record LineRow(UUID skuId, String code, String name, String ownCode, Quantity quantity, BigDecimal price, Quantity received) implements Serializable {

        public Quantity open() {
            return Quantity.ofThousandths(Math.max(0, quantity.thousandths() - received.thousandths()));
        }
    }

    @Requires(Permission.BUY)
    public UUID draft(UUID supplierId, UUID branchId, String note, List<Wanted> wanted) {
        BranchScope.check(branchId);
        if (!suppliers.details(supplierId).active()) throw PurchasingRejection.SUPPLIER_INACTIVE.at("supplierId");
        goods.checkBranch(branchId);
        var lines = lines(supplierId, wanted);
        var order = new PurchaseOrder(goods.number("PO"), supplierId, branchId, CurrentShop.actor().name(), clock.instant());
        order.want(lines, note(note));
        em.persist(order);
        audit.record("purchasing.order-drafted", "purchase-order", order.id(), order.number() + ", " + wanted.size() + " lines, " + order.row().total());
        return order.id();
    }

    @Requires(Permission.BUY)
    public void edit(UUID id, String note, List<Wanted> wanted) {
        var order = locked(id);
        order.want(lines(order.supplierId(), wanted), note(note));
        audit.record("purchasing.order-edited", "purchase-order", id, order.number() + ", " + wanted.size() + " lines, " + order.row().total());
    }

    /** @param byMail to the supplier's address, once this is stored */
    @Requires(Permission.BUY)
    public void send(UUID id, boolean byMail) {
        var order = locked(id);
        var supplier = suppliers.details(order.supplierId());
        if (byMail && supplier.contact().email() == null) throw PurchasingRejection.NO_EMAIL.with(supplier.name());
        order.send(clock.instant(), LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI).plusDays(supplier.terms().leadDays()));
        if (byMail) work.add("mail", MAIL, id.toString());
        audit.record("purchasing.order-sent", "purchase-order", id, order.number() + (byMail ? " to " + supplier.contact().email() : ""));
    }

    /** Nobody waits for the rest any more. */
    @Requires(Permission.BUY)
    public void cancel(UUID id) {
        var order = locked(id);
        order.cancel();
        audit.record("purchasing.order-cancelled", "purchase-order", id, order.number());
    }

    @Requires({Permission.BUY, Permission.KEEP_STOCK, Permission.PAY_SUPPLIERS})
    public long count(OrderState state, UUID supplierId) {
        return BranchScope.bind(em.createQuery("select count(o)" + FITS + BranchScope.jpql("o.branchId"), Long.class)).setParameter("state", state).setParameter("supplier", supplierId).getSingleResult();
    }

    /** Newest first. */
    @Requires({Permission.BUY, Permission.KEEP_STOCK, Permission.PAY_SUPPLIERS})
    public List<Row> page(OrderState state, UUID supplierId, int first, int size) {
        return BranchScope.bind(em.createQuery("select o" + FITS + BranchScope.jpql("o.branchId") + " order by o.madeAt desc, o.id desc", PurchaseOrder.class)).setParameter("state", state).setParameter("supplier", supplierId)
                .setFirstResult(first).setMaxResults(size).getResultStream().map(PurchaseOrder::row).toList();
    }

    @Requires({Permission.BUY, Permission.KEEP_STOCK, Permission.PAY_SUPPLIERS, Permission.DO_DUE_WORK})
    public Row row(UUID id) {
        return found(id, LockModeType.NONE).row();
    }

    @Requires({Permission.BUY, Permission.KEEP_STOCK, Permission.PAY_SUPPLIERS, Permission.DO_DUE_WORK})
    public List<LineRow> lines(UUID id) {
        return found(id, LockModeType.NONE).rows();
    }

    /** Ordered for a branch and not yet here, by SKU; drafts too, so that nobody writes them twice. */
    @Requires({Permission.BUY, Permission.VIEW_STOCK})
    public Map<UUID, Quantity> onOrder(UUID branchId) {
        BranchScope.check(branchId);
        var open = new HashMap<UUID, Quantity>();
        em.createQuery("select l.skuId, l.quantity, l.received from PurchaseOrder o join o.lines l where o.branchId = :branch and o.state in :open", Object[].class).setParameter("branch", branchId)
                .setParameter("open", List.of(OrderState.DRAFT, OrderState.SENT, OrderState.PART)).getResultStream()
                .forEach(r -> open.merge((UUID) r[0], Quantity.ofThousandths(Math.max(0, ((Quantity) r[1]).thousandths() - ((Quantity) r[2]).thousandths())), (a, b) -> Quantity.ofThousandths(a.thousandths() + b.thousandths())));
        return open;
    }

    @OpenToAll("part of the receipt, which was allowed")
    public void received(UUID id, UUID supplierId, UUID branchId, Map<UUID, Quantity> came, int tolerance) {
        var order = locked(id);
        if (!order.supplierId().equals(supplierId)) throw PurchasingRejection.OTHER_SUPPLIER.at("supplierId", order.number());
        if (!order.branchId().equals(branchId)) throw PurchasingRejection.OTHER_BRANCH.at("branchId", order.number());
        order.receive(came, tolerance);
    }

    /** What a supplier is to bring has somebody to receive it. */
    @OpenToAll("part of closing a branch, which was allowed")
    public void closing(@Observes BranchClosing branch) {
        long open = em.createQuery("select count(o) from PurchaseOrder o where o.branchId = :branch and o.state in :open", Long.class).setParameter("branch", branch.branchId())
                .setParameter("open", List.of(OrderState.DRAFT, OrderState.SENT, OrderState.PART)).getSingleResult();
        if (open > 0) throw PurchasingRejection.ORDERS_OPEN.with(branch.name(), open);
    }

    private List<OrderLine> lines(UUID supplierId, List<Wanted> wanted) {
        if (wanted.isEmpty()) throw PurchasingRejection.NO_LINES.at("lines");
        var names = goods.known(wanted.stream().map(Wanted::skuId).distinct().toList());
        var offers = new HashMap<UUID, Suppliers.Item>();
        suppliers.offersOf(supplierId).forEach(item -> offers.put(item.skuId(), item));
        var lines = new ArrayList<OrderLine>();
        for (var one : wanted) {
            goods.checkQuantity(one.quantity(), false);
            if (lines.stream().anyMatch(l -> l.skuId().equals(one.skuId()))) throw PurchasingRejection.QUANTITY_RANGE.at("lines", names.get(one.skuId()).name());
            var offer = offers.get(one.skuId());
            var price = one.price() != null ? one.price() : offer == null ? BigDecimal.ZERO : offer.price();
            SupplierRules.checkCost(price, "lines");
            lines.add(new OrderLine(lines.size() + 1, one.skuId(), names.get(one.skuId()).code(), names.get(one.skuId()).name(), offer == null ? null : offer.ownCode(), one.quantity(), price, Quantity.ofThousandths(0)));
        }
        return lines;
    }

    private static String note(String told) {
        if (SupplierRules.isLong(told, 200)) throw PurchasingRejection.TEXT_TOO_LONG.at("note");
        return SupplierRules.text(told);
    }

    private PurchaseOrder locked(UUID id) {
        return found(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private PurchaseOrder found(UUID id, LockModeType lock) {
        var order = id == null ? null : em.find(PurchaseOrder.class, id, lock);
        if (order == null) throw PurchasingRejection.NO_SUCH_ORDER.at("orderId");
        BranchScope.check(order.branchId());
        return order;
    }
}
