package com.completebytepos.purchasing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.TaxProfileKind;
import com.completebytepos.pricing.TaxesOfDay;
import com.completebytepos.purchasing.model.GoodsReceipt;
import com.completebytepos.purchasing.model.ReceiptLine;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tracking.Mark;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promises that what came in stands with what it cost, free goods and freight included, and that stock knows it in the same moment. */
@Stateless
public class GoodsReceiving {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BoughtGoods goods;
    @Inject Suppliers suppliers;
    @Inject PurchaseOrders orders;
    @Inject PurchaseRules rules;
    @Inject PriceBook prices;
    @Inject ProductQueries products;
    @Inject Event<GoodsReceived> received;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code orderId} null: nobody ordered it; {@code landed} freight, duty and the like without VAT. */
    public record Receive(UUID orderId, UUID supplierId, UUID branchId, String deliveryNote, Money landed, LandedBy landedBy, List<Came> lines) {
    }

    /**
     * {@code price} of one unit without VAT; {@code weight} of the whole line in kilograms, needed where freight is shared by weight; {@code marks}
     * tell the pieces apart, free ones too.
     */
    public record Came(UUID skuId, Quantity quantity, Quantity free, BigDecimal price, Quantity weight, List<Mark> marks) {

        public Came(UUID skuId, Quantity quantity, Quantity free, BigDecimal price, Quantity weight) {
            this(skuId, quantity, free, price, weight, List.of());
        }
    }

    public record Row(UUID id, String number, UUID orderId, UUID supplierId, UUID branchId, String deliveryNote, String receiver, Instant receivedAt, Money landed, LandedBy landedBy, Money net, Money vat) implements Serializable {
    }

    @Requires(Permission.KEEP_STOCK)
    public UUID receive(Receive told) {
        BranchScope.check(told.branchId());
        var supplier = suppliers.details(told.supplierId());
        if (!supplier.active()) throw PurchasingRejection.SUPPLIER_INACTIVE.at("supplierId");
        goods.checkBranch(told.branchId());
        if (told.lines().isEmpty()) throw PurchasingRejection.NO_LINES.at("lines");
        if (told.landed() == null || told.landed().isNegative() || told.landedBy() == null) throw PurchasingRejection.AMOUNT_RANGE.at("landed");
        if (SupplierRules.isLong(told.deliveryNote(), 40)) throw PurchasingRejection.TEXT_TOO_LONG.at("deliveryNote");
        var now = clock.instant();
        var taxes = prices.taxesOn(LocalDate.ofInstant(now, HouseClock.NAIROBI));
        var lines = lines(told, taxes);
        var receipt = new GoodsReceipt(goods.number("GRN"), told, CurrentShop.actor().name(), now);
        receipt.came(lines, taxes.kind() == TaxProfileKind.VAT);
        em.persist(receipt);
        if (told.orderId() != null) orders.received(told.orderId(), told.supplierId(), told.branchId(), paid(told.lines()), rules.limits().tolerancePercent());
        for (var line : receipt.lines()) if (line.price().signum() > 0) suppliers.learn(told.supplierId(), line.skuId(), line.price());
        audit.record("purchasing.received", "goods-receipt", receipt.id(), receipt.number() + " " + supplier.name() + ", " + lines.size() + " lines, " + receipt.net());
        received.fire(new GoodsReceived(receipt.id(), told.supplierId(), told.branchId(), CurrentShop.actor().id(), now,
                receipt.lines().stream().map(l -> new GoodsReceived.Line(l.lineNo(), l.skuId(), l.whole(), l.unitCost(), told.lines().get(l.lineNo() - 1).marks())).toList()));
        return receipt.id();
    }

    @Requires({Permission.BUY, Permission.KEEP_STOCK, Permission.PAY_SUPPLIERS})
    public long count(UUID supplierId) {
        return BranchScope.bind(em.createQuery("select count(r) from GoodsReceipt r where (:supplier is null or r.supplierId = :supplier)" + BranchScope.jpql("r.branchId"), Long.class)).setParameter("supplier", supplierId).getSingleResult();
    }

    /** Newest first. */
    @Requires({Permission.BUY, Permission.KEEP_STOCK, Permission.PAY_SUPPLIERS})
    public List<Row> page(UUID supplierId, int first, int size) {
        return BranchScope.bind(em.createQuery("select r from GoodsReceipt r where (:supplier is null or r.supplierId = :supplier)" + BranchScope.jpql("r.branchId") + " order by r.receivedAt desc, r.id desc", GoodsReceipt.class)).setParameter("supplier", supplierId)
                .setFirstResult(first).setMaxResults(size).getResultStream().map(GoodsReceipt::row).toList();
    }

    private List<ReceiptLine> lines(Receive told, TaxesOfDay taxes) {
        var skus = told.lines().stream().map(Came::skuId).distinct().toList();
        var names = goods.known(skus);
        var old = lastCosts(skus);
        var lines = new ArrayList<ReceiptLine>();
        for (var came : told.lines()) {
            goods.checkQuantity(came.quantity(), true);
            goods.checkQuantity(came.free(), true);
            goods.checkQuantity(Quantity.ofThousandths(came.quantity().thousandths() + came.free().thousandths()), false);
            SupplierRules.checkCost(came.price(), "lines");
            if (lines.stream().anyMatch(l -> l.skuId().equals(came.skuId()))) throw PurchasingRejection.QUANTITY_RANGE.at("lines", names.get(came.skuId()).name());
            if (told.landedBy() == LandedBy.WEIGHT && (came.weight() == null || came.weight().thousandths() <= 0)) throw PurchasingRejection.WEIGHT_MISSING.at("lines", names.get(came.skuId()).name());
            lines.add(line(lines.size() + 1, came, names.get(came.skuId()), taxes, old.get(came.skuId())));
        }
        return lines;
    }

    private static ReceiptLine line(int number, Came came, ProductSummary goods, TaxesOfDay taxes, BigDecimal oldCost) {
        return new ReceiptLine(number, came.skuId(), goods.code(), goods.name(), came.quantity(), came.free(), came.price(), came.weight(), goods.taxCategory(), rate(taxes, goods.taxCategory()),
                Money.ZERO, BigDecimal.ZERO, oldCost, Quantity.ofThousandths(0));
    }

    /** The seller's VAT stands whether or not the shop is registered. */
    private static int rate(TaxesOfDay taxes, String letter) {
        return taxes.table().rates().stream().filter(r -> r.letter().equals(letter)).mapToInt(r -> (int) r.rate()).findFirst().orElse(0);
    }

    /** By the last receipt anywhere, else by the goods' own record. */
    private Map<UUID, BigDecimal> lastCosts(Collection<UUID> skus) {
        var found = new HashMap<>(products.costs(skus));
        em.createQuery("select l.skuId, l.unitCost from GoodsReceipt r join r.lines l where l.skuId in :skus order by r.receivedAt", Object[].class).setParameter("skus", skus)
                .getResultStream().forEach(row -> found.put((UUID) row[0], (BigDecimal) row[1]));
        return found;
    }

    private static Map<UUID, Quantity> paid(List<Came> lines) {
        var sums = new HashMap<UUID, Quantity>();
        lines.forEach(l -> sums.put(l.skuId(), l.quantity()));
        return sums;
    }
}
